import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { buildFunctions } from '../../bin/bundle/build-functions.ts';
import { type Demo, type DemoOptions, writeDemo } from '../../bin/demo/write-demo.ts';
import { createDynamoAuditLog } from '../../lambdas/adapters/dynamodb/audit-log.ts';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { RAW_METADATA } from '../../lambdas/contract.ts';
import type { AuditEntry } from '../../lambdas/core/model/audit-entry.ts';
import type { FunctionAssets } from '../../lib/functions.ts';
import { objectCreatedRecord } from '../events/load-event.ts';
import { type CliResult, ROOT } from '../support/run-cli.ts';
import { importOrganisation } from './import-organisation.ts';
import { type Functions, openFunctions } from './open-functions.ts';
import { BUCKETS, type Cloud, startCloud } from './start-cloud.ts';

export interface Sent {
  readonly id: string;
  readonly key: string;
  readonly file: string;
}

export interface Deployment {
  readonly cloud: Cloud;
  readonly assets: FunctionAssets;
  readonly demo: Demo;
  readonly functions: Functions;
  /** What the import of the organisation said. */
  readonly imported: CliResult;
  /** Names of the demo's workbooks, in order. */
  workbooks(): Promise<string[]>;
  /** Puts a file as a unit does. `place` is its unit, form and period, as far as they are known. */
  put(
    file: string,
    bytes: Uint8Array,
    id: string,
    place?: string,
    said?: Readonly<Record<string, string>>,
  ): Promise<Sent>;
  audited(): Promise<AuditEntry[]>;
  stop(): Promise<void>;
}

/** The message that tells of an object, and when the store took it. */
export function created({ id, key }: Pick<Sent, 'id' | 'key'>, time = '2022-02-03T01:02:03Z') {
  return objectCreatedRecord({ id, key, versionId: 'null', time });
}

/** The built functions over table, buckets and queues on this machine, with the organisation of a demo in them. */
export async function openDeployment(
  options: DemoOptions,
  settings: Readonly<Record<string, string>> = {},
): Promise<Deployment> {
  const folder = await mkdtemp(join(tmpdir(), 'huibao-bundles-'));
  const catalogue = await loadCatalogue(join(ROOT, 'catalogue/party-building'));
  const [cloud, assets, demo] = await Promise.all([
    startCloud(settings),
    buildFunctions({ root: ROOT, out: join(folder, 'functions'), catalogue: 'party-building' }),
    writeDemo(join(folder, 'demo'), catalogue, options),
  ]);
  const functions = openFunctions(assets, cloud);
  const imported = await importOrganisation(demo.orgFile, cloud);
  return {
    cloud,
    assets,
    demo,
    functions,
    imported,
    async workbooks() {
      const names = await readdir(demo.workbooks, { recursive: true });
      return names.filter((name) => name.endsWith('.xlsx')).sort();
    },
    async put(file, bytes, id, place = '_/_/_', said = {}) {
      const key = `raw/${place}/${id}`;
      const metadata = {
        [RAW_METADATA.fileName]: encodeURIComponent(basename(file)),
        // A date that the sender made up: it must not be believed.
        [RAW_METADATA.receivedAt]: '2001-01-01T00:00:00.000Z',
        ...said,
      };
      await cloud.s3.send(
        new PutObjectCommand({ Bucket: BUCKETS.raw, Key: key, Body: bytes, Metadata: metadata }),
      );
      return { id, key, file };
    },
    async audited() {
      const entries: AuditEntry[] = [];
      for await (const entry of createDynamoAuditLog(cloud.table).entries('2000-01-01', '2999-12-31'))
        entries.push(entry);
      return entries;
    },
    async stop() {
      functions.stop();
      await cloud.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
