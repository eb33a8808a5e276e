import type { Head } from '../../lambdas/core/model/submission.ts';
import type { Cluster } from './cluster.ts';
import { type Arrival, decideWinners, foldEverything, sortedJson, takesBack, type Winner } from './oracle.ts';
import type { PlannedUpload } from './plan.ts';
import { partitionOf } from './sim-rollups.ts';
import { parseHead } from './sim-submissions.ts';

/** One try of somebody to send something. */
export interface Attempt {
  readonly upload: Pick<PlannedUpload, 'key' | 'kind' | 'parts' | 'warnings' | 'returned'>;
  readonly receivedAt: string;
}

/** In which the plans have periods. */
export const YEARS = [2021, 2022];

/** Everything that must hold once all is at rest. Empty when it does. */
export async function findViolations(
  cluster: Cluster,
  attempts: ReadonlyMap<string, Attempt>,
  acknowledged: readonly string[],
): Promise<string[]> {
  const arrivals = listArrivals(cluster, attempts);
  const ids = new Set(arrivals.map(({ id }) => id));
  const winners = decideWinners(arrivals);
  return [
    ...acknowledged.filter((id) => !ids.has(id)).map((id) => `acknowledged and lost: ${id}`),
    ...checkQueues(cluster),
    ...checkHeads(cluster, winners),
    ...(await checkUploads(cluster, arrivals)),
    ...(await checkRollups(cluster, winners)),
  ];
}

/** Rollups that are not what they should be. Unless messages were lost, there are none even before the sweep. */
export function findStale(cluster: Cluster, attempts: ReadonlyMap<string, Attempt>): Promise<string[]> {
  return checkRollups(cluster, decideWinners(listArrivals(cluster, attempts)));
}

/** What reached the queue, once each. */
export function listArrivals(cluster: Cluster, attempts: ReadonlyMap<string, Attempt>): Arrival[] {
  const keys = [...new Set(cluster.announced)];
  return keys.flatMap((objectKey) => {
    const id = objectKey.slice(objectKey.lastIndexOf('/') + 1);
    const attempt = attempts.get(id.slice(id.lastIndexOf('-') + 1));
    if (!attempt) throw new Error(`nobody sent ${objectKey}`);
    const { key, kind, parts, warnings, returned } = attempt.upload;
    const form = key.form === 'q' ? 'q' : 'f';
    const { unit, period } = key;
    return [{ id, unit, form, period, receivedAt: attempt.receivedAt, kind, parts, warnings, returned }];
  });
}

function checkQueues({ ingestQueue, rollupQueue, rollups }: Cluster): string[] {
  return [
    ...[ingestQueue, rollupQueue].flatMap((queue) => [
      ...(queue.openCount > 0 ? [`${queue.name}: ${queue.openCount} messages left`] : []),
      ...(queue.deadCount > 0 ? [`${queue.name}: ${queue.deadCount} dead letters`] : []),
    ]),
    ...rollups.unsettled().map((target) => `unsettled: ${JSON.stringify(target)}`),
  ];
}

function checkHeads({ submissions }: Cluster, winners: ReadonlyMap<string, Winner>): string[] {
  const violations: string[] = [];
  const heads = [...submissions.heads.values()].flatMap((periods) =>
    [...periods.values()].map(({ head }) => parseHead(head)),
  );
  for (const head of heads) {
    const name = `${head.unit} ${head.form} ${head.period}`;
    const winner = winners.get(name);
    const [is, should] = [describeHead(head), winner ? describeWinner(winner) : 'none'];
    if (is !== should) violations.push(`head of ${name} is ${is}, should be ${should}`);
    const versions = submissions.versions(head).map((item) => parseHead(item.head));
    if (versions.some((one, i) => one.version !== i + 1)) violations.push(`versions of ${name} have gaps`);
    if (new Set(versions.map((one) => one.uploadId)).size !== versions.length)
      violations.push(`an upload is two versions of ${name}`);
    for (const { version } of versions)
      if (!submissions.body(head, version)) violations.push(`version ${version} of ${name} has no body`);
  }
  if (heads.length < winners.size) violations.push(`${winners.size - heads.length} submissions have no head`);
  return violations;
}

function describeHead(head: Head): string {
  const order = head.confirmed ?? `${head.receivedAt} ${head.uploadId}`;
  const { late, withdrawn, returned, parts } = head;
  return sortedJson({ order, late, withdrawn, returned, parts });
}

function describeWinner({ arrival, order, late }: Winner): string {
  const { kind, returned, parts } = arrival;
  return sortedJson({ order, late, withdrawn: takesBack(kind), returned, parts });
}

/** Each upload was dealt with, and its record tells the truth. */
async function checkUploads(
  { uploads, submissions }: Cluster,
  arrivals: readonly Arrival[],
): Promise<string[]> {
  const violations: string[] = [];
  for (const { id, kind } of arrivals) {
    const record = await uploads.upload(id);
    if (record?.state !== 'done' || !record.unit || !record.form || !record.period) {
      violations.push(`upload ${id} is ${record?.state}`);
      continue;
    }
    const { unit, form, period, outcome, version } = record;
    const expected = {
      accepted: ['committed', 'same', 'superseded'],
      rejected: ['refused'],
      withdraw: ['withdrawn', 'same', 'superseded'],
      return: ['withdrawn', 'same', 'superseded'],
    }[kind];
    if (!outcome || !expected.includes(outcome))
      violations.push(`upload ${id}, ${kind}, ended as ${outcome}`);
    const versions = submissions.versions({ unit, form, period }).map((item) => parseHead(item.head));
    const own = versions.find((one) => one.uploadId === id)?.version;
    const isVersion = outcome === 'committed' || outcome === 'withdrawn';
    if (isVersion ? own !== version : own !== undefined)
      violations.push(`upload ${id} is recorded as ${outcome} ${version}, but is version ${own}`);
  }
  return violations;
}

async function checkRollups(
  { orgs, rollups }: Cluster,
  winners: ReadonlyMap<string, Winner>,
): Promise<string[]> {
  const organisation = await orgs.current();
  if (!organisation) return ['no organisation'];
  const expected = foldEverything(organisation, winners, YEARS);
  const stored = new Map<string, string>();
  for (const [partition, items] of rollups.rollups)
    for (const [node, { json }] of items) {
      const rollup = JSON.parse(json);
      const { period, form, orgVersion } = rollup;
      if (orgVersion !== organisation.version) continue;
      const name = `${form} ${period} ${node}`;
      if (stored.has(name)) return [`${name} is stored twice, also in ${partition}`];
      if (!partition.startsWith(partitionOf({ period, form, orgVersion, parent: '' })))
        return [`${name} is stored in ${partition}`];
      stored.set(name, sortedJson(rollup));
    }
  return [...new Set([...expected.keys(), ...stored.keys()])]
    .filter((name) => expected.get(name) !== stored.get(name))
    .map((name) => `${name} is ${stored.get(name)}, should be ${expected.get(name)}`);
}
