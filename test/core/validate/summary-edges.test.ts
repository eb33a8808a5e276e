import { describe } from 'vitest';
import { type RuleCase, ruleTable } from './run-rule.ts';

const sum = (column: string, ledger = 'D10') => ({ kind: 'sum', of: [{ ledger, column }] });
const count = (...ledgers: string[]) => ({ kind: 'count', of: ledgers.map((ledger) => ({ ledger })) });

ruleTable('looksCumulative', {}, '{indicator} {current} after {previous} ({from})', [
  {
    name: 'an indicator that was not typed before',
    rows: { D10: [{}], S03: [{ what: 'CNT-001', now: '9', sofar: '9' }] },
    before: { S03: [{ what: 'CNT-002', sofar: '5' }] },
    says: [],
  },
  {
    name: 'no value now',
    rows: { D10: [{}], S03: [{ what: 'CNT-001', sofar: '9' }] },
    before: { S03: [{ what: 'CNT-001', sofar: '5' }] },
    says: [],
  },
  {
    name: 'a number that does not add up over time',
    rows: { B01: [{ staff: '5' }], S03: [{ what: 'SUM-005', now: '9', sofar: '9' }] },
    before: { S03: [{ what: 'SUM-005', sofar: '5' }] },
    says: [],
  },
  {
    name: 'a number nobody knows',
    rows: { S03: [{ what: 'X', now: '9', sofar: '9' }] },
    before: { S03: [{ what: 'X', sofar: '5' }] },
    says: [],
  },
  {
    name: 'nought before, though the cumulative one stands beside',
    rows: { D10: [{}], S03: [{ what: 'CNT-001', now: '9', sofar: '9' }] },
    before: { S03: [{ what: 'CNT-001', sofar: '0' }] },
    says: [],
  },
  {
    name: 'what the ledger holds, though the cumulative one is the same',
    rows: { D10: [{}, {}], S03: [{ what: 'CNT-001', now: '2', sofar: '2' }] },
    before: { S03: [{ what: 'CNT-001', sofar: '5' }] },
    says: [],
  },
  {
    name: 'another cumulative value beside',
    rows: { D10: [{}, {}], S03: [{ what: 'CNT-001', now: '9', sofar: '8' }] },
    before: { S03: [{ what: 'CNT-001', sofar: '5' }] },
    says: [],
  },
  {
    name: 'a ledger that was not filled in',
    rows: {
      S03: [
        { what: 'CNT-001', now: '9', sofar: '8' },
        { what: 'CNT-002', now: '9', sofar: '9' },
      ],
    },
    before: {
      S03: [
        { what: 'CNT-001', sofar: '5' },
        { what: 'CNT-002', sofar: '5' },
      ],
    },
    says: ['error S03!B6 9: *CNT-002* 9 after 5 (2022年2月)'],
  },
]);

ruleTable('totalsEqual', { left: count('D10', 'D11'), right: sum('pieces') }, '{left} ≠ {right}', [
  {
    name: 'one of two ledgers is enough',
    rows: { D10: [{ pieces: '5' }] },
    says: ['error D10!G5 5: 1 ≠ 5'],
  },
  {
    name: 'silent while one of them is at fault',
    check: {
      left: {
        kind: 'sum',
        of: [
          { ledger: 'D10', column: 'people' },
          { ledger: 'D11', column: 'used' },
        ],
      },
    },
    rows: { D10: [{ people: '1', pieces: '5' }], D11: [{ used: '1' }] },
    more: {
      findings: [
        {
          code: 'N050',
          severity: 'error',
          sheet: 'D11',
          cell: 'D5',
          value: '?',
          message: { zh: '-', en: '-' },
        },
      ],
    },
    says: [],
  },
  {
    name: 'nothing on either side but a known number: where the ledger stands',
    check: { right: { indicator: 'SUM-005' } },
    rows: {},
    zero: ['D10'],
    context: { base: { 'SUM-005': { n: '4' } } },
    says: ['error D10!null null: 0 ≠ 4'],
  },
  {
    name: 'where the ledger that is there stands',
    check: { right: { indicator: 'SUM-005' } },
    rows: {},
    zero: ['D10'],
    more: { placement: { D11: { Lines: {} } } },
    context: { base: { 'SUM-005': { n: '4' } } },
    says: ['error Lines!null null: 0 ≠ 4'],
  },
  {
    name: 'nowhere at all',
    check: { right: { indicator: 'SUM-005' } },
    rows: {},
    zero: ['D10'],
    more: { placement: {} },
    context: { base: { 'SUM-005': { n: '4' } } },
    says: ['error null!null null: 0 ≠ 4'],
  },
  {
    name: 'else where the indicator stands',
    check: { right: { indicator: 'SUM-005' } },
    rows: {},
    zero: ['D10'],
    more: { placement: { B01: { Base: { staff: 2 } } } },
    context: { base: { 'SUM-005': { n: '4' } } },
    says: ['error Base!null null: 0 ≠ 4'],
  },
]);

const near = (percent: string, left: number, right: string): Partial<RuleCase> => ({
  check: { left: count('D10'), percent },
  rows: { D10: Array.from({ length: left }, (_, i) => (i === 0 ? { pieces: right } : {})) },
});
ruleTable('totalsEqual', { right: sum('pieces') }, '{left} ≠ {right}', [
  { name: 'within percent of the right one', ...near('20', 4, '5'), says: [] },
  { name: 'a little more than that', ...near('19.9', 4, '5'), says: ['error D10!G5 5: 4 ≠ 5'] },
  { name: 'percent of a negative number', ...near('200', 1, '-1'), says: [] },
] as RuleCase[]);

describe.each(['sum', 'distinct', 'count'])('a group without rows, %s', (kind) => {
  const right = { kind, of: [{ ledger: 'D11', ...(kind === 'count' ? {} : { column: 'used' }) }] };
  ruleTable('totalLessOrEqual', { by: ['no'], left: count('D10'), right }, '{key}: {left} > {right}', [
    {
      name: 'is 0 where the ledger was filled in',
      rows: { D10: [{ no: '1' }], D11: [{ no: '2', used: '1' }] },
      says: ['error D10!B5 1: 1: 1 > 0'],
    },
  ]);
});
ruleTable(
  'totalLessOrEqual',
  { by: ['no'], left: count('D10'), right: { kind: 'max', of: [{ ledger: 'D11', column: 'used' }] } },
  '{key}: {left} > {right}',
  [
    {
      name: 'the largest of no rows is unknown',
      rows: { D10: [{ no: '1' }], D11: [{ no: '2', used: '0' }] },
      says: [],
    },
  ],
);

ruleTable(
  'summaryRatioMatches',
  { indicators: ['RAT-001', 'CNT-001', 'ABC-001'], tolerance: '0.5' },
  '{left} ≠ {right}',
  [
    {
      name: 'nothing below the line, no such indicator, or no ratio',
      rows: {
        S03: [
          { what: 'RAT-001', now: '5' },
          { what: 'CNT-001', now: '5' },
          { what: 'ABC-001', now: '5' },
        ],
      },
      zero: ['D10'],
      says: [],
    },
    {
      name: 'no value typed',
      rows: { D10: [{ paid: true }], S03: [{ what: 'RAT-001' }] },
      says: [],
    },
  ],
);

ruleTable('totalsMatchDetails', {}, '{total} ≠ {parts}', [
  {
    name: 'rows of the same number on another sheet are not covered',
    rows: { D10: [{ people: '5' }, { people: '7', $sheet: 'other', $row: '5' }] },
    more: { totals: [{ ledger: 'D10', sheet: 'D10', row: 9, values: { people: '6' }, covers: [5] }] },
    says: ['error D10!H9 6: 6 ≠ 5'],
  },
  {
    name: 'a column that stands nowhere has no cell',
    rows: { D10: [{ people: '5' }] },
    more: {
      placement: { D10: {} },
      totals: [{ ledger: 'D10', sheet: 'D10', row: 9, values: { people: '6' }, covers: [5] }],
    },
    says: ['error D10!null 6: 6 ≠ 5'],
  },
]);

ruleTable('changeBeyond', { percent: '50', atLeast: '10' }, '{indicator} {current} {previous}', [
  {
    name: 'every indicator where none is named; parts of a ratio are none',
    rows: { D10: Array.from({ length: 20 }, () => ({ paid: true })) },
    context: { previousPeriod: { 'CNT-001': { n: '10' }, 'RAT-001/n': { n: '10' } } },
    says: ['error D10!A5 20: *CNT-001* 20 10'],
  },
  {
    name: 'the explanation of another indicator does not count',
    rows: { D10: Array.from({ length: 20 }, () => ({})), S03: [{ what: 'CNT-002', now: '0', why: 'x' }] },
    context: { previousPeriod: { 'CNT-001': { n: '10' } } },
    says: ['error D10!A5 20: *CNT-001* 20 10'],
  },
  {
    name: 'only the named ones',
    check: { indicators: ['CNT-002'] },
    rows: { D10: Array.from({ length: 20 }, () => ({})) },
    context: { previousPeriod: { 'CNT-001': { n: '10' } } },
    says: [],
  },
  {
    name: 'a jump by a money unit is told here where no rule is for it',
    rows: { D10: [{ fee: '50000' }] },
    context: { previousPeriod: { 'SUM-004': { n: '5' } } },
    says: ['error D10!K5 50000: *SUM-004* 50000 5'],
  },
  {
    name: 'a count that jumps is told here all the same, and a sum that does not jump',
    others: [
      {
        code: 'V018',
        severity: 'warning',
        check: { kind: 'magnitudeJump' },
        message: { zh: 'jump', en: '-' },
      },
    ],
    rows: { D10: [{ pieces: '20000', fee: '50' }] },
    context: { previousPeriod: { 'SUM-001': { n: '2' }, 'SUM-004': { n: '5' } } },
    says: ['error D10!G5 20000: *SUM-001* 20000 2', 'error D10!K5 50: *SUM-004* 50 5'],
  },
  {
    name: 'a jump against one earlier number is left to its rule',
    others: [
      {
        code: 'V018',
        severity: 'warning',
        check: { kind: 'magnitudeJump' },
        message: { zh: 'jump', en: '-' },
      },
    ],
    rows: { D10: [{ fee: '50000' }] },
    context: { previousPeriod: { 'SUM-004': { n: '5' } }, previousYear: { 'SUM-004': { n: '20000' } } },
    says: ['warning D10!K5 50000: jump'],
  },
]);
