import { PREFIXES } from '../../lambdas/contract.ts';
import { type Act, ActSchema } from '../../lambdas/core/model/act.ts';
import type { Approval } from '../../lambdas/core/model/approval.ts';
import type { Explanation } from '../../lambdas/core/model/explanation.ts';
import { PeriodSchema } from '../../lambdas/core/model/period.ts';
import type { SubmissionKey } from '../../lambdas/core/model/submission.ts';
import { finishActs } from '../../lambdas/steps/finish-acts.ts';
import type { ReturnStatus } from '../../lambdas/steps/read-workflow.ts';
import type { Cluster } from './cluster.ts';
import { type Arrival, sortedJson, type Winner } from './oracle.ts';
import { decideStatus } from './oracle-status.ts';
import { parseHead } from './sim-submissions.ts';

/** What stands at the end about explanations, approvals and the status of each submission. */
export interface ActsAtRest {
  readonly arrivals: readonly Arrival[];
  readonly winners: ReadonlyMap<string, Winner>;
  /** Ids of the acts of which somebody was told that they are done. */
  readonly acknowledged: readonly string[];
  /** What the product says about a submission. */
  readonly statuses: ReadonlyMap<string, ReturnStatus | null>;
}

interface Given {
  readonly at: string;
  readonly json: string;
  readonly acknowledged: boolean;
}

export async function checkActs(cluster: Cluster, rest: ActsAtRest): Promise<string[]> {
  const acts = await readActs(cluster);
  const known = new Set(acts.map(({ id }) => id));
  const lost = rest.acknowledged.filter((id) => !known.has(id)).map((id) => `act lost: ${id}`);
  const approvals = acts.flatMap(({ deed }) => (deed.kind === 'approve' ? deed.approvals : []));
  const explanations = acts.flatMap(({ deed }) => (deed.kind === 'explain' ? deed.explanations : []));
  const violations = [...lost, ...checkSigned(cluster, approvals, explanations)];
  const unfinished = await unfinishedNames(cluster);
  for (const key of keysOf(rest.arrivals)) {
    const standing = await standingDecisions(cluster, key);
    violations.push(
      ...compareGiven(given(acts, rest.acknowledged, key), standing),
      ...(await compareStatus(cluster, rest, key, standing, unfinished)),
    );
  }
  return violations;
}

/** Once the product has finished what was written down, all of the latest decisions stand, acknowledged or not. */
export async function checkFinished(cluster: Cluster, arrivals: readonly Arrival[]): Promise<string[]> {
  const { decisions, issues, audit, raw } = cluster;
  const clock = { now: () => cluster.instant() };
  const { length: finished } = await finishActs(
    { decisions, issues, audit, raw, clock },
    { days: 366, minutes: 5 },
  );
  const acts = (await readActs(cluster)).slice(-finished);
  const ids = acts.map(({ id }) => id);
  const violations: string[] = [];
  for (const key of keysOf(arrivals)) {
    const latest = given(acts, ids, key);
    const standing = await standingDecisions(cluster, key);
    violations.push(...compareGiven(latest, standing).filter((one) => one.includes('older than')));
  }
  return violations.map((one) => `after finishing: ${one}`);
}

async function readActs({ raw }: Cluster): Promise<Act[]> {
  const acts: Act[] = [];
  for await (const { key } of raw.list(`${PREFIXES.acts}/`)) {
    const object = await raw.get(key);
    acts.push(ActSchema.parse(JSON.parse(new TextDecoder().decode(object?.bytes))));
  }
  return acts;
}

/** No approval covers a version that is not there, was taken back, or has a warning that nobody ever explained. */
function checkSigned(
  { submissions }: Cluster,
  approvals: readonly Approval[],
  explanations: readonly Explanation[],
): string[] {
  const explained = new Set(
    explanations.map(({ unit, form, period, cell }) => `${unit} ${form} ${period} ${cell}`),
  );
  return approvals.flatMap(({ node, form, period, versions }) =>
    Object.entries(versions).flatMap(([unit, version]) => {
      const name = `${unit} ${form} ${period}`;
      const item = submissions.versions({ unit, form, period })[version - 1];
      const head = item && parseHead(item.head);
      if (!head || head.withdrawn)
        return [`${node} signed version ${version} of ${name}, which counts for nothing`];
      const open = Array.from({ length: head.counts.warnings }, (_, i) => `${name} A${i + 1}`);
      const unexplained = open.filter((one) => !explained.has(one));
      return unexplained.map((one) => `${node} signed version ${version} with an open warning: ${one}`);
    }),
  );
}

interface StandingDecisions {
  readonly explanations: readonly Explanation[];
  readonly approvals: readonly Approval[];
}

async function standingDecisions({ decisions }: Cluster, key: SubmissionKey): Promise<StandingDecisions> {
  const { unit, form, period } = key;
  return {
    explanations: await decisions.explanations(unit, form, period, period),
    approvals: await decisions.approvals(form, period),
  };
}

/** Every decision about a submission that was written down, by what it is about. */
function given(
  acts: readonly Act[],
  acknowledged: readonly string[],
  key: SubmissionKey,
): Map<string, Given[]> {
  const told = new Set(acknowledged);
  const all = new Map<string, Given[]>();
  const add = (about: string, id: string, one: Explanation | Approval) =>
    all.set(about, [
      ...(all.get(about) ?? []),
      { at: one.at, json: sortedJson(one), acknowledged: told.has(id) },
    ]);
  for (const { id, deed } of acts) {
    if (deed.kind === 'explain')
      for (const one of deed.explanations) if (isAbout(one, key)) add(`cell ${one.cell}`, id, one);
    if (deed.kind === 'approve')
      for (const one of deed.approvals)
        if (one.form === key.form && one.period === key.period) add(`node ${one.node}`, id, one);
  }
  return all;
}

function isAbout(one: Explanation, { unit, form, period }: SubmissionKey): boolean {
  return one.unit === unit && one.form === form && one.period === period;
}

/** What stands was written down, and nothing that was acknowledged was decided later. */
function compareGiven(all: ReadonlyMap<string, readonly Given[]>, standing: StandingDecisions): string[] {
  const stands = new Map<string, Explanation | Approval>([
    ...standing.explanations.map((one) => [`cell ${one.cell}`, one] as [string, Explanation]),
    ...standing.approvals.map((one) => [`node ${one.node}`, one] as [string, Approval]),
  ]);
  const violations: string[] = [];
  for (const [about, one] of stands)
    if (!all.get(about)?.some(({ json }) => json === sortedJson(one)))
      violations.push(`${about} stands without having been written down: ${sortedJson(one)}`);
  for (const [about, decisions] of all)
    for (const { at, json, acknowledged } of decisions)
      if (acknowledged && (stands.get(about)?.at ?? '') < at)
        violations.push(`${about} is older than what was acknowledged: ${json}`);
  return violations;
}

async function compareStatus(
  cluster: Cluster,
  { arrivals, winners, statuses }: ActsAtRest,
  key: SubmissionKey,
  standing: StandingDecisions,
  unfinished: ReadonlySet<string>,
): Promise<string[]> {
  const name = `${key.unit} ${key.form} ${key.period}`;
  const organisation = await cluster.orgs.current();
  if (!organisation) return [];
  const should = decideStatus(organisation, {
    ...key,
    form: key.form === 'q' ? 'q' : 'f',
    winner: winners.get(name),
    arrivals: arrivals.filter((one) => `${one.unit} ${one.form} ${one.period}` === name),
    unfinished: unfinished.has(name),
    explained: new Set(standing.explanations.map(({ cell }) => cell ?? '')),
    version: cluster.submissions.head(key)?.version ?? 0,
    signed: new Map(standing.approvals.map(({ node, versions }) => [node, versions[key.unit] ?? 0])),
  });
  const is = statuses.get(name)?.status ?? null;
  return is === should ? [] : [`status of ${name} is ${is}, should be ${should}`];
}

/** Submissions for which somebody gave up after the record of a file was there. */
async function unfinishedNames({ uploads }: Cluster): Promise<Set<string>> {
  const names = new Set<string>();
  for await (const { state, unit, form, period } of uploads.uploads())
    if (state === 'received') names.add(`${unit} ${form} ${period}`);
  return names;
}

/** Everything of which something arrived, once each. */
export function keysOf(arrivals: readonly Arrival[]): SubmissionKey[] {
  const keys = arrivals.map(({ unit, form, period }) => ({ unit, form, period: PeriodSchema.parse(period) }));
  return [...new Map(keys.map((key) => [`${key.unit} ${key.form} ${key.period}`, key])).values()];
}
