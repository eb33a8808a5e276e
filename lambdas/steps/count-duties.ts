import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { DutyCount } from '../core/model/duty-record.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { Period } from '../core/model/period.ts';
import { countDutiesByNode } from '../core/rollup/count-duties-by-node.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { loadDuties } from './load-duties.ts';
import { loadTopNumbers } from './load-top-numbers.ts';
import type { ReadRollupDeps } from './read-rollup.ts';

export interface CountDutiesDeps extends ReadRollupDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'heads'>;
  readonly utcOffset: number;
}

/**
 * How many duties at and below a node are due and done in a period, as things stood on a day: of each unit alone, and of
 * each node with everything below it.
 */
export async function countDuties(
  deps: CountDutiesDeps,
  organisation: Organisation,
  { node, period, today }: { readonly node: string; readonly period: Period; readonly today: string },
): Promise<{ readonly alone: (unit: string) => DutyCount; readonly below: (node: string) => DutyCount }> {
  const valueAt = await loadTopNumbers(deps, organisation, { node, period });
  const duties = await loadDuties(deps, organisation, { node, period, today, valueAt });
  const tree = deps.treeOf(organisation, period);
  const alone = countDutiesByNode(duties, [period], today, (unit) => [unit]);
  const below = countDutiesByNode(duties, [period], today, (unit) => [unit, ...tree.ancestorsOf(unit)]);
  return { alone: (unit) => alone(unit, period), below: (at) => below(at, period) };
}
