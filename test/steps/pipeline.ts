import { createFixedClock } from '../../lambdas/adapters/memory/fixed-clock.ts';
import { createMemoryLog } from '../../lambdas/adapters/memory/memory-log.ts';
import { createMemoryObjectStore } from '../../lambdas/adapters/memory/object-store.ts';
import { createMemoryOrgDirectory } from '../../lambdas/adapters/memory/org-directory.ts';
import { createMemoryRollupStore } from '../../lambdas/adapters/memory/rollup-store.ts';
import { createMemorySubmissionStore } from '../../lambdas/adapters/memory/submission-store.ts';
import { createMemoryUploadStore } from '../../lambdas/adapters/memory/upload-store.ts';
import type { SubmissionKey } from '../../lambdas/core/model/submission.ts';
import type { Message } from '../../lambdas/ports/queue.ts';
import { ingestUpload } from '../../lambdas/steps/ingest-upload.ts';
import { createOrgTrees } from '../../lambdas/steps/org-trees.ts';
import { type ReceivedFile, receiveFile } from '../../lambdas/steps/receive-file.ts';
import { refoldNode } from '../../lambdas/steps/refold-node.ts';
import { RollupMessageSchema } from '../../lambdas/steps/rollup-message.ts';
import { withdrawSubmission } from '../../lambdas/steps/withdraw-submission.ts';
import { catalogueIndex } from '../core/rollup/fixtures.ts';
import { createPaperChecker, paperReader } from './fake-check.ts';

/** Intercepts every call of a port. `call` decides whether and when it happens. */
export type Interceptor = (name: string, call: () => Promise<unknown>) => Promise<unknown>;

export const direct: Interceptor = (_, call) => call();

/** The same port with every promise-returning call intercepted. */
export function intercept<T extends object>(name: string, port: T, through: Interceptor): T {
  return new Proxy(port, {
    get(target, property, receiver) {
      const member: unknown = Reflect.get(target, property, receiver);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        let started: unknown;
        const isStream = property === 'unsettled' || property === 'uploads' || property === 'list';
        const run = () => {
          started = Reflect.apply(member, target, args);
          return started;
        };
        return isStream ? run() : through(`${name}.${String(property)}`, async () => run());
      };
    },
  });
}

export type Job =
  | { readonly kind: 'ingest'; readonly key: string; readonly versionId: string; readonly storedAt: string }
  | { readonly kind: 'rollup'; readonly message: Message };

/** Steps over memory ports, with the messages in plain sight: nothing happens until a job is run. */
export function createPipeline(through: Interceptor = direct) {
  const jobs: Job[] = [];
  const log = createMemoryLog();
  const clock = createFixedClock('2022-04-02T00:00:00.000Z');
  const checker = createPaperChecker();
  const catalogue = catalogueIndex();
  const stores = {
    submissions: createMemorySubmissionStore(),
    uploads: createMemoryUploadStore(),
    rollups: createMemoryRollupStore(),
    orgs: createMemoryOrgDirectory(),
    raw: createMemoryObjectStore(),
    results: createMemoryObjectStore(),
  };
  const queue = {
    async send(message: Message) {
      jobs.push({ kind: 'rollup', message });
    },
  };
  const deps = {
    submissions: intercept('submissions', stores.submissions, through),
    uploads: intercept('uploads', stores.uploads, through),
    rollups: intercept('rollups', stores.rollups, through),
    orgs: intercept('orgs', stores.orgs, through),
    raw: intercept('raw', stores.raw, through),
    results: intercept('results', stores.results, through),
    rollupQueue: intercept('queue', queue, through),
    catalogue,
    treeOf: createOrgTrees(),
    reader: paperReader,
    checker,
    annotate: () => ({ bytes: new Uint8Array([1]), fileName: 'marked.xlsx' }),
    utcOffset: 480,
    clock,
    log,
  };
  const receive = {
    raw: stores.raw,
    uploads: stores.uploads,
    async announce({ key, versionId, createdAt }: { key: string; versionId: string; createdAt: string }) {
      jobs.push({ kind: 'ingest', key, versionId, storedAt: createdAt });
    },
  };
  let count = 0;
  const random = () => String(count++).padStart(6, '0');

  async function run(job: Job): Promise<void> {
    if (job.kind === 'rollup') {
      await refoldNode(deps, RollupMessageSchema.parse(JSON.parse(job.message.body)));
      return;
    }
    const { key: objectKey, versionId, storedAt } = job;
    await ingestUpload({ ...deps, members: receive }, { objectKey, versionId, storedAt });
  }

  return {
    stores,
    deps,
    jobs,
    log,
    clock,
    checker,
    catalogue,
    run,
    submit: (file: Omit<ReceivedFile, 'random'>) => receiveFile(receive, { random: random(), ...file }),
    withdraw: (key: SubmissionKey, receivedAt: string) =>
      withdrawSubmission(receive, key, { receivedAt, random: random() }),
    /** Runs jobs in order until none is left; one that fails goes to the end. */
    async settle(mostFailures = 100): Promise<void> {
      let failures = 0;
      for (let job = jobs.shift(); job; job = jobs.shift()) {
        try {
          await run(job);
        } catch (error) {
          if (++failures > mostFailures) throw error;
          jobs.push(job);
        }
      }
    },
  };
}

export type Pipeline = ReturnType<typeof createPipeline>;
