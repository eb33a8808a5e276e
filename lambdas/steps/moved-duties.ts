import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { type Period, shiftPeriod } from '../core/model/period.ts';
import type { IndicatorValue } from '../core/model/rollup.ts';
import type { Head, SubmissionKey } from '../core/model/submission.ts';
import { countDutiesByNode, isAboutDuties } from '../core/rollup/count-duties-by-node.ts';
import { fillDutyNumbers } from '../core/rollup/fill-duty-numbers.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { periodsInside } from './collect-rollups.ts';
import { frozenHeads } from './frozen-heads.ts';
import { loadDuties } from './load-duties.ts';
import { loadTopNumbers } from './load-top-numbers.ts';
import { wholeYear } from './load-unit-heads.ts';
import type { TreeOf } from './org-trees.ts';
import { rollupsFromHeads } from './rollups-from-heads.ts';

export interface MovedDutiesDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'heads'>;
  readonly treeOf: TreeOf;
  readonly utcOffset: number;
}

/**
 * The numbers about duties of a unit and everything above it, in its year and the next, as they are when `head` is what
 * counts of a submission (nothing of it when absent) and everybody else is as now: a return shows what was done also in
 * other months than its own.
 */
export async function dutyNumbersWith(
  deps: MovedDutiesDeps,
  organisation: Organisation,
  key: SubmissionKey,
  head: Head | undefined,
  today: string,
): Promise<IndicatorValue[]> {
  const { catalogue, treeOf, utcOffset } = deps;
  const about = [...catalogue.indicators.values()].filter(isAboutDuties);
  if (about.length === 0) return [];
  const submissions = frozenHeads(catalogue, headsWith(deps.submissions, key, head));
  const rollups = rollupsFromHeads({ catalogue, submissions, treeOf }, organisation);
  const reading = { catalogue, submissions, treeOf, utcOffset, rollups };
  const treeAt = (at: Period) => treeOf(organisation, at);
  const pathOf = (unit: string, at: Period) => [unit, ...treeAt(at).ancestorsOf(unit)];
  const values: IndicatorValue[] = [];
  for (const year of [wholeYear(key.period), shiftPeriod(wholeYear(key.period), 1)]) {
    const periods = periodsInside(year);
    const top = treeAt(year).ancestorsOf(key.unit).at(-1) ?? key.unit;
    const valueAt = await loadTopNumbers(reading, organisation, { node: top, period: year });
    const units = [...new Set(periods.flatMap((at) => treeAt(at).subtreeOf(top)))];
    const duties = await loadDuties(reading, organisation, {
      node: top,
      units,
      period: year,
      today,
      valueAt,
    });
    const counted = countDutiesByNode(duties, periods, today, pathOf);
    const blank = periods.flatMap((period) =>
      pathOf(key.unit, period)
        .filter((node) => treeAt(period).units.has(node))
        .flatMap((node) => about.map(({ code }) => ({ node, period, indicator: code, value: null }))),
    );
    values.push(...fillDutyNumbers(catalogue, treeAt, blank, counted));
  }
  return values;
}

/** Heads as they are, but for one submission. */
function headsWith(
  submissions: Pick<SubmissionStore, 'heads'>,
  { unit, form, period }: SubmissionKey,
  head: Head | undefined,
): Pick<SubmissionStore, 'heads'> {
  return {
    async heads(of, which, first, last) {
      const found = await submissions.heads(of, which, first, last);
      if (of !== unit || which !== form || period < first || period > last) return found;
      const others = found.filter((one) => one.period !== period);
      return [...others, ...(head ? [head] : [])].sort((a, b) => (a.period < b.period ? -1 : 1));
    },
  };
}
