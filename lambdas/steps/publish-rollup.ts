import { PREFIXES } from '../contract.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { Period } from '../core/model/period.ts';
import { renderRollupCsv } from '../core/publish/rollup-csv.ts';
import { renderRollupJson } from '../core/publish/rollup-json.ts';
import { renderRollupWorkbook } from '../core/publish/rollup-xlsx.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { OrgDirectory } from '../ports/org-directory.ts';
import type { UploadStore } from '../ports/upload-store.ts';
import { buildReport } from './build-report.ts';
import { collectFindings, type FindingsDeps } from './collect-findings.ts';
import { collectReturns } from './collect-returns.ts';
import { type CollectDeps, collectRollups } from './collect-rollups.ts';
import { completeThreshold } from './complete-threshold.ts';
import { frozenHeads } from './frozen-heads.ts';
import { hideSmall } from './hide-small.ts';
import { loadComparisons } from './load-comparisons.ts';
import { localDay, localMinute } from './local-day.ts';

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
  const at = { node, period };
  const collection = await collectRollups(deps, organisation, {
    ...at,
    threshold: completeThreshold(deps.catalogue),
    today: localDay(now, deps.utcOffset),
  });
  const { headsOf } = collection;
  const today = localDay(now, deps.utcOffset);
  const returns = await collectReturns(deps, organisation, { ...at, headsOf, today });
  const findings = await collectFindings(deps, organisation, { ...at, headsOf });
  const generatedAt = localMinute(now, deps.utcOffset);
  const comparisons = await loadComparisons(deps, organisation, at);
  const made = { collection, returns, findings, comparisons, generatedAt };
  const report = buildReport(deps, { organisation, ...at, ...made });
  const { catalogue } = deps;
  const meta = {
    catalogue: catalogue.source.name,
    catalogueVersion: catalogue.version,
    orgVersion: organisation.version,
    ...at,
    periods: collection.periods,
  };
  const values = hideSmall(deps, organisation, collection.values);
  const names = new Map(organisation.units.map((unit) => [unit.code, unit.name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  const csv = renderRollupCsv({ values, indicators: catalogue.indicators, nameOf });
  const files = [
    [exportKey(period, node, 'xlsx'), renderRollupWorkbook(report)],
    [exportKey(period, node, 'json'), encode(renderRollupJson({ meta, ...collection, values }))],
    [exportKey(period, node, 'csv'), encode(csv)],
  ] as const;
  for (const [key, bytes] of files) await deps.exports.put(key, bytes);
  return files.map(([key]) => key);
}

/** Piece by piece, so that no single string has to hold everything. */
function encode(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  return Buffer.concat([...pieces].map((piece) => encoder.encode(piece)));
}
