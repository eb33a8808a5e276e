import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../lambdas/core/catalogue/catalogue-problem.ts';
import { checkCatalogue } from '../../../lambdas/core/catalogue/check-catalogue.ts';
import { indicator, part, type SmallContent, smallCatalogue } from './small-catalogue.ts';

type Spoil = (content: SmallContent) => void;
interface Case {
  readonly name: string;
  readonly spoil: Spoil;
  readonly problems: readonly string[];
}

const set =
  (section: 'ledgers' | 'forms' | 'indicators' | 'rules', code: string, change: object): Spoil =>
  (content) => {
    const entry = content[section].find((one) => one.code === code);
    if (!entry) throw new Error(`no ${code}`);
    Object.assign(entry, change);
  };
const compute = (computation: object): Spoil => set('indicators', 'AAA-003', { computation });
const measure = (kind: string, source: object, overTime = 'sum', overUnits = 'sum'): Spoil =>
  compute(part(kind, [source], overTime, overUnits));
const check = (given: object): Spoil =>
  set('rules', 'V101', { check: given, message: { zh: '错', en: 'wrong' } });
const column =
  (ledger: number, key: string, change: object): Spoil =>
  (content) => {
    const columns = content.ledgers[ledger]?.columns as { key: string }[];
    Object.assign(columns.find((one) => one.key === key) ?? {}, change);
  };
const L10_COLUMNS = 'no, date, until, title, host, kind, tags, people, done';
const LEDGERS = 'L00, L10, L30, S03';

const references: Case[] = [
  {
    name: 'measure of an unknown ledger',
    spoil: measure('count', { ledger: 'L99' }),
    problems: [`AAA-003 · computation.measure.of[0].ledger: there is no ledger L99; there are ${LEDGERS}`],
  },
  {
    name: 'measure of a ledger that is on another form',
    spoil: measure('count', { ledger: 'L00' }, 'last'),
    problems: ['AAA-003 · computation.measure.of[0].ledger: ledger L00 is not on form events'],
  },
  {
    name: 'sum of an unknown column',
    spoil: measure('sum', { ledger: 'L10', column: 'heads' }),
    problems: [`AAA-003 · computation.measure.of[0].column: L10 has no column heads; it has ${L10_COLUMNS}`],
  },
  {
    name: 'sum of words',
    spoil: measure('sum', { ledger: 'L10', column: 'title' }),
    problems: ['AAA-003 · computation.measure.of[0].column: column title holds no numbers (text)'],
  },
  {
    name: 'sum without a column',
    spoil: measure('sum', { ledger: 'L10' }),
    problems: ['AAA-003 · computation.measure.of[0].column: sum needs a column'],
  },
  {
    name: 'count with a column',
    spoil: measure('count', { ledger: 'L10', column: 'people' }),
    problems: ['AAA-003 · computation.measure.of[0]: count counts rows: no column, times, least or days'],
  },
  {
    name: 'factor on something but a sum',
    spoil: measure('max', { ledger: 'L10', column: 'people', times: 'people' }),
    problems: ['AAA-003 · computation.measure.of[0].times: times is for sum only'],
  },
  {
    name: 'days from a number',
    spoil: measure('sum', { ledger: 'L10', days: { from: 'people', to: 'date' } }),
    problems: ['AAA-003 · computation.measure.of[0].days.from: column people holds no dates (count)'],
  },
  {
    name: 'no source',
    spoil: compute(part('count', [])),
    problems: ['AAA-003 · computation.measure.of: count needs at least one source'],
  },
  {
    name: 'summary with a source',
    spoil: set('indicators', 'AAA-004', { computation: part('summary', [{ ledger: 'L10' }]) }),
    problems: ['AAA-004 · computation.measure.of: summary takes the typed value and no of'],
  },
  {
    name: 'typed value that no summary sheet asks for',
    spoil: compute(part('summary', [])),
    problems: [
      'AAA-003 · computation.measure: takes the typed value, but form events does not list AAA-003 in summary',
    ],
  },
  {
    name: 'indicator of an unknown form',
    spoil: set('indicators', 'AAA-003', { form: 'other' }),
    problems: ['AAA-003 · form: there is no form other; there are events'],
  },
  {
    name: 'system number on a form',
    spoil: set('indicators', 'AAA-005', { form: 'events' }),
    problems: ['AAA-005 · form: a system number is on no form: expected null'],
  },
  {
    name: 'ratio term that does not exist',
    spoil: set('indicators', 'AAA-002', {
      computation: { ratio: { numerator: { indicator: 'AAA-001' }, denominator: { indicator: 'AAA-009' } } },
    }),
    problems: ['AAA-002 · computation.ratio.denominator.indicator: there is no indicator AAA-009'],
  },
  {
    name: 'ratio of itself',
    spoil: set('indicators', 'AAA-002', {
      computation: { ratio: { numerator: { indicator: 'AAA-002' }, denominator: { indicator: 'AAA-001' } } },
    }),
    problems: [
      'AAA-002 · computation.ratio.numerator.indicator: the indicators go round in a circle: AAA-002 → AAA-002',
    ],
  },
  {
    name: 'form with an unknown, a repeated ledger and a foreign typed indicator',
    spoil: set('forms', 'events', {
      ledgers: ['L10', 'L10', 'L30', 'S03', 'L77'],
      summary: ['AAA-004', 'AAA-005', 'AAA-077'],
    }),
    problems: [
      'events · ledgers[1]: ledger L10 is listed twice',
      `events · ledgers[4]: there is no ledger L77; there are ${LEDGERS}`,
      'events · summary[1]: indicator AAA-005 belongs to form null',
      'events · summary[2]: there is no indicator AAA-077',
    ],
  },
  {
    name: 'typed indicators without a summary sheet',
    spoil: set('forms', 'events', { ledgers: ['L10', 'L30'] }),
    problems: [
      'S03 (warning): no form uses this ledger',
      'events · summary: indicators are typed, but the form has no summary sheet',
    ],
  },
  {
    name: 'organisation ledger that does not exist',
    spoil: (content) => {
      content.organisation = 'L05';
    },
    problems: ['small · organisation: there is no ledger L05', 'L00 (warning): no form uses this ledger'],
  },
  {
    name: 'organisation ledger on a form',
    spoil: (content) => {
      content.organisation = 'L30';
    },
    problems: [
      'small · organisation: L30 lists the units and must not be on a form',
      'L00 (warning): no form uses this ledger',
    ],
  },
];

const conditions: Case[] = [
  {
    name: 'word that is not among the values',
    spoil: measure('count', { ledger: 'L10', where: { kind: { in: ['甲', '丙'] } } }),
    problems: [
      'AAA-003 · computation.measure.of[0].where.kind.in: "丙" is not a value of column kind; it takes 甲, 乙',
    ],
  },
  {
    name: 'synonym instead of the value',
    spoil: measure('count', { ledger: 'L10', where: { kind: { notIn: ['甲类'] } } }),
    problems: [
      'AAA-003 · computation.measure.of[0].where.kind.notIn: "甲类" is not a value of column kind; it takes 甲, 乙',
    ],
  },
  {
    name: 'word refused that is not among the values',
    spoil: measure('count', { ledger: 'L10', where: { kind: { isNot: ['甲', '丙'] } } }),
    problems: [
      'AAA-003 · computation.measure.of[0].where.kind.isNot: "丙" is not a value of column kind; it takes 甲, 乙',
    ],
  },
  {
    name: 'member that a list does not know',
    spoil: measure('count', { ledger: 'L10', where: { tags: { has: '绿' } } }),
    problems: [
      'AAA-003 · computation.measure.of[0].where.tags.has: "绿" is not a value of column tags; it takes 红, 蓝',
    ],
  },
  {
    name: 'membership of what is no list',
    spoil: measure('count', { ledger: 'L10', where: { kind: { has: '甲' } } }),
    problems: ['AAA-003 · computation.measure.of[0].where.kind: column kind is enum; has needs list'],
  },
  {
    name: 'yes or no of a date',
    spoil: measure('count', { ledger: 'L10', where: { date: { isNot: true } } }),
    problems: ['AAA-003 · computation.measure.of[0].where.date: column date is date; is / isNot needs bool'],
  },
  {
    name: 'date test on a number',
    spoil: measure('count', { ledger: 'L10', where: { people: { upToPeriodEnd: true } } }),
    problems: [
      'AAA-003 · computation.measure.of[0].where.people: column people is count; inPeriod / upToPeriodEnd / before needs date, datetime, month',
    ],
  },
  {
    name: 'before an unknown column',
    spoil: measure('count', { ledger: 'L10', where: { date: { before: { column: 'end' } } } }),
    problems: [
      `AAA-003 · computation.measure.of[0].where.date.before.column: L10 has no column end; it has ${L10_COLUMNS}`,
    ],
  },
  {
    name: 'bound that is no number',
    spoil: measure('count', { ledger: 'L10', where: { people: { moreThan: '1,000' } } }),
    problems: ['AAA-003 · computation.measure.of[0].where.people: "1,000" is not a number'],
  },
  {
    name: 'at least a column of words',
    spoil: measure('count', { ledger: 'L10', where: { people: { atLeastColumn: 'title' } } }),
    problems: [
      'AAA-003 · computation.measure.of[0].where.people.atLeastColumn: column title is text; atLeast / moreThan needs count, decimal, percent, money',
    ],
  },
  {
    name: 'unknown column',
    spoil: measure('count', { ledger: 'L10', where: { status: { filled: true } } }),
    problems: [
      `AAA-003 · computation.measure.of[0].where.status: L10 has no column status; it has ${L10_COLUMNS}`,
    ],
  },
];

const folds: Case[] = [
  {
    name: 'register added over time without a date',
    spoil: measure('count', { ledger: 'L30' }),
    problems: [
      'AAA-003 · computation.measure.of[0].where: L30 is sent whole every period, so adding over time counts rows again; restrict a date with inPeriod, or take last',
    ],
  },
  {
    name: 'register taken last',
    spoil: measure('count', { ledger: 'L30' }, 'last'),
    problems: [],
  },
  {
    name: 'events taken last',
    spoil: measure('count', { ledger: 'L10' }, 'last'),
    problems: [
      'AAA-003 · computation.measure.of[0].ledger (warning): rows of L10 are sent once; last over time drops the earlier periods',
    ],
  },
  {
    name: 'last over units',
    spoil: measure('count', { ledger: 'L10' }, 'sum', 'last'),
    problems: ['AAA-003 · computation.overUnits: units have no order: last makes no sense'],
  },
  {
    name: 'distinct fold of a count',
    spoil: measure('count', { ledger: 'L10' }, 'distinct'),
    problems: ['AAA-003 · computation.overTime: distinct needs measure.kind distinct, not count'],
  },
  {
    name: 'members needed by the tree but lost in time',
    spoil: measure('distinct', { ledger: 'L10', column: 'no' }, 'sum', 'distinct'),
    problems: [
      'AAA-003 · computation.overTime: sum over time loses the members that distinct over units needs',
    ],
  },
  {
    name: 'members kept',
    spoil: measure('distinct', { ledger: 'L10', column: 'no' }, 'distinct', 'distinct'),
    problems: [],
  },
];

const ledgers: Case[] = [
  {
    name: 'key column missing, date column of text, owner column of text',
    spoil: set('ledgers', 'L10', { key: ['nr'], dateColumn: 'title', ownerColumn: 'title' }),
    problems: [
      'L10 · key[0]: there is no column nr',
      'L10 · dateColumn: column title must be date / month, not text',
      'L10 · ownerColumn: column title must be unit, not text',
    ],
  },
  {
    name: 'key column that may stay empty',
    spoil: set('ledgers', 'L30', { key: ['found'] }),
    problems: ['L30 · key[0]: key column found must be required: true'],
  },
  {
    name: 'header that means two columns, whatever brackets and spaces it has',
    spoil: column(1, 'people', { synonyms: ['结束（日期）'] }),
    problems: ['L10 · columns.people.synonyms: header "结束日期" means both until and people'],
  },
  {
    name: 'word that means two choices',
    spoil: column(1, 'kind', {
      values: [
        { value: '甲', synonyms: ['丙'] },
        { value: '乙', confirm: ['丙'] },
      ],
    }),
    problems: ['L10 · columns.kind.values.乙: "丙" means both "甲" and "乙"'],
  },
  {
    name: 'enum without values, settings that do not fit',
    spoil: (content) => {
      column(1, 'kind', { values: undefined })(content);
      column(1, 'title', { min: '0', notFuture: true, length: 3 })(content);
    },
    problems: [
      'L10 · columns.title.min: min is for count / decimal / percent / money columns, not text',
      'L10 · columns.title.notFuture: notFuture is for date / month columns, not text',
      'L10 · columns.title.length: length is for code columns, not text',
      'L10 · columns.kind.values: an enum column needs its values',
    ],
  },
  {
    name: 'range that ends in no date, bound that is no number',
    spoil: (content) => {
      column(1, 'date', { rangeEnd: 'date' })(content);
      column(1, 'people', { max: 'many' })(content);
    },
    problems: [
      'L10 · columns.date.rangeEnd: must be another date column; "date" is not',
      'L10 · columns.people.max: "many" is not a number',
    ],
  },
  {
    name: 'summary sheet without its columns',
    spoil: set('ledgers', 'S03', { summaryColumns: undefined }),
    problems: ['S03 · summaryColumns: a summary sheet, and only one, says which column holds what'],
  },
  {
    name: 'column twice',
    spoil: (content) => {
      const columns = content.ledgers[2]?.columns as object[];
      columns.push({ key: 'found', label: { zh: '日期二', en: 'second' }, type: 'date' });
    },
    problems: ['L30 · columns.found: column found occurs twice'],
  },
  {
    name: 'label that is only a space',
    spoil: column(2, 'found', { label: { zh: ' ', en: 'Found' } }),
    problems: ['L30 · columns.found.label.zh: the text is empty'],
  },
];

const rules: Case[] = [
  {
    name: 'placeholder the kind does not have',
    spoil: set('rules', 'V102', { message: { zh: '第{row}行', en: 'Row {row} {row2}' } }),
    problems: ['V102 required · message.en: required has no placeholder {row2}; it has row, column'],
  },
  {
    name: 'unknown columns on both sides of a join',
    spoil: check({ kind: 'exists', ledger: 'L10', in: { ledger: 'L30', on: { nr: 'number' } } }),
    problems: [
      `V101 exists L10 · check.in.on.nr: L10 has no column nr; it has ${L10_COLUMNS}`,
      'V101 exists L10 · check.in.on.nr: L30 has no column number; it has no, found',
    ],
  },
  {
    name: 'unknown ledger',
    spoil: check({ kind: 'rowCount', ledger: 'L44', max: 1 }),
    problems: [`V101 rowCount L44 · check: there is no ledger L44; there are ${LEDGERS}`],
  },
  {
    name: 'ledgers that are on no form together',
    spoil: check({ kind: 'exists', ledger: 'L10', in: { ledger: 'L00', on: { no: 'code' } } }),
    problems: ['V101 exists L10 · check: no form carries L10, L00 together, so it can never fire'],
  },
  {
    name: 'typed numbers that are on no form together',
    spoil: check({ kind: 'summaryRelation', left: ['AAA-001'], relation: 'atMost', right: ['AAA-003'] }),
    problems: [
      'V101 summaryRelation · check: no form has AAA-001, AAA-003 together in its summary, so it can never fire',
    ],
  },
  {
    name: 'typed numbers of one form',
    spoil: check({ kind: 'summaryRelation', left: ['AAA-001'], relation: 'atMost', right: ['AAA-004'] }),
    problems: [],
  },
  {
    name: 'dates and numbers mixed up',
    spoil: check({ kind: 'notBefore', ledger: 'L10', later: 'people', earlier: 'date' }),
    problems: ['V101 notBefore L10 · check.later: column people must hold a date, it is count'],
  },
  {
    name: 'operand of words',
    spoil: check({ kind: 'lessOrEqual', ledger: 'L10', left: { column: 'title' }, right: { number: '5' } }),
    problems: ['V101 lessOrEqual L10 · check.left.column: column title must hold a number, it is text'],
  },
  {
    name: 'condition with a word that is not allowed',
    spoil: check({ kind: 'notice', ledger: 'L10', when: { kind: { in: ['丁'] } }, column: 'kind' }),
    problems: ['V101 notice L10 · check.when.kind.in: "丁" is not a value of column kind; it takes 甲, 乙'],
  },
  {
    name: 'total of an unknown indicator and column',
    spoil: check({
      kind: 'totalLessOrEqual',
      left: { kind: 'sum', of: [{ ledger: 'L10', column: 'heads' }] },
      right: { indicator: 'AAA-088' },
    }),
    problems: [
      `V101 totalLessOrEqual · check.left.of[0].column: L10 has no column heads; it has ${L10_COLUMNS}`,
      'V101 totalLessOrEqual · check.right.indicator: there is no indicator AAA-088',
    ],
  },
  {
    name: 'the same check under the same code',
    spoil: (content) => {
      content.rules.push({ ...content.rules[1], severity: 'warning' });
    },
    problems: ['V102 required: V102 required occurs twice'],
  },
  {
    name: 'two checks under one code',
    spoil: (content) => {
      content.rules.push({ ...content.rules[1], check: { kind: 'countType' } });
    },
    problems: [],
  },
];

const duplicates: Case[] = [
  {
    name: 'codes that occur twice',
    spoil: (content) => {
      content.indicators.push(indicator('AAA-001', part('count', [{ ledger: 'L10' }])));
      content.forms.push({ ...content.forms[0] });
    },
    problems: ['events: events occurs twice', 'AAA-001: AAA-001 occurs twice'],
  },
];

describe('checkCatalogue', () => {
  it('finds nothing in a catalogue without a fault', () => {
    expect(checkCatalogue(smallCatalogue())).toEqual([]);
  });

  it.each([...references, ...conditions, ...folds, ...ledgers, ...rules, ...duplicates])(
    '$name',
    ({ spoil, problems }) => {
      const found = checkCatalogue(smallCatalogue(spoil));
      expect(found.map((problem) => formatProblem(problem, 'en'))).toEqual(problems);
      for (const problem of found) expect(problem.message.zh).toMatch(/\p{Script=Han}/u);
    },
  );

  it('says in Chinese where, what and how', () => {
    const [problem] = checkCatalogue(smallCatalogue(measure('count', { ledger: 'L30' })));
    expect(problem && formatProblem(problem)).toBe(
      'AAA-003 · computation.measure.of[0].where：L30 每期整表报送，按时间相加会重复计数；请用 inPeriod 限定日期，或按时间取 last',
    );
  });
});
