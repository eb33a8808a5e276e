import { ruleTable } from './run-rule.ts';

const twoLoans = { D10: [{ kind: 'hand', paid: true }, { paid: false }] };
const typed = (...rows: object[]) => ({ ...twoLoans, S03: rows as never[] });

ruleTable('summaryMatchesLedger', {}, '{key} {indicator}: {summary}{unit} vs {ledger}, {difference}', [
  {
    name: 'typed number differs',
    rows: typed({ what: 'CNT-001', now: '3' }, { what: 'CNT-002', now: '1' }),
    says: ['error S03!B5 3: CNT-001 *CNT-001*: 3u vs 2, 1'],
  },
  {
    name: 'explained: only told',
    rows: typed({ what: 'CNT-001', now: '3', why: 'one was cancelled' }),
    says: ['info S03!B5 3: CNT-001 *CNT-001*: 3u vs 2, 1'],
  },
  {
    name: 'nothing typed, or not applicable',
    rows: typed({ what: 'CNT-001' }, { what: 'CNT-002', now: null }),
    says: [],
  },
  { name: 'no ledger reported: unknown is not 0', rows: { S03: [{ what: 'CNT-001', now: '3' }] }, says: [] },
  {
    name: 'declared zero is 0',
    rows: { S03: [{ what: 'CNT-001', now: '3' }] },
    zero: ['D10'],
    says: ['error S03!B5 3: CNT-001 *CNT-001*: 3u vs 0, 3'],
  },
  {
    name: 'unknown, typed-only and ratio indicators have no counterpart',
    rows: typed({ what: 'XXX-001', now: '3' }, { what: 'TYP-001', now: '3' }, { what: 'RAT-001', now: '3' }),
    says: [],
  },
  {
    name: 'half a unit of the last printed digit',
    rows: {
      D10: [{ hours: '1.25', visits: '1' }],
      S03: [
        { what: 'SUM-002', now: '1.3' },
        { what: 'SUM-002', now: '1.2' },
        { what: 'SUM-002', now: '1' },
        { what: 'SUM-002', now: '1.31' },
        { what: 'SUM-002', now: '2' },
      ],
    },
    says: [
      'error S03!B8 1.31: SUM-002 *SUM-002*: 1.31u vs 1.25, 0.06',
      'error S03!B9 2: SUM-002 *SUM-002*: 2u vs 1.25, 0.75',
    ],
  },
  {
    name: 'an approximate number is good to its last digit that is not 0',
    rows: {
      D10: [{ fee: '5321' }],
      S03: [
        { what: 'SUM-004', now: { number: '5000', qualifier: '余' } },
        { what: 'SUM-004', now: '5000', exactness: '约' },
        { what: 'SUM-004', now: { number: '5300', qualifier: '约' } },
        { what: 'SUM-004', now: { number: '5100', qualifier: '约' } },
        { what: 'SUM-004', now: '5000' },
      ],
    },
    says: [
      'error S03!B8 约5100: SUM-004 *SUM-004*: 5100u vs 5321, 221',
      'error S03!B9 5000: SUM-004 *SUM-004*: 5000u vs 5321, 321',
    ],
  },
  {
    name: 'a set counts by its size',
    rows: {
      D11: [{ tool: 'saw' }],
      R20: [{ tool: 'saw' }, { tool: 'axe' }],
      S03: [{ what: 'DIS-002', now: '3' }],
    },
    says: ['error S03!B5 3: DIS-002 *DIS-002*: 3u vs 2, 1'],
  },
  {
    name: 'silent while a cell it rests on is at fault',
    rows: {
      D10: [{}],
      S03: [
        { what: 'SUM-001', now: '3' },
        { what: 'CNT-001', now: '3' },
      ],
    },
    more: {
      findings: [
        {
          code: 'V003',
          severity: 'error',
          sheet: 'D10',
          cell: 'G5',
          value: '?',
          message: { zh: '-', en: '-' },
        },
      ],
    },
    says: ['error S03!B6 3: CNT-001 *CNT-001*: 3u vs 1, 2'],
  },
  {
    name: 'silent while a required column it rests on is not there',
    rows: {
      R20: [{}],
      S03: [
        { what: 'DIS-002', now: '3' },
        { what: 'REG-001', now: '3' },
      ],
    },
    more: { placement: { R20: { R20: { bought: 1 } }, S03: { S03: { what: 1, now: 2 } } } },
    says: ['error S03!B6 3: REG-001 *REG-001*: 3u vs 1, 2'],
  },
  {
    name: 'says the text as typed',
    rows: typed({ what: 'CNT-001', now: '12' }),
    more: {
      normalisations: [{ sheet: 'S03', cell: 'B5', before: '１２次', after: '12', rule: 'full-width' }],
    },
    says: ['error S03!B5 １２次: CNT-001 *CNT-001*: 12u vs 2, 10'],
  },
]);

const share = (now: unknown, more: object = {}) =>
  ({ D10: [{ paid: true }, { paid: true }, {}], S03: [{ what: 'RAT-001', now, ...more }] }) as never;
ruleTable(
  'summaryRatioMatches',
  { indicators: ['RAT-001'], tolerance: '0.5' },
  '{summary} vs {ledger} = {count}/{total}, {difference}',
  [
    { name: 'too far off', rows: share('67.2'), says: ['error S03!B5 67.2: 67.2 vs 66.7 = 2/3, 0.5'] },
    { name: 'within the tolerance, exactly compared', rows: share('67.1'), says: [] },
    { name: 'from below', rows: share('66.1'), says: ['error S03!B5 66.1: 66.1 vs 66.7 = 2/3, 0.6'] },
    { name: 'explained', rows: share('50', { why: 'x' }), says: ['info S03!B5 50: 50 vs 66.7 = 2/3, 16.7'] },
    { name: 'not typed', rows: share(null), says: [] },
    {
      name: 'nothing below the line',
      rows: { S03: [{ what: 'RAT-001', now: '5' }] },
      zero: ['D10'],
      says: [],
    },
    { name: 'a term is missing', rows: { S03: [{ what: 'RAT-001', now: '5' }] }, says: [] },
    { name: 'another indicator', check: { indicators: ['CNT-001'] }, rows: share('1'), says: [] },
    {
      name: 'tolerance is inclusive',
      rows: { D10: [{ paid: true }, {}], S03: [{ what: 'RAT-001', now: '50.5' }] },
      says: [],
    },
  ],
);

const cumulative = (sofar: string, more: object = {}) =>
  ({ S03: [{ what: 'TYP-001', sofar, ...more }] }) as never;
ruleTable('cumulativeNotFalling', {}, '{indicator} {from} {previous} {to} {current} -{difference}', [
  {
    name: 'falls within the year',
    rows: cumulative('9'),
    before: cumulative('12'),
    says: ['error S03!C5 9: *TYP-001* 2022年2月 12 2022年3月 9 -3'],
  },
  { name: 'stays', rows: cumulative('12'), before: cumulative('12.0'), says: [] },
  {
    name: 'starts anew in January',
    period: '2022-01',
    rows: cumulative('1'),
    before: cumulative('12'),
    says: [],
  },
  { name: 'no earlier report', rows: cumulative('1'), says: [] },
  { name: 'not typed then or now', rows: { S03: [{ what: 'TYP-001' }] }, before: cumulative('12'), says: [] },
  {
    name: 'another indicator then',
    rows: cumulative('1'),
    before: { S03: [{ what: 'CNT-001', sofar: '5' }] },
    says: [],
  },
  {
    name: 'a correction that is explained',
    rows: cumulative('9', { why: 'corrected' }),
    before: cumulative('12'),
    says: ['info S03!C5 9: *TYP-001* 2022年2月 12 2022年3月 9 -3'],
  },
]);

const now = (value: string, more: object = {}) =>
  ({ D10: [{}, {}], S03: [{ what: 'CNT-001', now: value, ...more }] }) as never;
const before = (sofar: string) => ({ S03: [{ what: 'CNT-001', sofar }] }) as never;
ruleTable('looksCumulative', {}, '{indicator} {current} after {previous} ({from})', [
  {
    name: 'what the ledger holds plus what was there before',
    rows: now('7'),
    before: before('5'),
    says: ['error S03!B5 7: *CNT-001* 7 after 5 (2022年2月)'],
  },
  {
    name: 'the same as the cumulative value beside it',
    rows: now('9', { sofar: '9' }),
    before: before('5'),
    says: ['error S03!B5 9: *CNT-001* 9 after 5 (2022年2月)'],
  },
  { name: 'the value of the period', rows: now('2', { sofar: '7' }), before: before('5'), says: [] },
  { name: 'another wrong value is not called cumulative', rows: now('4'), before: before('5'), says: [] },
  { name: 'nothing before', rows: now('2', { sofar: '2' }), before: before('0'), says: [] },
  { name: 'January', period: '2022-01', rows: now('7', { sofar: '7' }), before: before('5'), says: [] },
  { name: 'no earlier report', rows: now('7', { sofar: '7' }), says: [] },
]);

const typedRows = (...rows: [string, string | null][]) => ({
  rows: { S03: rows.map(([what, now]) => ({ what, ...(now === null ? {} : { now }) })) },
});
ruleTable(
  'summaryRelation',
  { left: ['CNT-001'], relation: 'equals', right: ['CNT-002', 'CNT-003'] },
  '{indicator} {left} ≠ {parts} = {right}, {difference} off',
  [
    {
      name: 'parts do not add up to the total',
      ...typedRows(['CNT-002', '3'], ['CNT-001', '10'], ['CNT-003', '5.5']),
      says: ['error S03!B6 10: *CNT-001* 10 ≠ 3＋5.5 = 8.5, 1.5 off'],
    },
    { name: 'they do', ...typedRows(['CNT-001', '10'], ['CNT-002', '4'], ['CNT-003', '6.0']), says: [] },
    { name: 'one part is not on the sheet', ...typedRows(['CNT-001', '10'], ['CNT-002', '4']), says: [] },
    {
      name: 'one part has no value',
      ...typedRows(['CNT-001', '10'], ['CNT-002', '4'], ['CNT-003', null]),
      says: [],
    },
    {
      name: 'at most: more',
      check: { relation: 'atMost', right: ['CNT-002'] },
      ...typedRows(['CNT-001', '5'], ['CNT-002', '4']),
      says: ['error S03!B5 5: *CNT-001* 5 ≠ 4 = 4, 1 off'],
    },
    {
      name: 'at most: as much',
      check: { relation: 'atMost', right: ['CNT-002'] },
      ...typedRows(['CNT-001', '4'], ['CNT-002', '4']),
      says: [],
    },
  ],
);
