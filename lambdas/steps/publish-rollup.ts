import { PREFIXES } from '../contract.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { Period } from '../core/model/period.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { OrgDirectory } from '../ports/org-directory.ts';
import type { UploadStore } from '../ports/upload-store.ts';
import type { FindingsDeps } from './collect-findings.ts';
import { type CollectDeps, collectRollups } from './collect-rollups.ts';
import { completeThreshold } from './complete-threshold.ts';
import { frozenHeads } from './frozen-heads.ts';
import { loadComparisons } from './load-comparisons.ts';
import { localDay, localMinute } from './local-day.ts';
import { printRollup } from './print-rollup.ts';

export interface PublishDeps extends Omit<CollectDeps, 'submissions'>, Pick<FindingsDeps, 'results'> {
  readonly submissions: CollectDeps['submissions'] & FindingsDeps['submissions'];
  readonly uploads: Pick<UploadStore, 'setAside'>;
  readonly orgs: Pick<OrgDirectory, 'current'>;
  readonly exports: Pick<ObjectStore, 'put'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly utcOffset: number;
}

export interface PublishRequest {
  readonly period: Period;
  /** Every top of the organisation when absent. */
  readonly node?: string | undefined;
}

/** Key of an export. @example 'exports/2022-03/0000/rollup.xlsx' */
export function exportKey(period: Period, node: string, extension: 'xlsx' | 'json' | 'csv'): string {
  return [PREFIXES.exports, period, node, `rollup.${extension}`].join('/');
}

/** Writes the rollup of a period as workbook, JSON and CSV, one set per node asked for. Returns the keys. */
export async function publishRollup(deps: PublishDeps, request: PublishRequest): Promise<string[]> {
  const organisation = await deps.orgs.current();
  if (!organisation) return [];
  const tree = deps.treeOf(organisation, request.period);
  const nodes = request.node === undefined ? tree.roots : [request.node];
  const keys: string[] = [];
  for (const node of nodes) {
    if (!tree.units.has(node)) throw new RangeError(`${node} is no unit in ${request.period}`);
    keys.push(...(await publishNode(deps, organisation, node, request.period)));
  }
  deps.log.info('rollup exported', { period: request.period, keys });
  return keys;
}

async function publishNode(
  given: PublishDeps,
  organisation: Organisation,
  node: string,
  period: Period,
): Promise<string[]> {
  // Heads are asked for by form, period and comparison: each year of them is read once.
  const { heads } = frozenHeads(given.catalogue, given.submissions);
  const deps = { ...given, submissions: { ...given.submissions, heads } };
  const now = deps.clock.now();
  const today = localDay(now, deps.utcOffset);
  const at = { node, period };
  const collection = await collectRollups(deps, organisation, {
    ...at,
    threshold: completeThreshold(deps.catalogue),
    today,
  });
  const generatedAt = localMinute(now, deps.utcOffset);
  const comparisons = await loadComparisons(deps, organisation, { ...at, today });
  const printed = await printRollup(deps, { organisation, ...at, collection, comparisons, generatedAt });
  const keys: string[] = [];
  for (const format of ['xlsx', 'json', 'csv'] as const) {
    const key = exportKey(period, node, format);
    await deps.exports.put(key, printed[format]);
    keys.push(key);
  }
  return keys;
}
