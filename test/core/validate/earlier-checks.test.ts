import { ruleTable } from './run-rule.ts';

const loans = (n: number) => Array.from({ length: n }, (_, i) => ({ no: String(i) }));
const n = (value: number | string) => ({ 'CNT-001': { n: String(value) } });
ruleTable(
  'changeBeyond',
  { percent: '50', atLeast: '10', indicators: ['CNT-001', 'SUM-004'] },
  '{indicator} {current} {from} {previous} {percent}% ±{difference}',
  [
    {
      name: 'more than half as much again',
      rows: { D10: loans(16) },
      context: { previousPeriod: n(10) },
      says: ['error D10!A5 16: *CNT-001* 16 上期 10 60% ±6'],
    },
    { name: 'just half', rows: { D10: loans(15) }, context: { previousPeriod: n(10) }, says: [] },
    {
      name: 'less than half',
      rows: { D10: loans(4) },
      context: { previousPeriod: n(10) },
      says: ['error D10!A5 4: *CNT-001* 4 上期 10 60% ±6'],
    },
    { name: 'both too small', rows: { D10: loans(9) }, context: { previousPeriod: n(3) }, says: [] },
    {
      name: 'one is large enough',
      rows: { D10: loans(10) },
      context: { previousPeriod: n(3) },
      says: ['error D10!A5 10: *CNT-001* 10 上期 3 233.3% ±7'],
    },
    {
      name: 'from nothing there is no percentage',
      rows: { D10: loans(20) },
      context: { previousPeriod: n(0) },
      says: [],
    },
    { name: 'nothing earlier', rows: { D10: loans(20) }, says: [] },
    { name: 'nothing now', rows: {}, context: { previousPeriod: n(20) }, says: [] },
    {
      name: 'one finding, against last year first',
      rows: { D10: loans(16) },
      context: { previousPeriod: n(10), previousYear: n(40) },
      says: ['error D10!A5 16: *CNT-001* 16 上年同期 40 60% ±24'],
    },
    {
      name: 'only against last year',
      check: { against: 'year' },
      rows: { D10: loans(16) },
      context: { previousPeriod: n(10), previousYear: n(15) },
      says: [],
    },
    {
      name: 'only against last year, which was far off',
      check: { against: 'year' },
      rows: { D10: loans(16) },
      context: { previousPeriod: n(16), previousYear: n(10) },
      says: ['error D10!A5 16: *CNT-001* 16 上年同期 10 60% ±6'],
    },
    {
      name: 'a typed cell is the place, its explanation counts',
      rows: { D10: loans(16), S03: [{ what: 'CNT-001', now: '16', why: 'busy' }] },
      context: { previousPeriod: n(10) },
      says: ['info S03!B5 16: *CNT-001* 16 上期 10 60% ±6'],
    },
    {
      name: 'declared zero: the sheet is the place',
      rows: {},
      zero: ['D10'],
      context: { previousPeriod: n(10) },
      says: ['error D10!null 0: *CNT-001* 0 上期 10 100% ±10'],
    },
    {
      name: 'indicators that are excepted',
      check: { except: ['CNT-001'] },
      rows: { D10: loans(16) },
      context: { previousPeriod: n(10) },
      says: [],
    },
    {
      name: 'a wrong money unit is told by its own rule',
      others: [
        {
          code: 'V018',
          severity: 'warning',
          check: { kind: 'magnitudeJump' },
          message: { zh: 'jump', en: '-' },
        },
      ],
      rows: { D10: [{ fee: '50000' }] },
      context: { previousPeriod: { 'SUM-004': { n: '5' } } },
      says: ['warning D10!K5 50000: jump'],
    },
  ],
);

ruleTable('magnitudeJump', {}, '{column} {value} {from} {previous} ×{times} → {expected}', [
  {
    name: 'yuan typed as ten thousands',
    rows: { D10: [{ fee: '5.2' }] },
    context: { previousPeriod: { 'SUM-004': { n: '48000' } } },
    says: ['error D10!K5 5.2: *SUM-004* 5.2 上期 48000 ×10000 → 52000'],
  },
  {
    name: 'ten thousands typed as yuan, as far as a factor of three',
    rows: { D10: [{ fee: '30000' }] },
    context: { previousYear: { 'SUM-004': { n: '1' } } },
    says: ['error D10!K5 30000: *SUM-004* 30000 上年同期 1 ×10000 → 3'],
  },
  {
    name: 'a hundred million times',
    rows: { S03: [{ what: 'TYP-001', now: '200000000' }] },
    context: { previousPeriod: { 'TYP-001': { n: '3' } } },
    says: ['error S03!B5 200000000: *TYP-001* 200000000 上期 3 ×100000000 → 2'],
  },
  {
    name: 'a thousand times',
    rows: { D10: [{ fee: '3000' }] },
    context: { previousPeriod: { 'SUM-004': { n: '1' } } },
    says: [],
  },
  {
    name: 'from or to nothing',
    rows: { D10: [{ fee: '0' }] },
    context: { previousPeriod: { 'SUM-004': { n: '10000' } } },
    says: [],
  },
  {
    name: 'counts carry no money unit',
    rows: { D10: loans(1) },
    context: { previousPeriod: n(10000) },
    says: [],
  },
]);

const register = (...rows: object[]) => ({ R20: rows }) as never;
const carry = { ledger: 'R20', added: 'bought', removed: 'scrapped' };
ruleTable(
  'carryForward',
  carry,
  '{previous}+{left}-{right}={expected} not {current} ({difference}): {key} {row}',
  [
    {
      name: 'a row that was there before vanished',
      before: register({ tool: 'saw' }, { tool: 'axe' }, { tool: 'old', scrapped: '2021-01-01' }),
      rows: register({ tool: 'saw' }),
      says: ['error R20!null null: 2+0-0=2 not 1 (1): axe —'],
    },
    {
      name: 'a row appeared without having been added',
      before: register({ tool: 'saw' }),
      rows: register({ tool: 'saw' }, { tool: 'axe', bought: '2021-05-01' }),
      says: ['error R20!B6 2021-05-01: 1+0-0=1 not 2 (1): axe 6'],
    },
    {
      name: 'added and removed in the period',
      before: register({ tool: 'saw' }, { tool: 'axe' }),
      rows: register(
        { tool: 'saw' },
        { tool: 'axe', scrapped: '2022-03-31' },
        { tool: 'new', bought: '2022-03' },
      ),
      says: [],
    },
    {
      name: 'months without a report lie in between',
      before: register({ tool: 'saw' }),
      context: { previousRowsPeriod: '2022-01' as never },
      rows: register({ tool: 'saw' }, { tool: 'axe', bought: '2022-02-10' }),
      says: [],
    },
    { name: 'first report', rows: register({ tool: 'saw' }), says: [] },
    { name: 'not reported now', before: register({ tool: 'saw' }), rows: {}, says: [] },
    {
      name: 'declared empty',
      before: register({ tool: 'saw' }),
      rows: {},
      zero: ['R20'],
      says: ['error R20!null null: 1+0-0=1 not 0 (1): saw —'],
    },
  ],
);

const held = [
  { tool: 'saw', bought: '2022-01-10' },
  { tool: 'axe', bought: '2022-02-10' },
  { tool: 'old', bought: '2021-01-01', scrapped: '2022-02-01' },
];
ruleTable(
  'carryForward',
  { ...carry, rowByRow: true },
  '{previous}+{left}-{right}={expected} not {current} ({difference}): {key} {row}',
  [
    {
      name: 'row by row: goes on, one comes, one goes, what was done with may be left out',
      before: register(...held),
      rows: register(
        held[0] ?? {},
        { ...held[1], scrapped: '2022-03-05' },
        { tool: 'new', bought: '2022-03-01' },
      ),
      says: [],
    },
    {
      name: 'row by row: one vanished while another came late, so that the numbers fit',
      before: register(...held),
      rows: register(held[0] ?? {}, { tool: 'late', bought: '2022-02-11' }),
      says: ['error R20!null null: 2+1-0=3 not 2 (1): axe —'],
    },
    {
      name: 'row by row: late ones alone are no matter of the balance',
      before: register(...held),
      rows: register(
        ...held,
        { tool: 'late', bought: '2022-02-11' },
        { tool: 'l2', bought: '2022-01-01', scrapped: '2022-02-01' },
      ),
      says: [],
    },
    {
      name: 'row by row: a changed day, though both lie before the last report',
      before: register(...held),
      rows: register({ tool: 'saw', bought: '2022-01-11' }, held[1] ?? {}),
      says: ['error R20!B5 2022-01-11: 2+0-0=2 not 2 (0): saw 5'],
    },
    {
      name: 'row by row: a day moved into this period',
      before: register(...held),
      rows: register(held[0] ?? {}, { tool: 'axe', bought: '2022-03-10' }),
      says: ['error R20!B6 2022-03-10: 2+0-0=2 not 2 (0): axe 6'],
    },
    {
      name: 'row by row: the month of the same day is the same',
      before: register(...held),
      rows: register({ tool: 'saw', bought: '2022-01' }, held[1] ?? {}),
      says: [],
    },
    {
      name: 'row by row: done with before the last report, which still had it',
      before: register(...held),
      rows: register(held[0] ?? {}, { ...held[1], scrapped: '2022-02-20' }),
      says: ['error R20!B6 2022-02-10: 2+0-0=2 not 1 (1): axe 6'],
    },
    {
      name: 'row by row: back after it was done with',
      before: register(...held),
      rows: register(held[0] ?? {}, held[1] ?? {}, { tool: 'old', bought: '2021-01-01' }),
      says: ['error R20!B7 2021-01-01: 2+0-0=2 not 3 (1): old 7'],
    },
    {
      name: 'row by row: dated after the end of the last report and still there',
      before: register(...held, { tool: 'next', bought: '2022-03-02' }),
      rows: register(held[0] ?? {}, held[1] ?? {}, { tool: 'next', bought: '2022-03-02' }),
      says: [],
    },
    { name: 'row by row: first report', rows: register(...held), says: [] },
  ],
);

ruleTable('lateEntry', { ledger: 'R20', column: 'bought' }, '{row} {key} {value} < {from}', [
  {
    name: 'dated before the period, unknown before',
    before: register({ tool: 'saw' }),
    rows: register(
      { tool: 'axe', bought: '2022-02-28' },
      { tool: 'saw', bought: '2021-01-01' },
      { tool: 'new', bought: '2022-03-01' },
    ),
    says: ['error R20!B5 2022-02-28: 5 axe 2022-02-28 < 2022-03-01'],
  },
  { name: 'first report', rows: register({ tool: 'axe', bought: '2022-02-28' }), says: [] },
  {
    name: 'no date or no key',
    before: register({ tool: 'saw' }),
    rows: register({ tool: 'axe' }, { bought: '2021-01-01' }),
    says: [],
  },
  {
    name: 'only rows that match',
    check: { where: { scrapped: { filled: true } } },
    before: register({ tool: 'saw' }),
    rows: register({ tool: 'axe', bought: '2022-02-28' }),
    says: [],
  },
]);
