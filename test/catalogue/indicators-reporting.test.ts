import { describe, expect, it } from 'vitest';
import { treeOfPeriod } from '../../lambdas/core/model/build-org-tree.ts';
import type { IndicatorValue, NodeRollup } from '../../lambdas/core/model/rollup.ts';
import type { Head } from '../../lambdas/core/model/submission.ts';
import { deriveIndicators } from '../../lambdas/core/rollup/derive-indicators.ts';
import { formCovers } from '../../lambdas/core/rollup/rollup-form.ts';
import { head, NO_COUNTS, organisation, period, unit } from '../core/rollup/fixtures.ts';
import { foldTree } from '../core/rollup/fold-tree.ts';
import { SHIPPED } from './indicator-cases.ts';

/** Headquarters, two units below it of which one closed in February, and one that only groups others. */
const ORG = organisation(
  unit('0', null),
  unit('1', '0', { validTo: '2022-02-15' }),
  unit('2', '0', { reports: false }),
  unit('3', '2'),
);

function valuesAt(
  at: string,
  node: string,
  heads: readonly Head[],
  obligations?: { readonly due: number; readonly met: number },
): ReadonlyMap<string, IndicatorValue> {
  const when = period(at);
  const tree = treeOfPeriod(ORG, when);
  const rollups = new Map<string, NodeRollup | null>();
  for (const form of SHIPPED.forms.values())
    if (formCovers(form, when))
      rollups.set(form.code, foldTree(SHIPPED, { org: ORG, heads }, form.code, when).get(node) ?? null);
  const values = deriveIndicators({
    index: SHIPPED,
    tree,
    period: when,
    node,
    rollups,
    ...(obligations ? { obligations } : {}),
  });
  return new Map(values.map((one) => [one.indicator, one]));
}

const came = (of: string, form: string, at: string, more: Partial<Head> = {}, counts: object = {}): Head =>
  head(of, at, {}, { form, counts: { ...NO_COUNTS, ...counts }, ...more });

const HEADS = [
  came('0', 'meetings', '2022-03', {}, { warnings: 2, summaryCells: 5, approximateCells: 1 }),
  came('0', 'dues', '2022-03', { late: true }, { warnings: 1, summaryDifferences: 1, summaryCells: 6 }),
  came('3', 'meetings', '2022-03', { late: true }, { errors: 3, summaryCells: 5, approximateCells: 1 }),
  came('3', 'organisation', '2022Q1', {}, { warnings: 4 }),
  came('3', 'meetings', '2022-04', {}, { warnings: 9 }),
];

describe('numbers about the reporting itself', () => {
  it.each([
    // Seven forms come by month; of the two units alive in March each owes all of them.
    ['a month', '2022-03', '0', 'BAS-001', ['2']],
    ['a month', '2022-03', '0', 'SUB-001', ['21.4', '3', '14']],
    ['a month', '2022-03', '0', 'SUB-002', ['2']],
    ['a month', '2022-03', '0', 'SUB-003', ['3']],
    ['a month', '2022-03', '0', 'SUB-003b', ['3']],
    ['a month', '2022-03', '0', 'SUB-004', ['1']],
    ['a month', '2022-03', '0', 'SUB-005', ['12.5', '2', '16']],
    ['a unit that only groups others', '2022-03', '2', 'BAS-001', ['1']],
    ['a unit that only groups others', '2022-03', '2', 'SUB-001', ['14.3', '1', '7']],
    // Five forms more come by quarter; unit 1 owed the seven of January.
    ['a quarter', '2022Q1', '0', 'SUB-001', ['6.8', '4', '59']],
    ['a quarter', '2022Q1', '0', 'SUB-003b', ['7']],
    ['a quarter', '2022Q1', '0', 'BAS-001', ['2']],
    ['before anything came', '2022-01', '0', 'SUB-001', ['0', '0', '21']],
    ['before anything came', '2022-01', '0', 'SUB-002', ['0']],
    ['before anything came', '2022-01', '0', 'SUB-003', [null]],
    ['before anything came', '2022-01', '0', 'SUB-005', [null, null, null]],
  ] as const)('%s, %s at %s: %s', (_, at, node, code, expected) => {
    const found = valuesAt(at, node, HEADS).get(code);
    const [value, ...terms] = expected;
    expect(found?.value).toBe(value);
    if (terms.length > 0) expect([found?.numerator, found?.denominator]).toEqual(terms);
  });

  it.each([
    ['OBL-001', { due: 12, met: 10 }, ['12']],
    ['OBL-002', { due: 12, met: 10 }, ['10']],
    ['OBL-003', { due: 12, met: 10 }, ['83.3', '10', '12']],
    ['OBL-003', { due: 0, met: 0 }, [null, '0', '0']],
    ['OBL-001', undefined, [null]],
  ] as const)('duties, where they were worked out: %s of %o', (code, duties, [value, ...terms]) => {
    const found = valuesAt('2022-03', '0', HEADS, duties).get(code);
    expect(found?.value).toBe(value);
    if (terms.length > 0) expect([found?.numerator, found?.denominator]).toEqual(terms);
  });
});
