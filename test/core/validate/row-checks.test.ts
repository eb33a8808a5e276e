import { type RuleCase, ruleTable as table } from './run-rule.ts';

const loans = (...rows: object[]) => ({ rows: { D10: rows } }) as Pick<RuleCase, 'rows'>;

table(
  'lessOrEqual',
  { ledger: 'D10', left: { column: 'people' }, right: { column: 'visits' } },
  'row {row} {key}: {column} {value}, {left} > {right} by {difference}',
  [
    {
      name: 'left exceeds right',
      ...loans({ shop: 'A', no: '1', people: '12', visits: '9' }),
      says: ['error D10!H5 12: row 5 A / 1: <people> 12, 12 > 9 by 3'],
    },
    { name: 'equal is fine', ...loans({ people: '9', visits: '9' }), says: [] },
    { name: 'one operand missing', ...loans({ people: '12' }, { visits: '1' }), says: [] },
    { name: 'not applicable is no number', ...loans({ people: '12', visits: null }), says: [] },
    {
      name: 'a constant on the left, product on the right',
      check: { left: { column: 'hours' }, right: { column: 'people', times: 8 } },
      ...loans({ hours: '8.5', people: '1' }, { hours: '8', people: '1' }),
      says: ['error D10!J5 8.5: row 5 —: <hours> 8.5, 8.5 > 8 by 0.5'],
    },
    {
      name: 'product of two columns, fraction kept exact',
      check: { left: { number: '0.3' }, right: { column: 'hours', times: 'people' } },
      ...loans({ hours: '0.1', people: '3' }, { hours: '0.09', people: '3' }),
      says: ['error D10!J6 0.09: row 6 —: <hours> 0.09, 0.3 > 0.27 by 0.03'],
    },
    {
      name: 'days from one date to another, both counted',
      check: { left: { column: 'people' }, right: { days: { from: 'date', to: 'until', plus: 1 } } },
      ...loans(
        { people: '3', date: '2022-02-28', until: '2022-03-01' },
        { people: '2', date: '2022-02-28', until: '2022-03-01' },
        { people: '9', date: '2022-02', until: '2022-03-01' },
      ),
      says: ['error D10!H5 3: row 5 —: <people> 3, 3 > 2 by 1'],
    },
    {
      name: 'only rows that match',
      check: { where: { kind: { in: ['hand'] } } },
      ...loans({ kind: 'power', people: '2', visits: '1' }, { kind: 'hand', people: '2', visits: '1' }),
      says: ['error D10!H6 2: row 6 —: <people> 2, 2 > 1 by 1'],
    },
    {
      name: 'every row at once; a beta error only warns',
      beta: true,
      ...loans({ people: '2', visits: '1' }, { people: '3', visits: '1' }),
      says: [
        'warning D10!H5 2: row 5 —: <people> 2, 2 > 1 by 1',
        'warning D10!H6 3: row 6 —: <people> 3, 3 > 1 by 2',
      ],
    },
  ],
);

table('notBefore', { ledger: 'D10', later: 'until', earlier: 'date' }, '{from} {right}, {to} {left}', [
  {
    name: 'ends before it starts',
    ...loans({ date: '2022-03-05', until: '2022-03-04' }),
    says: ['error D10!L5 2022-03-04: <date> 2022-03-05, <until> 2022-03-04'],
  },
  { name: 'same day', ...loans({ date: '2022-03-05', until: '2022-03-05' }), says: [] },
  { name: 'one missing', ...loans({ date: '2022-03-05' }, { until: '2022-03-05' }), says: [] },
  { name: 'a month holds its days', ...loans({ date: '2022-03-05', until: '2022-03' }), says: [] },
  {
    name: 'an earlier month does not',
    ...loans({ date: '2022-03-05', until: '2022-02' }),
    says: ['error D10!L5 2022-02: <date> 2022-03-05, <until> 2022-02'],
  },
]);

table(
  'requires',
  {
    ledger: 'D10',
    when: { kind: { in: ['hand'] } },
    must: { until: { filled: true }, title: { filled: true } },
  },
  'row {row} ({left}): {column} {value} {expected}',
  [
    {
      name: 'names every column that is missing, at the first',
      ...loans({ kind: 'hand' }),
      says: ['error D10!L5 null: row 5 (hand): <until>、<title> — —'],
    },
    {
      name: 'only the missing one',
      ...loans({ kind: 'hand', until: '2022-03-01' }),
      says: ['error D10!D5 null: row 5 (hand): <title> — —'],
    },
    { name: 'satisfied', ...loans({ kind: 'hand', until: '2022-03-01', title: 'x' }), says: [] },
    { name: 'condition does not hold', ...loans({ kind: 'power' }), says: [] },
    { name: 'condition cell missing', ...loans({ title: 'x' }), says: [] },
    {
      name: 'not applicable is not filled',
      ...loans({ kind: 'hand', until: null, title: 'x' }),
      says: ['error D10!L5 不适用: row 5 (hand): <until> 不适用 —'],
    },
    {
      name: 'must be empty',
      check: { must: { until: { filled: false } } },
      ...loans({ kind: 'hand', until: '2022-03-02' }, { kind: 'hand' }),
      says: ['error D10!L5 2022-03-02: row 5 (hand): <until> 2022-03-02 —'],
    },
    {
      name: 'a comparison keeps silent on an empty cell and lists what would do',
      check: { must: { title: { in: ['p', 'q'] } } },
      ...loans({ kind: 'hand' }, { kind: 'hand', title: 'z' }, { kind: 'hand', title: 'q' }),
      says: ['error D10!D6 z: row 6 (hand): <title> z p、q'],
    },
    {
      name: 'comparisons with another column need both cells',
      check: { must: { until: { before: { column: 'date' } }, people: { atLeastColumn: 'visits' } } },
      ...loans(
        { kind: 'hand', until: '2022-03-02', people: '1' },
        { kind: 'hand', until: '2022-03-02', date: '2022-03-02', people: '1', visits: '2' },
      ),
      says: ['error D10!L6 2022-03-02: row 6 (hand): <until>、<people> 2022-03-02 —'],
    },
    {
      name: 'silent where the cell was refused: it has its own finding',
      rows: { D10: [{ kind: 'hand', title: 'x' }] },
      more: {
        findings: [
          {
            code: 'V005',
            severity: 'error',
            sheet: 'D10',
            cell: 'L5',
            value: '?',
            message: { zh: '-', en: '-' },
          },
        ],
      },
      says: [],
    },
  ],
);

table(
  'sumEquals',
  { ledger: 'D10', total: 'pieces', parts: ['people', 'visits'] },
  '{total} ≠ {parts} ({difference}, {expected})',
  [
    {
      name: 'parts do not add up',
      ...loans({ pieces: '10', people: '4', visits: '5' }),
      says: ['error D10!G5 10: 10 ≠ 9 (1, 9)'],
    },
    { name: 'they do', ...loans({ pieces: '9', people: '4', visits: '5' }), says: [] },
    {
      name: 'a part or the total missing',
      ...loans({ pieces: '9', people: '4' }, { people: '1', visits: '1' }),
      says: [],
    },
    {
      name: 'tolerance is inclusive',
      check: { tolerance: '1' },
      ...loans({ pieces: '10', people: '4', visits: '5' }, { pieces: '11', people: '4', visits: '5' }),
      says: ['error D10!G6 11: 11 ≠ 9 (2, 9)'],
    },
  ],
);

table(
  'constantPer',
  { ledger: 'D10', by: 'no', column: 'kind' },
  '{key}: rows {row2}, {row}: {left}, {right}',
  [
    {
      name: 'two kinds under one number',
      ...loans({ no: '1', kind: 'hand' }, { no: '2', kind: 'power' }, { no: '1', kind: 'power' }),
      says: ['error D10!E7 power: 1: rows 5, 7: hand, power'],
    },
    { name: 'one kind', ...loans({ no: '1', kind: 'hand' }, { no: '1', kind: 'hand' }), says: [] },
    {
      name: 'a row that does not match',
      check: { where: { kind: { notIn: ['lost'] } } },
      ...loans({ no: '1', kind: 'lost' }, { no: '1', kind: 'hand' }, { no: '1', kind: 'lost' }),
      says: [],
    },
    {
      name: 'missing value or number',
      ...loans({ no: '1', kind: 'hand' }, { no: '1' }, { kind: 'x' }),
      says: [],
    },
  ],
);

table('notice', { ledger: 'D10', when: { kind: { in: ['hand'] } }, column: 'title' }, '{row} {value}', [
  {
    name: 'each row that matches',
    severity: 'info',
    ...loans({ kind: 'hand', title: 'a' }, { kind: 'power', title: 'b' }, { kind: 'hand', title: 'c' }),
    says: ['info D10!D5 a: 5 a', 'info D10!D7 c: 7 c'],
  },
  { name: 'none', ...loans({ kind: 'power' }, {}), says: [] },
]);

table('rowOfOtherUnit', {}, '{row} {column} {value}', [
  {
    name: 'a row of another unit',
    severity: 'info',
    ...loans({ owner: 'U2' }),
    says: ['info D10!O5 U2: 5 <owner> U2'],
  },
  { name: 'own row, by code or blank', ...loans({ owner: 'U1' }, {}), says: [] },
]);

table(
  'withinBase',
  { ledger: 'D10', column: 'people', indicator: 'SUM-005' },
  '{left} > {base} of {indicator} by {difference}',
  [
    {
      name: 'more than the base number',
      ...loans({ people: '11' }, { people: '10' }),
      context: { base: { 'SUM-005': { n: '10' } } },
      says: ['error D10!H5 11: 11 > 10 of *SUM-005* by 1'],
    },
    {
      name: 'the number of this submission goes first',
      rows: { D10: [{ people: '11' }], B01: [{ year: '2022', staff: '11' }] },
      context: { base: { 'SUM-005': { n: '10' } } },
      says: [],
    },
    { name: 'base unknown', ...loans({ people: '11' }), says: [] },
    { name: 'cell missing', ...loans({}), context: { base: { 'SUM-005': { n: '1' } } }, says: [] },
  ],
);
