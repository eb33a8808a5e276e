import { type RuleCase, ruleTable } from './run-rule.ts';

const loans = (...rows: object[]) => ({ rows: { D10: rows } }) as Pick<RuleCase, 'rows'>;
const rule = (code: string, check: object) => ({
  code,
  severity: 'info',
  check,
  message: { zh: '-', en: '-' },
});
const refused = (sheet: string, ...cells: string[]) => ({
  findings: cells.map((cell) => ({
    code: 'N050',
    severity: 'error' as const,
    sheet,
    cell,
    value: '?',
    message: { zh: '-', en: '-' },
  })),
});

ruleTable(
  'requires',
  { ledger: 'D10', when: { kind: { in: ['hand'] }, paid: { is: true } }, must: { title: { filled: true } } },
  '{row} ({left}): {column}',
  [
    {
      name: 'two conditions, one of them refused',
      ...loans({ kind: 'hand', paid: true }, { kind: 'hand', paid: true }),
      more: refused('D10', 'M6'),
      says: ['error D10!D5 null: 5 (hand): <title>'],
    },
    {
      name: 'what must not be is judged where it is empty, too',
      check: { must: { paid: { isNot: true } } },
      ...loans({ kind: 'hand', paid: true }),
      says: ['error D10!M5 是: 5 (hand): <paid>'],
    },
    {
      name: 'an empty cell is not what it must not be',
      check: { when: { kind: { in: ['hand'] } }, must: { paid: { isNot: false } } },
      ...loans({ kind: 'hand' }),
      says: [],
    },
  ],
);

ruleTable(
  'sumEquals',
  { ledger: 'D10', total: 'pieces', parts: ['people', 'visits'], where: { kind: { in: ['hand'] } } },
  '{total} ≠ {parts}',
  [
    {
      name: 'only rows that match',
      ...loans(
        { kind: 'hand', pieces: '1', people: '1', visits: '1' },
        { pieces: '1', people: '1', visits: '1' },
      ),
      says: ['error D10!G5 1: 1 ≠ 2'],
    },
  ],
);

ruleTable(
  'countMatches',
  { ledger: 'D10', column: 'hours', details: { ledger: 'D11', on: { no: 'no' } } },
  '{value} ≠ {count} by {difference}',
  [
    {
      name: 'as many lacking as could not be identified: perhaps these',
      rows: { D10: [{ no: '1', hours: '3' }], D11: [{ no: '1' }, {}, {}] },
      more: refused('D11', 'A6', 'A7'),
      says: [],
    },
    {
      name: 'more lacking than could not be identified',
      rows: { D10: [{ no: '1', hours: '4' }], D11: [{ no: '1' }, {}, {}] },
      more: refused('D11', 'A6', 'A7'),
      says: ['error D10!J5 4: 4 ≠ 1 by 3'],
    },
    {
      name: 'too many, whatever could not be identified',
      rows: { D10: [{ no: '1', hours: '1' }], D11: [{ no: '1' }, { no: '1' }, {}] },
      more: refused('D11', 'A7'),
      says: ['error D10!J5 1: 1 ≠ 2 by 1'],
    },
    {
      name: 'to the last decimal',
      rows: {
        D10: [
          { no: '1', hours: '2.1' },
          { no: '2', hours: '1.00' },
        ],
        D11: [{ no: '1' }, { no: '2' }, {}],
      },
      more: refused('D11', 'A7'),
      says: ['error D10!J5 2.1: 2.1 ≠ 1 by 1.1'],
    },
    {
      name: 'half a row is lacking less than one',
      rows: { D10: [{ no: '1', hours: '1.5' }], D11: [{ no: '1' }, {}] },
      more: refused('D11', 'A6'),
      says: [],
    },
    {
      name: 'silent where the other ledger has no such column',
      rows: { D10: [{ no: '1', hours: '3' }], D11: [{ line: '1' }] },
      more: { placement: { D10: { D10: { no: 2, hours: 10 } }, D11: { D11: { line: 2 } } } },
      says: [],
    },
  ],
);

const exists = { ledger: 'D11', in: { ledger: 'D10', on: { no: 'no' }, where: { paid: { is: true } } } };
const plain = { kind: 'exists', ledger: 'D11', in: { ledger: 'D10', on: { no: 'no' } } };
const unpaid = { D10: [{ no: '1' }], D11: [{ no: '1' }, { no: '9' }] };
const both = ['error D11!A5 1: 1', 'error D11!A6 9: 9'];
ruleTable('exists', exists, '{left}', [
  {
    name: 'another rule says that the row is missing altogether',
    rows: unpaid,
    others: [rule('V201', plain)],
    says: ['error D11!A5 1: 1', 'info D11!A6 9: -'],
  },
  ...(
    [
      ['for another ledger', { ...plain, ledger: 'D10' }, []],
      ['in another ledger', { ...plain, in: { ledger: 'D11', on: { no: 'no' } } }, []],
      ['by another column', { ...plain, in: { ledger: 'D10', on: { tool: 'no' } } }, []],
      ['for some rows', { ...plain, when: { tool: { filled: true } } }, []],
      [
        'in some rows',
        { ...plain, in: { ...plain.in, where: { title: { filled: false } } } },
        ['info D11!A6 9: -'],
      ],
    ] as const
  ).map(([name, other, also]) => ({
    name: `another rule, but ${name}`,
    rows: unpaid,
    others: [rule('V201', other)],
    says: [...both, ...also],
  })),
  {
    name: 'another kind of rule',
    rows: unpaid,
    others: [rule('V201', { kind: 'constantPer', ledger: 'D11', by: 'no', column: 'no' })],
    says: both,
  },
  {
    name: 'a condition that was refused',
    check: { when: { used: { atLeast: '1' } } },
    rows: {
      D10: [{ no: '1' }],
      D11: [
        { no: '9', used: '1' },
        { no: '8', used: '1' },
      ],
    },
    more: refused('D11', 'D5'),
    says: ['error D11!D6 1: 8'],
  },
]);

ruleTable('uniqueKey', {}, '{row} = {row2}', [
  {
    name: 'another rule about one ledger leaves the rest to this one',
    rows: {
      D10: [
        { shop: 'A', no: '1' },
        { shop: 'A', no: '1' },
      ],
      D11: [
        { no: '1', line: '1' },
        { no: '1', line: '1' },
      ],
    },
    others: [
      rule('V201', { kind: 'uniqueKey', ledger: 'D11' }),
      rule('V202', { kind: 'rowCount', ledger: 'D10', max: 99 }),
    ],
    says: ['error D10!B6 1: 6 = 5', 'info D11!B6 1: -'],
  },
  {
    name: 'rows without any key are not alike',
    rows: { D10: [{}, {}, { shop: 'A' }] },
    says: [],
  },
]);

const title = 'a long and telling title';
ruleTable('nearDuplicate', { similarity: 0.9 }, '{row} ~ {row2}', [
  {
    name: 'rows without a key may be a pair',
    ...loans({ title, date: '2022-03-01' }, { title, date: '2022-03-01' }),
    says: [`error D10!D6 ${title}: 6 ~ 5`],
  },
  {
    name: 'without a day or a title there is nothing to compare',
    ...loans(
      { no: '1', title },
      { no: '2', title },
      { no: '3', date: '2022-03-01' },
      { no: '4', date: '2022-03-01' },
    ),
    says: [],
  },
  {
    name: 'a title that is no text',
    ...loans({ no: '1', date: '2022-03-01', title: null }, { no: '2', date: '2022-03-01', title: null }),
    says: [],
  },
]);
ruleTable('jointEvent', { similarity: 0.9 }, '{row} is {row2}', [
  {
    name: 'without a day or a title there is nothing to compare',
    ...loans(
      { no: '1', title, owner: 'U2' },
      { no: '2', title },
      { no: '3', date: '2022-03-01', owner: 'U2', title: null },
      { no: '4', date: '2022-03-01' },
    ),
    says: [],
  },
  {
    name: 'two rows of other units are no pair',
    ...loans(
      { no: '1', title, date: '2022-03-01', owner: 'U2' },
      { no: '2', title, date: '2022-03-01', owner: 'U3' },
    ),
    says: [],
  },
]);

ruleTable('issuedReturned', { ledger: 'R20', column: 'tool', list: 'given' }, '{key}', [
  { name: 'no list of the name', rows: {}, context: { lists: { taken: ['saw'] } }, says: [] },
  { name: 'no lists', rows: {}, says: [] },
  {
    name: 'a ledger of another form',
    check: { ledger: 'X99' },
    rows: {},
    context: { lists: { given: ['saw'] } },
    says: [],
  },
]);

ruleTable('notFuture', {}, '{value} > {to}', [
  {
    name: 'the day of the upload is not after it',
    ...loans({ date: '2022-04-03' }, { date: '2022-04-04' }, { until: '2022-04-04' }),
    says: ['error D10!C6 2022-04-04: 2022-04-04 > 2022-04-03'],
  },
]);

const stages = {
  ledger: 'D10',
  column: 'kind',
  stage: 'new',
  entered: 'date',
  left: 'until',
  ended: ['lost'],
};
const tool = (no: string, kind: string, more: object = {}) => ({
  shop: 'A',
  no,
  kind,
  date: '2022-01-05',
  ...more,
});
ruleTable('stageBalance', stages, '{previous}+{left}-{right}={expected}, {current} ±{difference}: {key}', [
  ...(
    [
      ['the last day before', '2022-02-28', ['error D10!C6 2022-02-28: 1+0-0=1, 2 ±1: A / 2']],
      ['the first day of the period', '2022-03-01', []],
      ['the last day of the period', '2022-03-31', []],
      ['the day after', '2022-04-01', ['error D10!C6 2022-04-01: 1+0-0=1, 2 ±1: A / 2']],
    ] as const
  ).map(([name, date, says]) => ({
    name: `entered on ${name}`,
    before: { D10: [tool('1', 'new')] },
    rows: { D10: [tool('1', 'new'), tool('2', 'new', { date })] },
    says,
  })),
  {
    name: 'since the report before, whenever that was',
    before: { D10: [] },
    context: { previousRowsPeriod: '2021-12' as never },
    rows: { D10: [tool('2', 'new')] },
    says: [],
  },
  {
    name: 'rows in other stages then do not count; one that ended after moving on is one that left',
    before: { D10: [tool('1', 'new'), tool('2', 'used')] },
    rows: { D10: [tool('1', 'lost', { until: '2022-03-05' }), tool('2', 'lost')] },
    says: [],
  },
  {
    name: 'rows in other stages are in none of its numbers',
    before: { D10: [tool('1', 'new'), tool('2', 'used')] },
    rows: { D10: [tool('1', 'new'), tool('2', 'used')] },
    says: [],
  },
  {
    name: 'one moved on, one ended, one is lost',
    before: { D10: [tool('1', 'new'), tool('2', 'new'), tool('3', 'new')] },
    rows: { D10: [tool('1', 'used', { until: '2022-03-05' }), tool('2', 'lost'), tool('3', 'used')] },
    says: ['error D10!null null: 3+0-2=1, 0 ±1: A / 3'],
  },
  {
    name: 'names five at most',
    before: { D10: [] },
    rows: { D10: ['1', '2', '3', '4', '5', '6'].map((no) => tool(no, 'new')) },
    says: ['error D10!C5 2022-01-05: 0+0-0=0, 6 ±6: A / 1、A / 2、A / 3、A / 4、A / 5'],
  },
  {
    name: 'without a name for it, the ledger',
    before: { D10: [tool('1', 'new')] },
    rows: { D10: [tool('1', 'new'), tool('2', 'used', { until: '2022-03-10' })] },
    says: ['error D10!null null: 1+0-1=0, 1 ±1: Loans'],
  },
  {
    name: 'silent while a cell it rests on is at fault',
    before: { D10: [tool('1', 'new')] },
    rows: { D10: [tool('1', 'new'), tool('4', 'new')] },
    more: refused('D10', 'C6'),
    says: [],
  },
]);

ruleTable(
  'carryForward',
  { ledger: 'R20', added: 'bought', removed: 'scrapped' },
  '{current}/{expected}: {key}',
  [
    {
      name: 'names five at most',
      before: { R20: [] },
      rows: { R20: ['a', 'b', 'c', 'd', 'e', 'f'].map((one) => ({ tool: one })) },
      says: ['error R20!B5 null: 6/0: a、b、c、d、e'],
    },
    {
      name: 'silent while a day it rests on is at fault',
      before: { R20: [] },
      rows: { R20: [{ tool: 'saw' }] },
      more: refused('R20', 'B5'),
      says: [],
    },
  ],
);

ruleTable(
  'absent',
  { ledger: 'D11', in: { ledger: 'D10', on: { no: 'no', line: 'pieces' } } },
  '{row} {column} {value} is row {row2} of {ledger}',
  [
    {
      name: 'by two columns: told at the last of them, with the first counterpart',
      rows: {
        D10: [
          { no: '1', pieces: '2' },
          { no: '1', pieces: '1' },
          { no: '1', pieces: '1' },
        ],
        D11: [
          { no: '1', line: '1' },
          { no: '2', line: '1' },
        ],
      },
      says: ['error D11!B5 1: 5 <line> 1 is row 6 of Loans'],
    },
    {
      name: 'what is blank on both sides has no counterpart',
      rows: { D10: [{ no: '1' }, {}], D11: [{ no: '1' }, {}] },
      says: [],
    },
  ],
);

ruleTable(
  'datePlus',
  { ledger: 'D10', column: 'until', from: 'date', years: 'pieces' },
  '{left} + {right} = {expected}',
  [
    {
      name: 'no year at all is a span, and so are 999',
      ...loans(
        { date: '2022-03-05', pieces: '0', until: '2022-03-06' },
        { date: '2022-03-05', pieces: '999', until: '2022-03-06' },
      ),
      says: [
        'error D10!L5 2022-03-06: 2022-03-05 + 0 = 2022-03-05',
        'error D10!L6 2022-03-06: 2022-03-05 + 999 = 3021-03-05',
      ],
    },
  ],
);

ruleTable('yearBefore', { ledger: 'D10', year: 'hours', on: ['no'] }, '{left} not in {from}', [
  {
    name: 'a number with decimals is no year',
    ...loans({ no: '1', hours: '2021' }, { no: '2', hours: '2022' }, { no: '3', hours: '202.2' }),
    says: ['error D10!B6 2: 2 not in 2021'],
  },
]);
