import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDataFolder } from '../adapters/local/data-lock.ts';
import { type Progress, startDispatcher } from '../adapters/local/dispatcher.ts';
import { createJsonLog } from '../adapters/local/json-log.ts';
import { objectCreatedEvent } from '../adapters/local/object-created-event.ts';
import { createOutbox } from '../adapters/local/outbox.ts';
import { systemClock } from '../adapters/local/system-clock.ts';
import { PREFIXES } from '../contract.ts';
import type { Actor } from '../core/model/actor.ts';
import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { RefusedError } from '../core/model/refused-error.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import { createIngestHandler } from '../handlers/ingest.ts';
import { createPeriodsHandler } from '../handlers/periods.ts';
import { createRemindHandler } from '../handlers/remind.ts';
import { createRollupHandler } from '../handlers/rollup.ts';
import { createSweepHandler } from '../handlers/sweep.ts';
import { createVerifyHandler } from '../handlers/verify.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Notifier } from '../ports/notifier.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { RollupStore } from '../ports/rollup-store.ts';
import type { WorkbookReader } from '../ports/workbook-reader.ts';
import type { Annotator } from '../steps/annotator.ts';
import type { Checker } from '../steps/checker.ts';
import { finishActs } from '../steps/finish-acts.ts';
import { finishImport } from '../steps/finish-import.ts';
import { importOrganisation } from '../steps/import-organisation.ts';
import type { IngestDeps } from '../steps/ingest-upload.ts';
import { markAll } from '../steps/mark-all.ts';
import { createOrgTrees } from '../steps/org-trees.ts';
import { receiveFile } from '../steps/receive-file.ts';
import { recordCatalogue, recordOrganisation } from '../steps/record-versions.ts';
import type { ReceiveDeps } from '../steps/store-upload.ts';
import type { Verification } from '../steps/verify-rollups.ts';
import { withdrawSubmission } from '../steps/withdraw-submission.ts';
import { absorbSpool } from './local-act-spool.ts';
import { openLocalQueues } from './local-queues.ts';
import { type LocalStores, openLocalStores } from './local-stores.ts';

export interface LocalOptions {
  /** The data folder; made when it is not there. */
  readonly data: string;
  readonly catalogue: CatalogueIndex;
  readonly reader: WorkbookReader;
  readonly checker: Checker;
  readonly annotate: Annotator;
  readonly clock?: Clock;
  readonly log?: Log;
  /** Another engine with the same protocol instead of the embedded one. */
  readonly endpoint?: string;
  /** Handlers at work at the same time. */
  readonly concurrency?: number;
  /** Minutes from UTC to the day units live by; 480 (China) when absent. */
  readonly utcOffset?: number;
  /** In whose name organisation and catalogue change. */
  readonly by?: Actor;
  /** Opens also a table that is only being filled. */
  readonly rebuilding?: boolean;
}

/** What every step needs, on this machine. */
export interface LocalDeps
  extends Omit<IngestDeps, 'audit' | 'decisions' | 'members'>,
    Omit<LocalStores, 'close'> {
  readonly rollups: RollupStore;
  readonly raw: ObjectStore;
  readonly clock: Clock;
}

export interface SubmitOptions {
  readonly receivedAt?: string;
  readonly expectedKey?: SubmissionKey;
  /** Who does it, where that is known. */
  readonly sender?: string;
  /** Way in. @example 'cli@hq-01' */
  readonly via?: string;
}

/** The whole product in one process, over one folder. */
export interface LocalRuntime {
  /** Stores and settings, for steps that read. */
  readonly deps: LocalDeps;
  readonly notifier: Notifier;
  /** For whatever takes in files itself. */
  readonly receive: ReceiveDeps;
  /** Returns the upload id once the file can no longer be lost. What becomes of it is in the upload record. */
  submitFile(bytes: Uint8Array, fileName: string, options?: SubmitOptions): Promise<string>;
  withdraw(key: SubmissionKey, options?: Pick<SubmitOptions, 'receivedAt' | 'sender'>): Promise<string>;
  importOrganisation(organisation: Organisation): Promise<number>;
  /**
   * Resolves when everything submitted has been judged. From then on nothing is rolled up until `drain` is called: over
   * many waves of files each node is folded once.
   */
  judged(): Promise<void>;
  /** Resolves when everything submitted has been ingested and rolled up. */
  drain(options?: { onProgress?: (progress: Progress) => void }): Promise<{ deadLetters: number }>;
  /** Sends roll-up messages for whatever is unsettled; returns how many. */
  sweep(): Promise<number>;
  /** Of those years; of this year and the one before when none are named. */
  verify(years?: readonly number[]): Promise<Verification[]>;
  /** Puts what is due to be said about missing returns into the outbox; returns how many notices. */
  remind(): Promise<number>;
  /** Opens and closes periods; returns how many changed. */
  tendPeriods(): Promise<number>;
  /** Puts the dead letters back into their queues; returns how many. */
  redrive(): Promise<number>;
  close(): Promise<void>;
}

/** The catalogue that is in use, in the data folder. */
export const CATALOGUE_FILE = 'catalogue.json';

/** Stands in the data folder while its table is not whole. */
export const REBUILDING = 'rebuilding';

const CONCURRENCY = 16;
const CHINA = 480;
/** What a process that died may have left: it may have been any time ago, and nobody decides for longer than that. */
const UNFINISHED = { days: 366, minutes: 5 };
/** Messages of one node that wait together are one piece of work. */
const ROLLUP_BATCH = 10;

/**
 * Opens the data folder and goes on where the last process stopped, however it ended.
 * @throws DataFolderBusyError while another process uses the folder
 * @throws RefusedError when a rebuild of its table was cut off
 */
export async function openLocal(options: LocalOptions): Promise<LocalRuntime> {
  const { data, catalogue, clock = systemClock, log = createJsonLog('warn') } = options;
  await mkdir(data, { recursive: true, mode: 0o700 });
  if (!options.rebuilding && existsSync(join(data, REBUILDING)))
    throw new RefusedError({
      zh: `数据目录 ${data} 的重建没有做完，现在的数不完整。请再运行一次 huibao rebuild。`,
      en: `The rebuild of ${data} was cut off: its numbers are not whole. Run huibao rebuild once more.`,
    });
  const lock = await lockDataFolder(data);
  const stores = await openLocalStores(data, options.endpoint);
  const queues = await openLocalQueues(data);
  const deps: LocalDeps = {
    ...stores,
    catalogue,
    rollupQueue: queues.rollup,
    treeOf: createOrgTrees(),
    reader: options.reader,
    checker: options.checker,
    annotate: options.annotate,
    utcOffset: options.utcOffset ?? CHINA,
    clock,
    log,
  };
  const receive: ReceiveDeps = {
    ...stores,
    announce: (object) =>
      queues.ingest.send({ body: JSON.stringify(objectCreatedEvent(PREFIXES.raw, object)) }),
  };
  const notifier = createOutbox(join(data, 'outbox'), clock);
  const sweepHandler = createSweepHandler(deps);
  const remindHandler = createRemindHandler({ ...deps, notifier, doors: deps.decisions });
  const periodsHandler = createPeriodsHandler(deps);
  const verifyHandler = createVerifyHandler(deps);
  const dispatcher = startDispatcher(
    [
      { queue: queues.ingest, batchSize: 1, handle: createIngestHandler({ ...deps, members: receive }) },
      { queue: queues.rollup, batchSize: ROLLUP_BATCH, handle: createRollupHandler(deps) },
    ],
    options.concurrency ?? CONCURRENCY,
    log,
  );
  const doing = () => ({
    by: options.by ?? { name: 'system', via: 'local' },
    at: clock.now(),
    random: randomBytes(6).toString('hex'),
  });
  const refold = async () => {
    const organisation = await deps.orgs.current();
    if (organisation) await markAll(deps, organisation);
  };
  if (await recordCatalogue(deps, catalogue, doing(), refold)) {
    const inUse = JSON.stringify({ version: catalogue.version, source: catalogue.source });
    await writeFile(join(data, CATALOGUE_FILE), inUse, { mode: 0o600 });
  }
  await absorbSpool(data, deps);
  await finishImport(deps, await finishActs(deps, UNFINISHED));
  await sweepHandler();
  const stamp = (receivedAt: string | undefined) => ({
    receivedAt: receivedAt ?? clock.now(),
    random: randomBytes(6).toString('hex'),
  });

  return {
    deps,
    receive,
    notifier,
    submitFile: (bytes, fileName, { receivedAt, expectedKey, sender, via } = {}) =>
      receiveFile(receive, {
        ...stamp(receivedAt),
        bytes,
        fileName,
        sender: sender ?? options.by?.name,
        via: via ?? (sender === undefined ? options.by?.via : undefined),
        ...(expectedKey && { expectedKey }),
      }),
    withdraw: (key, { receivedAt, sender } = {}) =>
      withdrawSubmission(receive, key, { ...stamp(receivedAt), sender }),
    async importOrganisation(organisation) {
      await recordOrganisation(deps, organisation, doing());
      return importOrganisation(deps, organisation);
    },
    judged() {
      dispatcher.only([queues.ingest.name]);
      return dispatcher.drain(undefined, [queues.ingest.name]);
    },
    async drain({ onProgress } = {}) {
      dispatcher.only(null);
      await dispatcher.drain(onProgress);
      return { deadLetters: queues.ingest.counts().dead + queues.rollup.counts().dead };
    },
    sweep: async () => (await sweepHandler()).sent,
    verify: (years) => verifyHandler({ years }),
    remind: async () => (await remindHandler()).sent,
    tendPeriods: async () => (await periodsHandler()).changed,
    redrive: async () => (await queues.ingest.redrive()) + (await queues.rollup.redrive()),
    async close() {
      await dispatcher.stop();
      await queues.close();
      await stores.close();
      await lock.release();
    },
  };
}
