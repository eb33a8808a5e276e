import { createMemoryAuditLog } from '../../lambdas/adapters/memory/audit-log.ts';
import { createMemoryDecisionStore } from '../../lambdas/adapters/memory/decision-store.ts';
import { createMemoryIssueStore } from '../../lambdas/adapters/memory/issue-store.ts';
import { createMemoryObjectStore } from '../../lambdas/adapters/memory/object-store.ts';
import { createMemoryOrgDirectory } from '../../lambdas/adapters/memory/org-directory.ts';
import { createMemoryUploadStore } from '../../lambdas/adapters/memory/upload-store.ts';
import type { Log } from '../../lambdas/ports/log.ts';
import type { ObjectStore } from '../../lambdas/ports/object-store.ts';
import type { Message } from '../../lambdas/ports/queue.ts';
import { createOrgTrees } from '../../lambdas/steps/org-trees.ts';
import type { ReceiveDeps } from '../../lambdas/steps/store-upload.ts';
import { createPaperChecker, paperReader } from '../steps/fake-check.ts';
import { createSimCatalogue, UTC_OFFSET } from './catalogue.ts';
import type { Plan } from './plan.ts';
import type { ActSimDeps, Protocol, SimDeps } from './protocol.ts';
import { createSimPort } from './sim-port.ts';
import { SimQueue } from './sim-queue.ts';
import { createSimRollups, RollupItems } from './sim-rollups.ts';
import { createSimSubmissions, SubmissionItems } from './sim-submissions.ts';
import { WorkerPool } from './worker-pool.ts';
import type { Process, World } from './world.ts';

/** Shortly before returns for January are due, by the calendar of China. */
const START = Date.parse('2022-02-05T15:59:59.000Z');

const catalogue = createSimCatalogue();

/** Stores, queues and workers of one run. */
export class Cluster {
  readonly submissions = new SubmissionItems();
  readonly rollups = new RollupItems();
  readonly uploads = createMemoryUploadStore();
  readonly orgs = createMemoryOrgDirectory();
  readonly raw = createMemoryObjectStore();
  readonly results = createMemoryObjectStore();
  readonly decisions = createMemoryDecisionStore();
  readonly issues = createMemoryIssueStore();
  readonly audit = createMemoryAuditLog();
  /** Keys of objects whose announcement reached the queue. */
  readonly announced: string[] = [];
  readonly ingestQueue: SimQueue;
  readonly rollupQueue: SimQueue;
  private readonly world: World;
  private readonly plan: Plan;
  private readonly protocol: Protocol;
  private readonly treeOf = createOrgTrees();
  private readonly checker = createPaperChecker();

  constructor(world: World, plan: Plan, protocol: Protocol) {
    this.world = world;
    this.plan = plan;
    this.protocol = protocol;
    const pools: WorkerPool[] = [];
    this.ingestQueue = new SimQueue(world, {
      name: 'ingest',
      fifo: false,
      batch: plan.cloud ? 5 : 1,
      visibleFor: plan.ingestVisibleFor,
      onReady: () => pools[0]?.wake(),
    });
    this.rollupQueue = new SimQueue(world, {
      name: 'rollup',
      fifo: true,
      batch: 10,
      visibleFor: plan.rollupVisibleFor,
      onReady: () => pools[1]?.wake(),
    });
    const { deletesFirst } = protocol;
    pools.push(
      new WorkerPool(world, this.ingestQueue, {
        most: plan.ingestWorkers,
        meeting: 'two workers on one upload',
        deletesFirst,
        handle: (process, event) => protocol.ingest(this.depsOf(process))(event),
      }),
      new WorkerPool(world, this.rollupQueue, {
        most: plan.rollupWorkers,
        meeting: 'two workers on one node',
        deletesFirst,
        handle: (process, event) => protocol.rollup(this.depsOf(process))(event),
      }),
    );
  }

  instant(skew = 0, grain = 1): string {
    return new Date(START + Math.floor((this.world.now + skew) / grain) * grain).toISOString();
  }

  depsOf(process: Process): SimDeps {
    const { world, rollupQueue, submissions, rollups } = this;
    const port = <T extends object>(name: string, of: T) => createSimPort(world, process, name, of);
    const deps: SimDeps = {
      submissions: createSimSubmissions(world, submissions, process),
      rollups: createSimRollups(world, rollups, process),
      uploads: port('uploads', this.uploads),
      orgs: port('orgs', this.orgs),
      raw: port('raw', this.raw),
      results: port('results', this.results),
      rollupQueue: {
        send: (message: Message) =>
          world.call(process, `send ${message.body} ${message.dedupId}`, () => rollupQueue.accept(message)),
      },
      catalogue,
      treeOf: this.treeOf,
      reader: paperReader,
      checker: this.checker,
      annotate: () => ({ bytes: new Uint8Array([1]), fileName: 'marked.xlsx' }),
      utcOffset: UTC_OFFSET,
      clock: { now: () => this.instant() },
      log: this.logOf(process),
    };
    return this.protocol.adapt(deps, { world, process, submissions, rollups });
  }

  /** What takes files in. In the cloud the object store announces by itself, else the receiver does. */
  receiveDepsOf(process: Process): ReceiveDeps {
    const { world, plan } = this;
    const raw: Pick<ObjectStore, 'put'> = {
      put: async (key, bytes, metadata) => {
        const stored = await this.raw.put(key, bytes, metadata);
        if (plan.cloud) this.announce(key, stored.versionId);
        return stored;
      },
    };
    return {
      raw: createSimPort(world, process, 'raw', raw),
      uploads: createSimPort(world, process, 'uploads', this.uploads),
      announce: async ({ key, versionId }) => {
        if (plan.cloud) return;
        await world.call(process, `announce ${key}`, () => this.announce(key, versionId));
      },
    };
  }

  /** What somebody needs who explains, approves, returns or withdraws. */
  actDepsOf(process: Process): ActSimDeps {
    const { world, submissions, uploads } = this;
    const port = <T extends object>(name: string, of: T) => createSimPort(world, process, name, of);
    const deps: ActSimDeps = {
      catalogue,
      submissions: createSimSubmissions(world, submissions, process),
      uploads: {
        setAside: port('uploads', uploads).setAside,
        async *uploads() {
          yield* await world.call(process, 'uploads.uploads', () => uploads.uploads());
        },
      },
      orgs: port('orgs', this.orgs),
      decisions: port('decisions', this.decisions),
      issues: this.issues,
      audit: port('audit', this.audit),
      raw: port('raw', this.raw),
      receive: this.receiveDepsOf(process),
      treeOf: this.treeOf,
      utcOffset: UTC_OFFSET,
    };
    return this.protocol.adaptActs(deps, { world, process, submissions, rollups: this.rollups });
  }

  private announce(key: string, versionId: string): void {
    this.announced.push(key);
    const detail = { object: { key, 'version-id': versionId } };
    this.ingestQueue.accept({ body: JSON.stringify({ time: this.instant(), detail }) });
  }

  private logOf(process: Process): Log {
    const note = (message: string, fields: Readonly<Record<string, unknown>> = {}) =>
      this.world.note(`${process.name}: (${message}) ${fields.error ?? ''}`);
    return { info: () => {}, warn: note, error: note };
  }
}
