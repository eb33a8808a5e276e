import { ruleTable } from './run-rule.ts';

const typed = (code: string, now: string) => ({ what: code, now });
const before = (n: string) => ({ context: { previousPeriod: { 'TYP-001': { n } } } });

ruleTable(
  'balanceForward',
  {
    indicator: 'TYP-001',
    change: {
      kind: 'sum',
      of: [
        { ledger: 'D10', column: 'fee' },
        { ledger: 'R20', column: 'worth', minus: true },
      ],
    },
  },
  '{indicator} {previous} + {left} = {expected}, not {current} ({difference})',
  [
    {
      name: 'what came in and went out does not lead there',
      rows: { D10: [{ fee: '10.50' }, { fee: '2' }], R20: [{ worth: '3' }], S03: [typed('TYP-001', '100')] },
      ...before('90'),
      says: ['error S03!B5 100: *TYP-001* 90 + 9.5 = 99.5, not 100 (0.5)'],
    },
    {
      name: 'it does, to the last digit',
      rows: { D10: [{ fee: '10.50' }], R20: [{ worth: '3.5' }], S03: [typed('TYP-001', '97.00')] },
      ...before('90'),
      says: [],
    },
    {
      name: 'nothing moved in ledgers declared empty',
      rows: { S03: [typed('TYP-001', '91')] },
      zero: ['D10', 'R20'],
      ...before('90'),
      says: ['error S03!B5 91: *TYP-001* 90 + 0 = 90, not 91 (1)'],
    },
    {
      name: 'a balance below zero',
      rows: { D10: [{ fee: '1' }], R20: [{ worth: '8' }], S03: [typed('TYP-001', '-2')] },
      ...before('5'),
      says: [],
    },
    {
      name: 'the first of all balances',
      rows: { D10: [{ fee: '1' }], S03: [typed('TYP-001', '100')] },
      says: [],
    },
    { name: 'no balance typed', rows: { D10: [{ fee: '1' }] }, ...before('90'), says: [] },
    {
      name: 'ledgers not reported',
      rows: { S03: [typed('TYP-001', '100')] },
      ...before('90'),
      says: [],
    },
    {
      name: 'another number belongs to it',
      check: { typed: ['SUM-005'] },
      rows: { D10: [{ fee: '10' }], B01: [{ staff: '5' }], S03: [typed('TYP-001', '105')] },
      ...before('90'),
      says: [],
    },
    {
      name: 'another number is not known',
      check: { typed: ['SUM-005'] },
      rows: { D10: [{ fee: '10' }], S03: [typed('TYP-001', '101')] },
      ...before('90'),
      says: [],
    },
  ],
);

const point = (date: string, pieces: string, more: object = {}) => ({ date, pieces, ...more });

ruleTable(
  'seriesNotFalling',
  { ledger: 'D10', by: ['kind'], along: 'date', column: 'pieces' },
  '{row} {to} {current} < {row2} {from} {previous} by {difference}',
  [
    {
      name: 'it falls, whatever the order of the rows',
      rows: {
        D10: [
          point('2022-03', '7', { kind: 'hand' }),
          point('2022-01', '5', { kind: 'hand' }),
          point('2022-02', '8', { kind: 'hand' }),
        ],
      },
      says: ['error D10!G5 7: 5 2022-03 7 < 7 2022-02 8 by 1'],
    },
    {
      name: 'it grows or stands still',
      rows: {
        D10: ['5', '5', '5.5'].map((pieces, i) => point(`2022-0${i + 1}`, pieces, { kind: 'hand' })),
      },
      says: [],
    },
    {
      name: 'each series by itself; a row in none is left out',
      rows: {
        D10: [
          point('2022-01', '9', { kind: 'hand' }),
          point('2022-02', '1', { kind: 'power' }),
          point('2022-02', '1'),
        ],
      },
      says: [],
    },
    {
      name: 'it starts again with the year',
      rows: { D10: [point('2021-12', '90', { kind: 'hand' }), point('2022-01', '5', { kind: 'hand' })] },
      says: [],
    },
    {
      name: 'a row that may fall; the next one is measured by it',
      check: { unless: { tags: { has: 'revised' } } },
      rows: {
        D10: [
          point('2022-01', '9', { kind: 'hand' }),
          point('2022-02', '5', { kind: 'hand', tags: ['revised'] }),
          point('2022-03', '4', { kind: 'hand' }),
        ],
      },
      says: ['error D10!G7 4: 7 2022-03 4 < 6 2022-02 5 by 1'],
    },
    {
      name: 'rows that do not match belong to no series',
      check: { where: { paid: { is: true } } },
      rows: {
        D10: [point('2022-01', '9', { kind: 'hand' }), point('2022-02', '5', { kind: 'hand', paid: true })],
      },
      says: [],
    },
    {
      name: 'rows without a number or date are left out',
      rows: {
        D10: [
          point('2022-01', '9', { kind: 'hand' }),
          { date: '2022-02', kind: 'hand' },
          { pieces: '1', kind: 'hand' },
        ],
      },
      says: [],
    },
  ],
);
