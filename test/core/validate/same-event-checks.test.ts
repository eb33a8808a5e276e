import { ruleTable } from './run-rule.ts';

const loan = { shop: 'A', no: '1', date: '2022-03-05', title: 'spring tool fair' };
const line = { no: '1', line: '1', tool: 'saw' };

ruleTable('jointEvent', { similarity: 0.9 }, '{row} is {row2} of {left}: {right}', [
  {
    name: 'one of this unit and one of another on the same day, whichever comes first',
    rows: {
      D10: [
        loan,
        { ...loan, no: '2', owner: 'U2' },
        { ...loan, date: '2022-03-06', title: 'autumn tool fair', owner: 'U3' },
        { ...loan, date: '2022-03-06', title: 'Autumn  Tool Fair', owner: 'U1' },
      ],
    },
    says: [
      'error D10!O6 U2: 6 is 5 of U2: spring tool fair',
      'error D10!O7 U3: 7 is 8 of U3: autumn tool fair',
    ],
  },
  { name: 'two of its own are another matter', rows: { D10: [loan, { ...loan, no: '2' }] }, says: [] },
  {
    name: 'two of other units are theirs',
    rows: {
      D10: [
        { ...loan, owner: 'U2' },
        { ...loan, owner: 'U3' },
      ],
    },
    says: [],
  },
  {
    name: 'another day or another title is another event',
    rows: {
      D10: [
        loan,
        { ...loan, date: '2022-03-06', owner: 'U2' },
        { ...loan, title: 'workshop for beginners', owner: 'U2' },
        { shop: 'A', no: '3', title: 'spring tool fair', owner: 'U2' },
      ],
    },
    says: [],
  },
]);

ruleTable('nearDuplicate', { similarity: 0.9 }, '{row} ~ {row2}', [
  {
    name: 'a row of another unit is no duplicate of an own one',
    rows: { D10: [loan, { ...loan, no: '2', owner: 'U2' }, { ...loan, no: '3', owner: 'U2' }] },
    says: ['error D10!D7 spring tool fair: 7 ~ 6'],
  },
]);

ruleTable(
  'absent',
  {
    ledger: 'D11',
    when: { tool: { filled: true } },
    in: { ledger: 'D10', on: { no: 'no' }, where: { paid: { is: true } } },
  },
  '{row} {key} stands in {ledger} row {row2}',
  [
    {
      name: 'a counterpart that should not be there',
      rows: { D10: [loan, { ...loan, no: '2', paid: true }], D11: [line, { ...line, no: '2' }] },
      says: ['error D11!A6 2: 6 2 / 1 stands in Loans row 6'],
    },
    {
      name: 'rows that the conditions leave out, and blanks',
      rows: {
        D10: [
          { ...loan, paid: true },
          { ...loan, no: null, paid: true },
        ],
        D11: [
          { no: '1', line: '1' },
          { ...line, no: null },
        ],
      },
      says: [],
    },
  ],
);

const count = (ledger: string) => ({ kind: 'count', of: [{ ledger }] });

ruleTable('totalsEqual', { by: ['no'], left: count('D10'), right: count('D11') }, '{key}: {left} ≠ {right}', [
  {
    name: 'group by group, also where one side has none',
    rows: {
      D10: [loan, { ...loan, no: '2' }, { ...loan, no: '3' }],
      D11: [line, { ...line, no: '2' }, { ...line, no: '2', line: '2' }, { ...line, no: '4' }],
    },
    says: ['error D10!B6 2: 2: 1 ≠ 2', 'error D10!B7 3: 3: 1 ≠ 0', 'error D11!A8 4: 4: 0 ≠ 1'],
  },
  { name: 'silent while one side was not filled in', rows: { D10: [loan] }, says: [] },
  {
    name: 'a side declared empty has none',
    rows: { D10: [loan] },
    zero: ['D11'],
    says: ['error D10!B5 1: 1: 1 ≠ 0'],
  },
]);
