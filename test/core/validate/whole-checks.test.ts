import { ruleTable } from './run-rule.ts';

const count = (where: object, ledger = 'D10') => ({ kind: 'count', of: [{ ledger, where }] });
const sum = (column: string, ledger = 'D10') => ({ kind: 'sum', of: [{ ledger, column }] });

ruleTable(
  'totalLessOrEqual',
  { left: sum('people'), right: { indicator: 'SUM-005' } },
  '{key} {left} > {right} ({base}×{times}) by {difference}, {count} rows from {row} {column} {indicator}',
  [
    {
      name: 'rows against a base number; points at the first row',
      rows: { D10: [{}, { people: '6' }, { people: '5' }] },
      context: { base: { 'SUM-005': { n: '10' } } },
      says: ['error D10!H6 6: — 11 > 10 (10×1) by 1, 2 rows from 6 <people> *SUM-005*'],
    },
    {
      name: 'equal',
      rows: { D10: [{ people: '10' }] },
      context: { base: { 'SUM-005': { n: '10' } } },
      says: [],
    },
    { name: 'base unknown', rows: { D10: [{ people: '10' }] }, says: [] },
    { name: 'ledger not reported', rows: {}, context: { base: { 'SUM-005': { n: '-1' } } }, says: [] },
    {
      name: 'times a constant',
      check: { rightTimes: { number: '2' } },
      rows: { D10: [{ people: '21' }] },
      context: { base: { 'SUM-005': { n: '10' } } },
      says: ['error D10!H5 21: — 21 > 20 (10×2) by 1, 1 rows from 5 <people> *SUM-005*'],
    },
    {
      name: 'times a measure',
      check: { rightTimes: count({}) },
      rows: { D10: [{ people: '21' }, { people: '0' }] },
      context: { base: { 'SUM-005': { n: '10' } } },
      says: ['error D10!H5 21: — 21 > 20 (10×2) by 1, 2 rows from 5 <people> *SUM-005*'],
    },
    {
      name: 'per group, a blank being a group; a group the right side lacks is 0',
      check: {
        by: ['kind', 'shop'],
        left: count({ paid: { is: true } }),
        right: count({ date: { filled: true } }),
      },
      rows: {
        D10: [
          { kind: 'hand', shop: 'A', paid: true, date: '2022-03-01' },
          { kind: 'hand', shop: 'B', paid: true },
          { kind: 'power', paid: true },
          { kind: 'power', date: '2022-03-01', paid: true },
        ],
      },
      says: [
        'error D10!E6 hand: hand / B 1 > 0 (0×1) by 1, 1 rows from 6 — —',
        'error D10!E7 power: power 2 > 1 (1×1) by 1, 2 rows from 7 — —',
      ],
    },
    {
      name: 'a number somebody typed is the place, rather than a row that was counted',
      check: { left: count({}), right: sum('staff', 'B01') },
      rows: { D10: [{}, {}], B01: [{ staff: '1' }] },
      says: ['error B01!B5 1: — 2 > 1 (1×1) by 1, 2 rows from 5 <staff> —'],
    },
    {
      name: 'rows of another unit are not counted',
      rows: { D10: [{ people: '11', owner: 'U2' }] },
      context: { base: { 'SUM-005': { n: '10' } } },
      says: [],
    },
    {
      name: 'silent while a cell it rests on is at fault',
      rows: { D10: [{ people: '11' }, {}] },
      context: { base: { 'SUM-005': { n: '10' } } },
      more: {
        findings: [
          {
            code: 'V003',
            severity: 'error',
            sheet: 'D10',
            cell: 'H6',
            value: '?',
            message: { zh: '-', en: '-' },
          },
        ],
      },
      says: [],
    },
    {
      name: 'against a number',
      check: { right: { number: '10' } },
      rows: { D10: [{ people: '11' }] },
      says: ['error D10!H5 11: — 11 > 10 (10×1) by 1, 1 rows from 5 <people> —'],
    },
    {
      name: 'equal is too much where it is strict',
      check: { by: ['kind'], right: sum('visits'), strict: true },
      rows: {
        D10: [
          { kind: 'hand', people: '5', visits: '5' },
          { kind: 'power', people: '5', visits: '5.01' },
        ],
      },
      says: ['error D10!H5 5: hand 5 > 5 (5×1) by 0, 1 rows from 5 <people> —'],
    },
    {
      name: 'strict, and nothing on either side',
      check: { right: sum('visits'), strict: true },
      rows: { D10: [{ people: '0', visits: '0' }] },
      says: [],
    },
    {
      name: 'an indicator on the left points at the cells it comes from',
      check: { left: { indicator: 'SUM-004' }, right: { indicator: 'SUM-005' } },
      rows: { D10: [{}, { fee: '11' }], B01: [{ staff: '10' }] },
      says: ['error D10!K6 null: — 11 > 10 (10×1) by 1, 0 rows from — — *SUM-004*'],
    },
  ],
);

ruleTable(
  'totalsEqual',
  { left: sum('used', 'D11'), right: sum('pieces') },
  '{left} ≠ {right} by {difference}',
  [
    {
      name: 'they differ',
      rows: { D11: [{ used: '3' }], D10: [{ pieces: '5' }] },
      says: ['error D11!D5 3: 3 ≠ 5 by 2'],
    },
    { name: 'they agree', rows: { D11: [{ used: '3' }, { used: '2.0' }], D10: [{ pieces: '5' }] }, says: [] },
    { name: 'one ledger not reported', rows: { D11: [{ used: '3' }] }, says: [] },
    {
      name: 'against a base number',
      check: { right: { indicator: 'SUM-005' } },
      rows: { D11: [{ used: '3' }] },
      context: { base: { 'SUM-005': { n: '4' } } },
      says: ['error D11!D5 3: 3 ≠ 4 by 1'],
    },
    {
      name: 'against a base number nobody knows',
      check: { right: { indicator: 'SUM-005' } },
      rows: { D11: [{ used: '3' }] },
      says: [],
    },
    {
      name: 'nothing on the left: points at the right',
      rows: { D10: [{ pieces: '5' }] },
      zero: ['D11'],
      says: ['error D10!G5 5: 0 ≠ 5 by 5'],
    },
    {
      name: 'just within half a percent of the right one',
      check: { percent: '0.5' },
      rows: { D11: [{ used: '1005' }], D10: [{ pieces: '1000' }] },
      says: [],
    },
    {
      name: 'beyond half a percent',
      check: { percent: '0.5' },
      rows: { D11: [{ used: '994.9' }], D10: [{ pieces: '1000' }] },
      says: ['error D11!D5 994.9: 994.9 ≠ 1000 by 5.1'],
    },
    {
      name: 'nothing is a percentage of nothing',
      check: { percent: '0.5' },
      rows: { D11: [{ used: '1' }], D10: [{ pieces: '0' }] },
      says: ['error D11!D5 1: 1 ≠ 0 by 1'],
    },
  ],
);
