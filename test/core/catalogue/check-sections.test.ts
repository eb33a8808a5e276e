import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../lambdas/core/catalogue/catalogue-problem.ts';
import { checkCatalogue } from '../../../lambdas/core/catalogue/check-catalogue.ts';
import { indicator, part, type SmallContent, smallCatalogue } from './small-catalogue.ts';

const text = (zh: string) => ({ zh, en: `${zh} in English` });
const LEDGERS = 'L00, L10, L30, S03';
const L10_COLUMNS = 'no, date, until, title, host, kind, tags, people, done';
const OFFICE = { code: 'office', name: text('机关'), unitTypes: ['总部'] };
const LAST = { percent: 10, scope: 'system', rounding: 'ceil', marked: 'done' };
const COUNT = { kind: 'count', every: 'month', of: [{ ledger: 'L10' }] };

function obligation(duty: object, owedBy: object = { office: {} }) {
  return { code: 'R01', name: text('开会'), owedBy, duty, source: '第一页' };
}

function problemsOf(added: object, spoil: (content: SmallContent) => void = () => {}): string[] {
  const catalogue = smallCatalogue((content) => {
    spoil(content);
    Object.assign(content, { profiles: [OFFICE], ...added });
  });
  return checkCatalogue(catalogue).map((problem) => formatProblem(problem, 'en'));
}
const dutyProblems = (duty: object, owedBy?: object) =>
  problemsOf({ obligations: [obligation(duty, owedBy)] });

describe('an obligation', () => {
  it.each<[string, object]>([
    ['rows in a window', COUNT],
    ['rows by a day of the month', { ...COUNT, by: '31' }],
    ['rows by a day of the year', { ...COUNT, every: 'year', by: '02-28' }],
    [
      'rows of each actor',
      {
        ...COUNT,
        of: [{ ledger: 'L10', actor: 'host' }],
        actors: { ledger: 'L30', column: 'no', where: { found: { filled: true } } },
      },
    ],
    [
      'rows dated by another ledger',
      { ...COUNT, of: [{ ledger: 'L30', date: { ledger: 'L10', on: 'no', column: 'date' } }] },
    ],
    ['rows dated by the return', { ...COUNT, of: [{ ledger: 'L30', date: { asOf: true } }] }],
    ['a rate', { kind: 'rate', every: 'year', indicator: 'AAA-002', atLeast: '95' }],
    ['a return', { kind: 'return', form: 'events' }],
    [
      'a deadline',
      {
        kind: 'deadline',
        ledger: 'L30',
        subject: 'no',
        due: { column: 'found', plus: '30d' },
        done: ['found'],
      },
    ],
  ])('may ask for %s', (_, duty) => {
    expect(dutyProblems(duty)).toEqual([]);
  });

  it.each<[string, object, object | undefined, string[]]>([
    ['owed by nobody', COUNT, {}, ['R01 · owedBy: nobody owes it; there are office']],
    [
      'owed by who is not there',
      COUNT,
      { park: {} },
      ['R01 · owedBy.park: there is no profile park; there are office'],
    ],
    [
      'another rhythm of a return',
      { kind: 'return', form: 'events' },
      { office: { every: 'year' } },
      ['R01 · owedBy.office.every: every is for count and rate, not return'],
    ],
    [
      'a weekly rate',
      { kind: 'rate', every: 'year', indicator: 'AAA-002', atLeast: '95' },
      { office: { every: 'week' } },
      ['R01 · owedBy.office.every: no indicator has a value of a week'],
    ],
    [
      'a day of the year, owed every month',
      { ...COUNT, by: '03-31' },
      undefined,
      ['R01 · duty.by: "03-31": not owed once a year: expected a day alone, such as 05'],
    ],
    [
      'a day that not every year has',
      { ...COUNT, every: 'year', by: '02-29' },
      undefined,
      ['R01 · duty.by: "02-29": there is no such day'],
    ],
    [
      'a month that no year has',
      { ...COUNT, every: 'year', by: '13-01' },
      undefined,
      ['R01 · duty.by: "13-01": there is no such day'],
    ],
    [
      'a day that no month has',
      { ...COUNT, by: '32' },
      undefined,
      ['R01 · duty.by: "32": expected a day from 01 to 31'],
    ],
    [
      'a day of a week',
      { ...COUNT, every: 'week', by: '05' },
      undefined,
      ['R01 · duty.by: "05": what is owed every week takes no day'],
    ],
    [
      'a day, owed every week by some',
      { ...COUNT, by: '05' },
      { office: { every: 'week' } },
      ['R01 · duty.by: "05": what is owed every week takes no day'],
    ],
    [
      'evidence in a ledger that is not there',
      { ...COUNT, of: [{ ledger: 'L99' }] },
      undefined,
      [`R01 · duty.of[0].ledger: there is no ledger L99; there are ${LEDGERS}`],
    ],
    [
      'evidence in a ledger that nobody sends',
      { ...COUNT, of: [{ ledger: 'L00', date: { asOf: true } }] },
      undefined,
      ['R01 · duty.of[0].ledger: no form carries ledger L00: nothing would ever be found in it'],
    ],
    [
      'evidence without a day',
      { ...COUNT, of: [{ ledger: 'L30' }] },
      undefined,
      ['R01 · duty.of[0].date: L30 has no date column: give date'],
    ],
    [
      'evidence dated by a word',
      { ...COUNT, of: [{ ledger: 'L10', date: 'title' }] },
      undefined,
      ['R01 · duty.of[0].date: column title holds no dates (text)'],
    ],
    [
      'a condition on a column that is not there',
      { ...COUNT, of: [{ ledger: 'L10', where: { colour: { filled: true } } }] },
      undefined,
      [`R01 · duty.of[0].where.colour: L10 has no column colour; it has ${L10_COLUMNS}`],
    ],
    [
      'a word that is no choice',
      { ...COUNT, of: [{ ledger: 'L10', where: { kind: { in: ['丙'] } } }] },
      undefined,
      ['R01 · duty.of[0].where.kind.in: "丙" is not a value of column kind; it takes 甲, 乙'],
    ],
    [
      'rows that show it once, by a column that is not there',
      { ...COUNT, of: [{ ledger: 'L10', oncePer: 'event' }] },
      undefined,
      [`R01 · duty.of[0].oncePer: L10 has no column event; it has ${L10_COLUMNS}`],
    ],
    [
      'actors whose evidence does not say who',
      { ...COUNT, actors: { indicator: 'AAA-001' } },
      undefined,
      ['R01 · duty.of[0].actor: what each actor owes needs the column of the actor'],
    ],
    [
      'as many actors as an indicator that is not there',
      { ...COUNT, of: [{ ledger: 'L10', actor: 'host' }], actors: { indicator: 'AAA-099' } },
      undefined,
      ['R01 · duty.actors.indicator: there is no indicator AAA-099'],
    ],
    [
      'a rate without a bound',
      { kind: 'rate', every: 'year', indicator: 'AAA-002' },
      undefined,
      ['R01 · duty.atLeast: expected atLeast or atMost'],
    ],
    [
      'a bound that is no number',
      { kind: 'rate', every: 'year', indicator: 'AAA-002', atLeast: '0', atMost: '95%' },
      undefined,
      ['R01 · duty.atMost: "95%" is not a number'],
    ],
    [
      'a return of a form that is not there',
      { kind: 'return', form: 'visits' },
      undefined,
      ['R01 · duty.form: there is no form visits; there are events'],
    ],
    [
      'a deadline in a column of words',
      { kind: 'deadline', ledger: 'L10', subject: 'no', due: { column: 'title' }, done: ['until', 'people'] },
      undefined,
      [
        'R01 · duty.due.column: column title holds no dates (text)',
        'R01 · duty.done[1]: column people holds no dates (count)',
      ],
    ],
  ])('must not be %s', (_, duty, owedBy, problems) => {
    expect(dutyProblems(duty, owedBy)).toEqual(problems);
  });

  it('finds the day in another ledger only where both come together', () => {
    const duty = { ...COUNT, of: [{ ledger: 'L30', date: { ledger: 'L10', on: 'no', column: 'date' } }] };
    const apart = (content: SmallContent) => {
      content.rules = content.rules.filter(({ code }) => code !== 'V101');
      content.forms = [
        { ...content.forms[0], ledgers: ['L10', 'S03'] },
        { ...content.forms[0], code: 'lists', ledgers: ['L30'], summary: [] },
      ];
      content.indicators = content.indicators.map((one) =>
        one.code === 'AAA-003' ? { ...one, form: 'lists' } : one,
      );
    };
    expect(problemsOf({ obligations: [obligation(duty)] }, apart)).toEqual([
      'R01 · duty.of[0].date.ledger: no form carries L30 and L10 together: the day is never found',
    ]);
  });

  it('has a code of its own', () => {
    expect(problemsOf({ obligations: [obligation(COUNT), obligation(COUNT)] })).toEqual([
      'R01: R01 occurs twice',
    ]);
  });
});

describe('kinds of organisation', () => {
  it.each<[string, object[], string[]]>([
    [
      'twice',
      [OFFICE, { ...OFFICE, unitTypes: ['分部'] }],
      ['small · profiles.office: profile office occurs twice'],
    ],
    [
      'that share a type of unit',
      [OFFICE, { code: 'branch', name: text('分支'), unitTypes: ['分部', '总部'] }],
      ['small · profiles.branch.unitTypes: the unit type "总部" belongs to office already'],
    ],
    [
      'without a name',
      [{ ...OFFICE, name: { zh: ' ', en: 'office' } }],
      ['small · profiles[0].name.zh: the text is empty'],
    ],
  ])('%s', (_, profiles, problems) => {
    expect(problemsOf({ profiles })).toEqual(problems);
  });
});

describe('a ranking', () => {
  const ranking = { code: 'best', name: text('排名'), ledger: 'L10', item: 'no', score: 'people' };

  it.each<[string, object, string[]]>([
    ['as it should be', { ...ranking, rank: 'people', within: ['kind'], last: LAST }, []],
    [
      'of a ledger that is not there',
      { ...ranking, ledger: 'L99' },
      [`rankings.best · ledger: there is no ledger L99; there are ${LEDGERS}`],
    ],
    [
      'by words',
      { ...ranking, score: 'title' },
      ['rankings.best · score: column title holds no numbers (text)'],
    ],
    [
      'within a column that is not there',
      { ...ranking, within: ['year'] },
      [`rankings.best · within[0]: L10 has no column year; it has ${L10_COLUMNS}`],
    ],
    [
      'with marks that are no yes or no',
      { ...ranking, last: { ...LAST, marked: 'title' } },
      ['rankings.best · last.marked.title: column title is text; is / isNot needs bool'],
    ],
  ])('%s', (_, given, problems) => {
    expect(problemsOf({ rankings: [given] })).toEqual(problems);
  });

  it('has a code and a name of its own', () => {
    const problems = problemsOf({ rankings: [ranking, { ...ranking, name: { zh: '排名', en: ' ' } }] });
    expect(problems).toEqual([
      'rankings.best: rankings.best occurs twice',
      'rankings.best · name.en: the text is empty',
    ]);
  });
});

describe('a figure', () => {
  const figure = (...by: string[]) => ({ code: 'F001', name: text('数'), by });

  it.each<[string, string[], string[]]>([
    ['an indicator, an obligation, a ledger and a column', ['AAA-001', 'R01', 'L10', 'L10.title'], []],
    [
      'nothing that is there',
      ['ZZZ-001'],
      ['F001 · by[0]: there is no indicator, obligation or ledger ZZZ-001; a column is written as L40.term'],
    ],
    [
      'a column that is not there',
      ['AAA-001', 'L10.colour'],
      [`F001 · by[1]: L10 has no column colour; it has ${L10_COLUMNS}`],
    ],
    [
      'a column of a ledger that is not there',
      ['L99.title'],
      [`F001 · by[0]: there is no ledger L99; there are ${LEDGERS}`],
    ],
    ['the same twice', ['AAA-001', 'AAA-001'], ['F001 · by[1]: AAA-001 is named twice']],
  ])('comes from %s', (_, by, problems) => {
    expect(problemsOf({ obligations: [obligation(COUNT)], figures: [figure(...by)] })).toEqual(problems);
  });
});

describe('a column that nothing reads', () => {
  const withColumn = (column: object, added: object = {}) =>
    problemsOf(added, (content) => {
      const columns = content.ledgers[1]?.columns;
      if (Array.isArray(columns)) columns.push({ key: 'extra', label: text('另列'), ...column });
    });
  const UNREAD = (type: string) =>
    `L10 · columns.extra (warning): no indicator, rule, obligation or ranking reads this ${type}; write kept: true if it is asked for its readers alone, else drop it`;

  it.each(['count', 'decimal', 'percent', 'money', 'date', 'datetime', 'month', 'year', 'bool'])(
    'is told when it holds a %s',
    (type) => {
      expect(withColumn({ type })).toEqual([UNREAD(type)]);
      expect(withColumn({ type, kept: true })).toEqual([]);
    },
  );

  it.each(['text', 'code', 'unit', 'list'])('describes its row when it holds a %s', (type) => {
    expect(withColumn({ type })).toEqual([]);
  });

  it.each<[string, object]>([
    ['a figure', { figures: [{ code: 'F001', name: text('数'), by: ['L10.extra'] }] }],
    [
      'an obligation',
      {
        obligations: [obligation({ ...COUNT, of: [{ ledger: 'L10', where: { extra: { moreThan: '0' } } }] })],
      },
    ],
    [
      'a ranking',
      { rankings: [{ code: 'best', name: text('排名'), ledger: 'L10', item: 'no', score: 'extra' }] },
    ],
  ])('is read by %s', (_, added) => {
    expect(withColumn({ type: 'count' }, added)).toEqual([]);
    expect(withColumn({ type: 'count', kept: true }, added)).toEqual([
      'L10 · columns.extra.kept (warning): it is read: kept says nothing',
    ]);
  });

  it.each<[string, object]>([
    ['adds', part('sum', [{ ledger: 'L10', column: 'extra' }])],
    ['multiplies by', part('sum', [{ ledger: 'L10', column: 'people', times: 'extra' }])],
    ['takes the smaller of', part('sum', [{ ledger: 'L10', least: ['people', 'extra'] }])],
    ['compares with', part('count', [{ ledger: 'L10', where: { people: { atLeastColumn: 'extra' } } }])],
  ])('is read by an indicator that %s it', (_, computation) => {
    const problems = problemsOf({}, (content) => {
      const columns = content.ledgers[1]?.columns;
      if (Array.isArray(columns)) columns.push({ key: 'extra', label: text('另列'), type: 'count' });
      content.indicators.push(indicator('AAA-006', computation));
    });
    expect(problems).toEqual([]);
  });
});

describe('indicators that name each other', () => {
  const total = (...codes: string[]) => ({ total: { of: codes.map((code) => ({ indicator: code })) } });

  it.each<[string, Record<string, object>, string[]]>([
    [
      'round in a circle',
      { 'AAA-006': total('AAA-007', 'AAA-001'), 'AAA-007': total('AAA-006', 'AAA-001') },
      [
        'AAA-006 · computation.total.of[0].indicator: the indicators go round in a circle: AAA-006 → AAA-007 → AAA-006',
        'AAA-007 · computation.total.of[0].indicator: the indicators go round in a circle: AAA-007 → AAA-006 → AAA-007',
      ],
    ],
    [
      'as a total of totals',
      { 'AAA-006': total('AAA-001', 'AAA-003'), 'AAA-007': total('AAA-006', 'AAA-001') },
      [
        'AAA-007 · computation.total.of[0].indicator: AAA-006 is a total and cannot be a term; name its own terms',
      ],
    ],
    [
      'as a total of rates',
      { 'AAA-006': total('AAA-002', 'AAA-001') },
      [
        'AAA-006 · computation.total.of[0].indicator: AAA-002 is a ratio and cannot be a term; name its own terms',
      ],
    ],
    [
      'as a total of what nobody sends',
      { 'AAA-006': total('AAA-005', 'AAA-001') },
      [
        'AAA-006 · computation.total.of[0].indicator: AAA-005 is a system number and cannot be a term; name its own terms',
      ],
    ],
  ])('%s', (_, added, problems) => {
    const found = problemsOf({}, (content) => {
      for (const [code, computation] of Object.entries(added))
        content.indicators.push(indicator(code, computation));
    });
    expect(found).toEqual(problems);
  });
});

it('own rules are rules of the catalogue', () => {
  expect(problemsOf({ ownRules: ['V101', 'V999'] })).toEqual(['small · ownRules[1]: there is no rule V999']);
});

it.each<[string, object, string[]]>([
  [
    'Chinese in both',
    { zh: '缺人数', en: '缺人数' },
    ['V103 requires L10 · message.en (warning): expected English, found Chinese only'],
  ],
  [
    'English in both',
    { zh: 'No people', en: 'No people' },
    ['V103 requires L10 · message.zh (warning): expected Chinese, found none'],
  ],
  ['English with a Chinese word', { zh: '填“是”', en: 'Type 是' }, []],
  ['a name in Latin letters', { zh: 'QQ', en: 'QQ' }, []],
])('a message in two languages: %s', (_, message, problems) => {
  const found = problemsOf({}, (content) => Object.assign(content.rules[2] ?? {}, { message }));
  expect(found).toEqual(problems);
});
