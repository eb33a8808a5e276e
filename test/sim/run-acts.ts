import { RefusedError } from '../../lambdas/core/model/refused-error.ts';
import { approveNode } from '../../lambdas/steps/approve-node.ts';
import { explainWarnings } from '../../lambdas/steps/explain-warnings.ts';
import { takeBack } from '../../lambdas/steps/take-back.ts';
import { uploadId } from '../../lambdas/steps/upload-id.ts';
import type { Attempt } from './check-end.ts';
import type { Cluster } from './cluster.ts';
import type { PlannedAct } from './plan-acts.ts';
import type { Process, World } from './world.ts';

const TRIES = 3;

/** People who decide about submissions, each trying again when it went wrong, as another act. */
export class ActRunner {
  /** Acts of which somebody was told that they are done. */
  readonly acknowledged: string[] = [];
  private readonly world: World;
  private readonly cluster: Cluster;
  /** Where what is taken back is entered, since that is an upload. */
  private readonly attempts: Map<string, Attempt>;
  private readonly onSent: (uploadId: string) => void;

  constructor(
    world: World,
    cluster: Cluster,
    attempts: Map<string, Attempt>,
    onSent: (uploadId: string) => void,
  ) {
    this.world = world;
    this.cluster = cluster;
    this.attempts = attempts;
    this.onSent = onSent;
  }

  plan(act: PlannedAct): void {
    this.world.after(act.at, () => this.start(act, TRIES));
  }

  private start(act: PlannedAct, triesLeft: number): void {
    const { world, cluster } = this;
    const random = world.random.word(8);
    const again = () => {
      if (triesLeft > 1) world.after(world.random.int(100), () => this.start(act, triesLeft - 1));
    };
    const process = world.spawn('clerk', `${act.kind} ${random}`, again);
    const at = cluster.instant(act.skew);
    this.perform(process, act, at, random).catch((error: unknown) => {
      world.note(`${process.name}: ${error instanceof RefusedError ? 'refused' : String(error)}`);
      if (!(error instanceof RefusedError)) again();
    });
  }

  private async perform(process: Process, act: PlannedAct, at: string, random: string): Promise<void> {
    const deps = this.cluster.actDepsOf(process);
    const { key, kind, node, below, text, cell } = act;
    const organisation = await deps.orgs.current();
    if (!organisation) return;
    const doing = { by: { name: 'someone', via: 'sim' }, at, random };
    if (kind === 'explain')
      await explainWarnings(deps, organisation, { ...doing, key, text, ...(cell !== null && { cell }) });
    else if (kind === 'approve')
      await approveNode(deps, organisation, { ...doing, node, period: key.period, form: key.form, below });
    else {
      const returned = kind === 'return' ? text : undefined;
      const upload = { key, kind, parts: {}, warnings: 0, ...(returned !== undefined && { returned }) };
      this.attempts.set(random, { upload, receivedAt: at });
      this.onSent(await takeBack(deps, organisation, { ...doing, key, returned }));
      return;
    }
    this.acknowledged.push(uploadId(at, random));
  }
}
