import { type RuleCase, ruleTable } from './run-rule.ts';
import { indexWith } from './small-catalogue.ts';
import { rowsOf } from './small-submission.ts';

const loans = (...rows: object[]) => ({ rows: { D10: rows } }) as Pick<RuleCase, 'rows'>;
const index = indexWith([]);
const lastYear = (ledger: string, rows: Parameters<typeof rowsOf>[2]) => ({
  context: { lastYearRows: { [ledger]: rowsOf(index, ledger, rows) } },
});

ruleTable(
  'datePlus',
  { ledger: 'D10', column: 'until', from: 'date', years: 'pieces' },
  '{key}: {left} + {right} = {expected}, not {value}',
  [
    {
      name: 'another day',
      ...loans({ no: '1', date: '2019-03-05', pieces: '3', until: '2022-03-06' }),
      says: ['error D10!L5 2022-03-06: 1: 2019-03-05 + 3 = 2022-03-05, not 2022-03-06'],
    },
    {
      name: 'that day; a leap day; only the month is known',
      ...loans(
        { date: '2019-03-05', pieces: '3', until: '2022-03-05' },
        { date: '2020-02-29', pieces: '3', until: '2023-02-28' },
        { date: '2019-03', pieces: '3', until: '2022-03-31' },
      ),
      says: [],
    },
    {
      name: 'something missing or no whole number of years',
      ...loans(
        { date: '2019-03-05', pieces: '3' },
        { date: '2019-03-05', until: '2022-03-05' },
        { pieces: '3', until: '2022-03-05' },
        { date: '2019-03-05', pieces: '1.5', until: '2022-03-05' },
        { date: '2019-03-05', pieces: '1000', until: '2022-03-05' },
        { date: '2019-03-05', pieces: '-1', until: '2022-03-05' },
      ),
      says: [],
    },
  ],
);

ruleTable('notBefore', { ledger: 'D10', later: 'until', earlier: 'date', strict: true }, '{left} {right}', [
  {
    name: 'strict: the same day is too early',
    ...loans({ date: '2022-03-05', until: '2022-03-05' }, { date: '2022-03-05', until: '2022-03-06' }),
    says: ['error D10!L5 2022-03-05: 2022-03-05 2022-03-05'],
  },
  {
    name: 'strict: a month says nothing about its days',
    ...loans({ date: '2022-03-05', until: '2022-03' }),
    says: [],
  },
]);

const held = { ledger: 'R20', year: 'checked', on: ['tool'] };
ruleTable('yearBefore', held, '{row} {column} {key}: {left} not in {from}', [
  {
    name: 'no row of the year before',
    rows: {
      R20: [
        { tool: 'saw', checked: '2022-03-01' },
        { tool: 'axe', checked: '2022-03-01' },
      ],
    },
    ...lastYear('R20', [
      { tool: 'saw', checked: '2021-03-01' },
      { tool: 'axe', checked: '2020-03-01' },
    ]),
    says: ['error R20!A6 axe: 6 <tool> axe: axe not in 2021'],
  },
  {
    name: 'nothing known of that year',
    rows: { R20: [{ tool: 'saw', checked: '2022-03-01' }] },
    ...lastYear('R20', [{ tool: 'axe', checked: '2020-03-01' }]),
    says: [],
  },
  {
    name: 'found in the last report or in the report itself',
    rows: {
      R20: [
        { tool: 'saw', checked: '2022-03-01' },
        { tool: 'axe', checked: '2022-03-01' },
        { tool: 'axe', checked: '2021-03-01' },
      ],
    },
    before: { R20: [{ tool: 'saw', checked: '2021-03-01' }] },
    says: [],
  },
  {
    name: 'only rows that match, only rows asked about',
    check: { when: { worth: { atLeast: '10' } }, where: { worth: { atLeast: '5' } } },
    rows: {
      R20: [
        { tool: 'saw', checked: '2022-03-01', worth: '10' },
        { tool: 'axe', checked: '2022-03-01', worth: '9' },
        { checked: '2022-03-01', worth: '10' },
        { tool: 'saw', worth: '10' },
      ],
    },
    ...lastYear('R20', [{ tool: 'saw', checked: '2021-03-01', worth: '4' }]),
    says: ['error R20!A5 saw: 5 <tool> saw: saw not in 2021'],
  },
]);

ruleTable(
  'yearBefore',
  { ledger: 'B01', year: 'year', on: ['members'], same: { staff: 'staff' } },
  '{column} {left}, in {from} {right}',
  [
    {
      name: 'same: another value; the end of last year counts before later reports',
      rows: { B01: [{ year: '2022', members: '1', staff: '7' }] },
      before: { B01: [{ year: '2021', members: '1', staff: '7' }] },
      ...lastYear('B01', [{ year: '2021', members: '1', staff: '8' }]),
      says: ['error B01!B5 7: <staff> 7, in 2021 8'],
    },
    {
      name: 'same: the same value, no such row, nothing said',
      rows: {
        B01: [
          { year: '2022', members: '1', staff: '8' },
          { year: '2022', members: '2', staff: '9' },
          { year: '2022', members: '1' },
        ],
      },
      ...lastYear('B01', [{ year: '2021', members: '1', staff: '8' }]),
      says: [],
    },
  ],
);

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
  {
    name: 'entered, moved on and ended add up',
    before: { D10: [tool('1', 'new'), tool('2', 'new'), tool('3', 'new')] },
    rows: {
      D10: [
        tool('1', 'new'),
        tool('2', 'used', { until: '2022-03-10' }),
        tool('3', 'lost'),
        tool('4', 'new', { date: '2022-03-20' }),
        tool('5', 'lost', { date: '2022-03-20' }),
      ],
    },
    says: [],
  },
  {
    name: 'one too many: it did not enter in the period',
    before: { D10: [tool('1', 'new')] },
    rows: { D10: [tool('1', 'new'), tool('4', 'new')] },
    says: ['error D10!C6 2022-01-05: 1+0-0=1, 2 ±1: A / 4'],
  },
  {
    name: 'one is gone, another moved on without a day',
    before: { D10: [tool('1', 'new'), tool('2', 'new')] },
    rows: { D10: [tool('2', 'used')] },
    says: ['error D10!null null: 2+0-0=2, 0 ±2: A / 1、A / 2'],
  },
  { name: 'no earlier report', rows: { D10: [tool('4', 'new')] }, says: [] },
]);

ruleTable('lateEntry', { ledger: 'R20', column: 'checked', dated: true }, '{row} {key} {value} < {from}', [
  {
    name: 'dated: a row that stood there without the date is late too',
    before: { R20: [{ tool: 'saw' }, { tool: 'axe', checked: '2022-02-01' }] },
    rows: {
      R20: [
        { tool: 'saw', checked: '2022-02-01' },
        { tool: 'axe', checked: '2022-02-02' },
      ],
    },
    says: ['error R20!E5 2022-02-01: 5 saw 2022-02-01 < 2022-03-01'],
  },
]);
