import type { Lineage, LineageMap } from '../core/model/lineage.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { Period } from '../core/model/period.ts';
import type { Head } from '../core/model/submission.ts';
import { buildTrace, traceRequests } from '../core/rollup/build-trace.ts';
import { isAboutDuties, knowsDuties } from '../core/rollup/count-duties-by-node.ts';
import type { Trace } from '../core/rollup/trace.ts';
import type { Clock } from '../ports/clock.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { type CountDutiesDeps, countDuties } from './count-duties.ts';
import { loadHeads } from './load-heads.ts';
import { localDay } from './local-day.ts';
import { mapAtOnce } from './map-at-once.ts';

export interface TraceDeps extends CountDutiesDeps {
  readonly clock: Clock;
  readonly submissions: Pick<SubmissionStore, 'heads' | 'body'>;
}

interface TracedNumber {
  readonly node: string;
  readonly period: Period;
  readonly indicator: string;
}

/**
 * Where a number comes from, down to sheet, rows and cells.
 * @throws RangeError on an unknown indicator, or a node that is not in the tree of the period
 */
export async function loadTrace(
  deps: TraceDeps,
  organisation: Organisation,
  at: TracedNumber,
): Promise<Trace> {
  const input = { index: deps.catalogue, tree: deps.treeOf(organisation, at.period), ...at };
  const requests = traceRequests(input);
  const headsOf = await loadHeads(deps, requests, at.period);
  const heads = requests.flatMap(({ unit, form }) => headsOf(unit, form)).filter((head) => !head.withdrawn);
  const lineages = new Map<string, LineageMap>();
  await mapAtOnce(heads, async (head) => {
    const body = await deps.submissions.body(head, head.version);
    if (body) lineages.set(idOf(head), body.lineage);
  });
  const lineageOf = (head: Head, partKey: string): readonly Lineage[] =>
    lineages.get(idOf(head))?.[partKey] ?? [];
  const traced = deps.catalogue.indicators.get(at.indicator);
  if (!traced || !isAboutDuties(traced) || !knowsDuties(deps.catalogue, at.period))
    return buildTrace({ ...input, headsOf, lineageOf });
  const today = localDay(deps.clock.now(), deps.utcOffset);
  const { alone } = await countDuties(deps, organisation, { ...at, today });
  return buildTrace({ ...input, headsOf, lineageOf, obligationsOf: alone });
}

function idOf(head: Head): string {
  return `${head.unit} ${head.form} ${head.period} ${head.version}`;
}
