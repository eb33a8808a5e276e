import { type RuleCase, ruleTable } from './run-rule.ts';

const loans = (...rows: object[]) => ({ rows: { D10: rows } }) as Pick<RuleCase, 'rows'>;
const refused = (sheet: string, cell: string) => ({
  code: 'V003',
  severity: 'error' as const,
  sheet,
  cell,
  value: '?',
  message: { zh: '-', en: '-' },
});

ruleTable('uniqueKey', {}, '{row} = {row2}: {column} {key}', [
  {
    name: 'each repetition names the first row',
    ...loans({ shop: 'A', no: '1' }, { shop: 'A', no: '1' }, { shop: 'B', no: '1' }, { shop: 'A', no: '1' }),
    says: ['error D10!B6 1: 6 = 5: <shop>、<no> A / 1', 'error D10!B8 1: 8 = 5: <shop>、<no> A / 1'],
  },
  { name: 'an incomplete key is not compared', ...loans({ no: '1' }, { no: '1' }), says: [] },
  {
    name: 'keys that only look alike when joined',
    ...loans({ shop: 'A1', no: '1' }, { shop: 'A', no: '11' }),
    says: [],
  },
  {
    name: 'numbers are compared by value, not as typed',
    rows: {
      D11: [
        { no: 'x', line: '1' },
        { no: 'x', line: '1.0' },
      ],
    },
    says: ['error D11!B6 1.0: 6 = 5: <no>、<line> x / 1'],
  },
  {
    name: 'over several sheets of one ledger',
    rows: {
      D11: [
        { no: 'x', line: '1', $sheet: 'Jan' },
        { no: 'x', line: '1', $sheet: 'Feb', $row: '9' },
      ],
    },
    says: ['error Feb!B9 1: 9 = 5: <no>、<line> x / 1'],
  },
]);

ruleTable('uniqueKey', { ledger: 'D11' }, '{row} = {row2}', [
  {
    name: 'of one ledger only',
    rows: {
      D10: [
        { shop: 'A', no: '1' },
        { shop: 'A', no: '1' },
      ],
      D11: [
        { no: 'x', line: '1' },
        { no: 'x', line: '1' },
      ],
    },
    says: ['error D11!B6 1: 6 = 5'],
  },
  {
    name: 'and the rule for all leaves that ledger to it',
    rows: {
      D10: [
        { shop: 'A', no: '1' },
        { shop: 'A', no: '1' },
      ],
      D11: [
        { no: 'x', line: '1' },
        { no: 'x', line: '1' },
      ],
    },
    others: [
      {
        code: 'V101',
        severity: 'error',
        check: { kind: 'uniqueKey' },
        message: { zh: 'all: {row} = {row2}', en: '-' },
      },
    ],
    says: ['error D10!B6 1: all: 6 = 5', 'error D11!B6 1: 6 = 5'],
  },
]);

const same = { shop: 'A', date: '2022-03-05' };
ruleTable('nearDuplicate', { similarity: 0.9 }, '{row} ~ {row2}: {left} | {right}', [
  {
    name: 'titles that differ in spaces and punctuation only',
    ...loans({ ...same, no: '1', title: '春季安全检查会' }, { ...same, no: '2', title: '春季 安全检查会。' }),
    says: ['error D10!D6 春季 安全检查会。: 6 ~ 5: 春季安全检查会 | 春季 安全检查会。'],
  },
  {
    name: 'one letter in many',
    ...loans(
      { ...same, no: '1', title: '关于开展春季安全生产大检查工作部署会' },
      { ...same, no: '2', title: '关于开展春季安全生产大检查工作部署' },
    ),
    says: [
      'error D10!D6 关于开展春季安全生产大检查工作部署: 6 ~ 5: 关于开展春季安全生产大检查工作部署会 | 关于开展春季安全生产大检查工作部署',
    ],
  },
  {
    name: 'different numbers are different occasions',
    ...loans(
      { ...same, no: '1', title: '集团公司二〇二二年度第十一次办公会议纪要学习讨论会' },
      { ...same, no: '2', title: '集团公司二〇二二年度第十二次办公会议纪要学习讨论会' },
    ),
    says: [],
  },
  {
    name: 'another day',
    ...loans({ ...same, no: '1', title: 'abcd' }, { ...same, date: '2022-03-06', no: '2', title: 'abcd' }),
    says: [],
  },
  {
    name: 'the same key is another rule',
    ...loans({ ...same, no: '1', title: 'abcd' }, { ...same, no: '1', title: 'abcd' }),
    says: [],
  },
  {
    name: 'no title or no date',
    ...loans({ no: '1', title: 'abcd', shop: 'A' }, { ...same, no: '2' }, { ...same, no: '3' }),
    says: [],
  },
  {
    name: 'below the similarity',
    ...loans({ ...same, no: '1', title: 'abcdefgh' }, { ...same, no: '2', title: 'abcdefxy' }),
    says: [],
  },
  {
    name: 'similarity is inclusive',
    check: { similarity: 0.8 },
    ...loans({ ...same, no: '1', title: 'abcdef' }, { ...same, no: '2', title: 'abcdeg' }),
    says: ['error D10!D6 abcdeg: 6 ~ 5: abcdef | abcdeg'],
  },
]);

const future = {
  code: 'V007',
  severity: 'error',
  check: { kind: 'notFuture' },
  message: { zh: 'future {to}', en: '-' },
};
ruleTable('dateInPeriod', {}, '{row} {column} {value}: {from}–{to}', [
  {
    name: 'warns inside the year, blocks outside it',
    severity: 'warning',
    ...loans({ date: '2022-03-01' }, { date: '2022-02-28' }, { date: '2021-12-31' }, { date: '2022-03' }),
    says: [
      'warning D10!C6 2022-02-28: 6 <date> 2022-02-28: 2022-03-01–2022-03-31',
      'error D10!C7 2021-12-31: 7 <date> 2021-12-31: 2022-03-01–2022-03-31',
    ],
  },
  {
    name: 'beta never blocks',
    beta: true,
    ...loans({ date: '2021-12-31' }),
    says: ['warning D10!C5 2021-12-31: 5 <date> 2021-12-31: 2022-03-01–2022-03-31'],
  },
  {
    name: 'the year is left to its own rule',
    severity: 'warning',
    others: [
      {
        code: 'V006',
        severity: 'error',
        check: { kind: 'dateInYear' },
        message: { zh: 'year {from}–{to}', en: '-' },
      },
    ],
    ...loans({ date: '2021-12-31' }, { date: '2022-04-01' }),
    says: [
      'error D10!C5 2021-12-31: year 2022-01-01–2022-12-31',
      'warning D10!C6 2022-04-01: 6 <date> 2022-04-01: 2022-03-01–2022-03-31',
    ],
  },
  {
    name: 'one cause, one finding: a future date is told once',
    others: [future],
    ...loans({ date: '2022-04-04' }, { date: '2023-01-01' }),
    says: ['error D10!C5 2022-04-04: future 2022-04-03', 'error D10!C6 2023-01-01: future 2022-04-03'],
  },
  {
    name: 'blank, and registers, which live on',
    rows: { D10: [{}], R20: [{ bought: '1999-01-01' }] },
    says: [],
  },
]);

ruleTable('notFuture', {}, '{value} > {to}', [
  {
    name: 'the day of the upload is not future',
    ...loans({ date: '2022-04-03' }, { date: '2022-04' }, {}),
    says: [],
  },
  {
    name: 'the day after is',
    ...loans({ date: '2022-04-04' }),
    says: ['error D10!C5 2022-04-04: 2022-04-04 > 2022-04-03'],
  },
  { name: 'columns that may lie ahead', ...loans({ until: '2030-01-01' }), says: [] },
]);

const total = (values: object, covers = [5, 6], row = 7) => ({
  totals: [{ ledger: 'D10', sheet: 'D10', row, values: values as Record<string, string>, covers }],
});
ruleTable('totalsMatchDetails', {}, 'row {row} {column}: {total} ≠ {parts} of {count}, {difference}', [
  {
    name: 'only the columns that are wrong',
    ...loans({ pieces: '4', people: '1' }, { pieces: '5', people: '1' }, { pieces: '100' }),
    more: total({ pieces: '10', people: '2' }),
    says: ['error D10!G7 10: row 7 <pieces>: 10 ≠ 9 of 2, 1'],
  },
  {
    name: 'half a unit of the last printed digit is rounding',
    ...loans({ hours: '1.25' }, { hours: '1.2' }),
    more: total({ hours: '2.5' }),
    says: [],
  },
  {
    name: 'more is not',
    ...loans({ hours: '1.24' }, { hours: '1.2' }),
    more: total({ hours: '2.5' }),
    says: ['error D10!J7 2.5: row 7 <hours>: 2.5 ≠ 2.44 of 2, 0.06'],
  },
  {
    name: 'percentages do not add up',
    ...loans({ share: '50' }, { share: '60' }),
    more: total({ share: '55' }),
    says: [],
  },
  { name: 'covers nothing', ...loans({ pieces: '1' }), more: total({ pieces: '9' }, []), says: [] },
  {
    name: 'silent while a detail is unreadable',
    ...loans({ pieces: '4' }, {}),
    more: { ...total({ pieces: '10' }), findings: [refused('D10', 'G6')] },
    says: [],
  },
  {
    name: 'a blank detail adds nothing',
    ...loans({ pieces: '4' }, {}),
    more: total({ pieces: '5' }),
    says: ['error D10!G7 5: row 7 <pieces>: 5 ≠ 4 of 2, 1'],
  },
]);

ruleTable(
  'rowsAtLeast',
  { ledger: 'D10', min: 2, where: { kind: { in: ['hand'] } } },
  '{ledger} {period}: {count} < {expected}',
  [
    {
      name: 'too few that match',
      ...loans({ no: '1', kind: 'hand' }, { no: '2', kind: 'power' }),
      says: ['error D10!null null: Loans 2022年3月: 1 < 2'],
    },
    { name: 'as many as asked', ...loans({ no: '1', kind: 'hand' }, { no: '2', kind: 'hand' }), says: [] },
    {
      name: 'none in a ledger declared empty',
      rows: {},
      zero: ['D10'],
      says: ['error D10!null null: Loans 2022年3月: 0 < 2'],
    },
    { name: 'silent while the ledger was not filled in', rows: {}, says: [] },
    {
      name: 'silent while a kind cannot be read',
      ...loans({ no: '1', kind: 'hand' }, { no: '2' }),
      more: { findings: [refused('D10', 'E6')] },
      says: [],
    },
  ],
);

ruleTable('rowCount', { ledger: 'B01', max: 1 }, '{ledger}: {count} > {expected}', [
  {
    name: 'one too many, told once',
    rows: { B01: [{ year: '2021' }, { year: '2022' }, { year: '2023' }] },
    says: ['error B01!A6 2022: Base: 3 > 1'],
  },
  { name: 'at most one', rows: { B01: [{ year: '2022' }] }, says: [] },
  {
    name: 'only rows that match',
    check: { where: { staff: { moreThan: '5' } } },
    rows: { B01: [{ staff: '6' }, { staff: '5' }, { staff: '7' }] },
    says: ['error B01!B7 7: Base: 2 > 1'],
  },
]);
