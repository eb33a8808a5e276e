import { type ReturnStatus, readReturnStatus } from '../../lambdas/steps/read-workflow.ts';
import { receiveFile } from '../../lambdas/steps/receive-file.ts';
import { verifyRollups } from '../../lambdas/steps/verify-rollups.ts';
import { withdrawSubmission } from '../../lambdas/steps/withdraw-submission.ts';
import { checkActs, checkFinished, keysOf } from './check-acts.ts';
import { type Attempt, findStale, findViolations, listArrivals, YEARS } from './check-end.ts';
import { Cluster } from './cluster.ts';
import { type FaultKind, NO_FAULTS } from './faults.ts';
import { decideWinners, takesBack } from './oracle.ts';
import { type Plan, type PlannedUpload, planRun } from './plan.ts';
import { PRODUCT, type Protocol } from './protocol.ts';
import { createRandom } from './random.ts';
import { ActRunner } from './run-acts.ts';
import { World } from './world.ts';

export interface SimulationResult {
  readonly seed: number;
  /** The same for two runs that were the same in every event. */
  readonly hash: number;
  readonly events: number;
  readonly faults: ReadonlyMap<FaultKind, number>;
  readonly violations: readonly string[];
}

export interface SimulationOptions {
  readonly protocol?: Protocol;
  readonly onTrace?: (line: string) => void;
}

const TRIES = 3;
const GRAIN = 20;
/** How many runs end with the product's own check as well. */
const VERIFIED = 0.1;
/** As in production: longer than any batch takes. */
const QUIET_VISIBILITY = 60_000;

/** One run: a plan, faults and a schedule that the seed determines, then everything that must hold in the end. */
export async function simulate(seed: number, options: SimulationOptions = {}): Promise<SimulationResult> {
  const { protocol = PRODUCT, onTrace = null } = options;
  const random = createRandom(seed);
  const plan = planRun(random);
  const world = new World(random, NO_FAULTS, plan.rollupVisibleFor, onTrace);
  const cluster = new Cluster(world, plan, protocol);
  const run = new Run(world, cluster, plan, protocol);
  const violations = await run.play().catch((error: unknown) => [String(error)]);
  for (const violation of violations) world.note(`VIOLATION ${violation}`);
  return { seed, hash: world.hash, events: world.events, faults: world.counts, violations };
}

class Run {
  private readonly world: World;
  private readonly cluster: Cluster;
  private readonly plan: Plan;
  private readonly protocol: Protocol;
  /** By the word that tells uploads of one instant apart. */
  private readonly attempts = new Map<string, Attempt>();
  private readonly acknowledged: string[] = [];
  private readonly acts: ActRunner;
  private sweeps = 0;

  constructor(world: World, cluster: Cluster, plan: Plan, protocol: Protocol) {
    this.world = world;
    this.cluster = cluster;
    this.plan = plan;
    this.protocol = protocol;
    this.acts = new ActRunner(world, cluster, this.attempts, (id) => void this.acknowledged.push(id));
  }

  async play(): Promise<string[]> {
    const { world, cluster, plan } = this;
    const [first] = plan.organisations;
    if (first) this.importLater(first, 0);
    await world.run();

    world.note(`faults ${JSON.stringify(plan.faults)}`);
    world.faults = plan.faults;
    const start = world.now;
    for (const upload of plan.uploads) world.after(upload.at, () => this.send(upload, TRIES));
    for (const act of plan.acts) this.acts.plan(act);
    for (const { at, organisation } of plan.imports) this.importLater(organisation, at);
    for (const at of plan.sweeps) world.after(at, () => this.sweep());
    for (const at of plan.redrives) world.after(at, () => void this.redrive());
    world.after(plan.span, () => {
      world.note('no more faults');
      world.faults = NO_FAULTS;
      cluster.ingestQueue.visibleFor = QUIET_VISIBILITY;
      cluster.rollupQueue.visibleFor = QUIET_VISIBILITY;
    });
    await world.run();
    await this.redrive();
    await world.run();
    world.note(`at rest after ${world.now - start} ms`);
    const early = plan.lossy ? [] : await findStale(cluster, this.attempts);
    this.sweep();
    await world.run();
    const late = await findViolations(cluster, this.attempts, this.acknowledged);
    const decided = plan.acts.length > 0 ? await this.checkActs() : [];
    const drift = world.random.chance(VERIFIED) ? await this.verify() : [];
    return [...early.map((one) => `before the sweep: ${one}`), ...late, ...decided, ...drift];
  }

  private send(upload: PlannedUpload, triesLeft: number): void {
    const { world, cluster, attempts } = this;
    const word = world.random.word(8);
    const receivedAt =
      (upload.ties ? this.lastInstantOf(upload) : null) ?? cluster.instant(upload.skew, GRAIN);
    attempts.set(word, { upload, receivedAt });
    const again = () => {
      if (triesLeft > 1) world.after(world.random.int(100), () => this.send(upload, triesLeft - 1));
    };
    const process = world.spawn('clerk', word, again);
    const { key, bytes, kind, addressed, returned } = upload;
    const deps = cluster.receiveDepsOf(process);
    const sent = takesBack(kind)
      ? withdrawSubmission(deps, key, { receivedAt, random: word, returned })
      : receiveFile(deps, {
          bytes,
          fileName: `${word}.xlsx`,
          receivedAt,
          random: word,
          ...(addressed && { expectedKey: key }),
        });
    sent.then((id) => void this.acknowledged.push(id), again);
  }

  private lastInstantOf({ key }: PlannedUpload): string | null {
    const same = [...this.attempts.values()].filter(
      ({ upload }) => upload.key.unit === key.unit && upload.key.period === key.period,
    );
    return same.at(-1)?.receivedAt ?? null;
  }

  /** Whoever imports an organisation tries until it has worked. */
  private importLater(organisation: Plan['organisations'][number], delay: number): void {
    const { world, cluster, protocol } = this;
    world.after(delay, () => {
      const again = () => this.importLater(organisation, world.random.int(100));
      const process = world.spawn('import', organisation.version, again);
      protocol.importOrganisation(cluster.depsOf(process), organisation).catch(again);
    });
  }

  private sweep(): void {
    const { world, cluster, protocol } = this;
    const process = world.spawn('sweep', String(++this.sweeps));
    protocol
      .sweep(cluster.depsOf(process))()
      .catch(() => {});
  }

  /** The product's own nightly check must see what the oracle sees: nothing. */
  private async verify(): Promise<string[]> {
    const { world, cluster } = this;
    const deps = cluster.depsOf(world.spawn('verify', ''));
    const found: string[] = [];
    let ended = 0;
    for (const year of YEARS)
      void verifyRollups(deps, year).then(({ drift, pending }) => {
        ended++;
        if (drift.length + pending > 0) found.push(`${year}: ${drift.length} drifted, ${pending} pending`);
      });
    await world.run();
    if (ended < YEARS.length) found.push('verification did not end');
    return found;
  }

  /** The product's own view of every submission, beside what the oracle says about it. */
  private async checkActs(): Promise<string[]> {
    const { world, cluster } = this;
    const deps = cluster.actDepsOf(world.spawn('verify', 'status'));
    const organisation = await cluster.orgs.current();
    if (!organisation) return ['no organisation'];
    const arrivals = listArrivals(cluster, this.attempts);
    const statuses = new Map<string, ReturnStatus | null>();
    for (const key of keysOf(arrivals))
      void readReturnStatus(deps, organisation, key, cluster.instant()).then((status) =>
        statuses.set(`${key.unit} ${key.form} ${key.period}`, status),
      );
    await world.run();
    const { acknowledged } = this.acts;
    const rest = { arrivals, winners: decideWinners(arrivals), acknowledged, statuses };
    const found = await checkActs(cluster, rest);
    return [...found, ...(await checkFinished(cluster, arrivals))];
  }

  private async redrive(): Promise<void> {
    await this.cluster.ingestQueue.redrive();
    await this.cluster.rollupQueue.redrive();
  }
}
