import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ensureTable } from '../../lambdas/adapters/dynamodb/ensure-table.ts';
import { createDynamoOrgDirectory } from '../../lambdas/adapters/dynamodb/org-directory.ts';
import { createDynamoRollupStore } from '../../lambdas/adapters/dynamodb/rollup-store.ts';
import { createDynamoSubmissionStore } from '../../lambdas/adapters/dynamodb/submission-store.ts';
import { createTable } from '../../lambdas/adapters/dynamodb/table.ts';
import { createDynamoUploadStore } from '../../lambdas/adapters/dynamodb/upload-store.ts';
import { openEmbeddedEngine } from '../../lambdas/adapters/local/embedded-engine.ts';
import { createMemoryOrgDirectory } from '../../lambdas/adapters/memory/org-directory.ts';
import { createMemoryRollupStore } from '../../lambdas/adapters/memory/rollup-store.ts';
import { createMemorySubmissionStore } from '../../lambdas/adapters/memory/submission-store.ts';
import { createMemoryUploadStore } from '../../lambdas/adapters/memory/upload-store.ts';
import type { OrgDirectory, RollupStore, SubmissionStore, UploadStore } from '../../lambdas/ports.ts';
import { startDynoxide } from './start-dynoxide.ts';

export interface Stores {
  readonly submissions: SubmissionStore;
  readonly uploads: UploadStore;
  readonly rollups: RollupStore;
  readonly orgs: OrgDirectory;
  close(): Promise<void>;
}

export interface StoreSuite {
  readonly name: string;
  /** Why it cannot run here. */
  readonly skip?: string;
  open(): Promise<Stores>;
}

export async function openDynamoStores(client: DynamoDBClient, close: () => Promise<void>): Promise<Stores> {
  await ensureTable(client, 'contract');
  const table = createTable(client, 'contract');
  const submissions = createDynamoSubmissionStore(table);
  return {
    submissions,
    uploads: createDynamoUploadStore(table, submissions),
    rollups: createDynamoRollupStore(table),
    orgs: createDynamoOrgDirectory(table),
    close,
  };
}

export function openMemoryStores(): Stores {
  return {
    submissions: createMemorySubmissionStore(),
    uploads: createMemoryUploadStore(),
    rollups: createMemoryRollupStore(),
    orgs: createMemoryOrgDirectory(),
    close: async () => {},
  };
}

const dynoxide = startDynoxide();

export const STORE_SUITES: readonly StoreSuite[] = [
  { name: 'memory', open: async () => openMemoryStores() },
  {
    name: 'embedded engine',
    open: () => {
      const engine = openEmbeddedEngine();
      return openDynamoStores(engine.client, engine.close);
    },
  },
  {
    name: 'dynoxide',
    ...('skip' in dynoxide && { skip: dynoxide.skip }),
    open: async () => {
      if ('skip' in dynoxide) throw new Error(dynoxide.skip);
      const engine = await dynoxide.start();
      return openDynamoStores(engine.client, engine.close);
    },
  },
];
