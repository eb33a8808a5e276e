import { describe, expect, it } from 'vitest';
import { RULE_PLACEHOLDERS } from '../../../lambdas/core/catalogue/rule-placeholders.ts';
import type { Check } from '../../../lambdas/core/model/rule.ts';
import { type RuleCase, runRule } from './run-rule.ts';

type Firing = Omit<RuleCase, 'name' | 'says'>;
const loan = {
  shop: 'A',
  no: '1',
  date: '2022-03-05',
  title: 'some title',
  kind: 'hand',
  people: '5',
  visits: '4',
};
const base = { context: { base: { 'SUM-005': { n: '1' } }, previousPeriod: { 'SUM-004': { n: '1' } } } };
const count = { kind: 'count', of: [{ ledger: 'D10' }] };
const typed = {
  D10: [loan],
  S03: [
    { what: 'CNT-001', now: '9', sofar: '1' },
    { what: 'RAT-001', now: '9' },
  ],
};

/** One submission per kind that breaks its rule. The kinds left out are raised while cells are read or numbers rolled up. */
const FIRING: Partial<Record<Check['kind'], Firing>> = {
  dateInPeriod: { rows: { D10: [{ ...loan, date: '2022-01-01' }] } },
  dateInYear: { rows: { D10: [{ ...loan, date: '2021-01-01' }] } },
  notFuture: { rows: { D10: [{ ...loan, date: '2023-01-01' }] } },
  uniqueKey: { rows: { D10: [loan, loan] } },
  rowOfOtherUnit: { rows: { D10: [{ ...loan, owner: 'U2' }] } },
  totalsMatchDetails: {
    rows: { D10: [loan] },
    more: { totals: [{ ledger: 'D10', sheet: 'D10', row: 6, values: { people: '9' }, covers: [5] }] },
  },
  nearDuplicate: { check: { similarity: 0.9 }, rows: { D10: [loan, { ...loan, no: '2' }] } },
  summaryMatchesLedger: { rows: typed },
  summaryRatioMatches: {
    check: { indicators: ['RAT-001'], tolerance: '0.5' },
    rows: { ...typed, D10: [{ ...loan, paid: true }] },
  },
  cumulativeNotFalling: { rows: typed, before: { S03: [{ what: 'CNT-001', sofar: '2' }] } },
  looksCumulative: {
    rows: { D10: [loan], S03: [{ what: 'CNT-001', now: '3', sofar: '3' }] },
    before: { S03: [{ what: 'CNT-001', sofar: '2' }] },
  },
  magnitudeJump: { ...base, rows: { D10: [{ ...loan, fee: '10000' }] } },
  changeBeyond: { ...base, check: { percent: '50', atLeast: '1' }, rows: { D10: [{ ...loan, fee: '2' }] } },
  lessOrEqual: {
    check: { ledger: 'D10', left: { column: 'people' }, right: { column: 'visits' } },
    rows: { D10: [loan] },
  },
  notBefore: {
    check: { ledger: 'D10', later: 'until', earlier: 'date' },
    rows: { D10: [{ ...loan, until: '2022-03-01' }] },
  },
  requires: {
    check: { ledger: 'D10', when: { kind: { in: ['hand'] } }, must: { title: { in: ['x'] } } },
    rows: { D10: [loan] },
  },
  sumEquals: { check: { ledger: 'D10', total: 'people', parts: ['visits'] }, rows: { D10: [loan] } },
  countMatches: {
    check: { ledger: 'D10', column: 'people', details: { ledger: 'D11', on: { no: 'no' } } },
    rows: { D10: [loan] },
  },
  exists: {
    check: { ledger: 'D10', in: { ledger: 'D11', on: { no: 'no' } } },
    rows: { D10: [loan] },
    zero: ['D11'],
  },
  absent: {
    check: { ledger: 'D10', in: { ledger: 'D11', on: { no: 'no' } } },
    rows: { D10: [loan], D11: [{ no: '1', line: '1' }] },
  },
  jointEvent: { check: { similarity: 0.9 }, rows: { D10: [loan, { ...loan, owner: 'U2' }] } },
  constantPer: {
    check: { ledger: 'D10', by: 'shop', column: 'kind' },
    rows: { D10: [loan, { ...loan, kind: 'power' }] },
  },
  notice: {
    check: { ledger: 'D10', when: { kind: { in: ['hand'] } }, column: 'kind' },
    rows: { D10: [loan] },
  },
  withinBase: {
    ...base,
    check: { ledger: 'D10', column: 'people', indicator: 'SUM-005' },
    rows: { D10: [loan] },
  },
  rowCount: { check: { ledger: 'D10', max: 0 }, rows: { D10: [loan] } },
  rowsAtLeast: { check: { ledger: 'D10', min: 2 }, rows: { D10: [loan] } },
  summaryRelation: {
    check: { left: ['CNT-001'], relation: 'equals', right: ['RAT-001', 'RAT-001'] },
    rows: typed,
  },
  lateEntry: {
    check: { ledger: 'R20', column: 'bought' },
    rows: { R20: [{ tool: 'saw', bought: '2021-01-01' }] },
    before: { R20: [] },
  },
  issuedReturned: {
    check: { ledger: 'R20', column: 'tool', list: 'given' },
    rows: {},
    context: { lists: { given: ['saw'] } },
  },
  carryForward: {
    check: { ledger: 'R20', added: 'bought', removed: 'scrapped' },
    rows: { R20: [{ tool: 'saw' }] },
    before: { R20: [] },
  },
  datePlus: {
    check: { ledger: 'D10', column: 'until', from: 'date', years: 'visits' },
    rows: { D10: [{ ...loan, until: '2022-03-06' }] },
  },
  yearBefore: {
    check: { ledger: 'B01', year: 'year', on: ['members'], same: { staff: 'staff' } },
    rows: { B01: [{ year: '2022', members: '1', staff: '7' }] },
    before: { B01: [{ year: '2021', members: '1', staff: '8' }] },
  },
  stageBalance: {
    check: { ledger: 'D10', column: 'kind', stage: 'hand', entered: 'date', left: 'until' },
    rows: { D10: [{ ...loan, date: '2022-01-05' }] },
    before: { D10: [] },
  },
  totalLessOrEqual: {
    ...base,
    check: { by: ['shop'], left: { kind: 'sum', of: [{ ledger: 'D10', column: 'people' }] }, right: count },
    rows: { D10: [loan] },
  },
  totalsEqual: {
    check: { by: ['shop'], left: count, right: { kind: 'sum', of: [{ ledger: 'D10', column: 'people' }] } },
    rows: { D10: [loan] },
  },
  balanceForward: {
    check: { indicator: 'TYP-001', change: count },
    rows: { D10: [loan], S03: [{ what: 'TYP-001', now: '9' }] },
    context: { previousPeriod: { 'TYP-001': { n: '5' } } },
  },
  seriesNotFalling: {
    check: { ledger: 'D10', along: 'date', column: 'people' },
    rows: { D10: [loan, { ...loan, no: '2', date: '2022-03-06', people: '4' }] },
  },
};

/** Raised while cells are read or numbers rolled up. */
const RAISED_ELSEWHERE: readonly Check['kind'][] = [
  'rolledUp',
  'unitResolves',
  'required',
  'countType',
  'numberType',
  'percentRange',
  'bounds',
  'dateType',
  'choice',
  'approximate',
];
/** Said only where a side is an indicator. */
const SOMETIMES = { totalLessOrEqual: ['indicator', 'unit'] } as Partial<Record<Check['kind'], string[]>>;

describe('messages', () => {
  const kinds = Object.entries(RULE_PLACEHOLDERS) as [Check['kind'], readonly string[]][];
  it.each(kinds.filter(([kind]) => !RAISED_ELSEWHERE.includes(kind)))(
    '%s fills every placeholder it promises',
    (kind, placeholders) => {
      const firing = FIRING[kind];
      expect(firing).toBeDefined();
      const always = placeholders.filter((one) => !SOMETIMES[kind]?.includes(one));
      const message = always.map((one) => `${one}={${one}}`).join(' ');
      const said = runRule({ kind }, message, { name: kind, says: [], rows: {}, ...firing });
      expect(said.length).toBeGreaterThan(0);
      expect(said[0]).not.toMatch(/=(—|undefined|null)?( |$)/);
    },
  );
});
