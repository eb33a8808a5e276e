import type { DynamoApi } from '../../lambdas/adapters/dynamodb/dynamo-api.ts';
import { ensureTable } from '../../lambdas/adapters/dynamodb/ensure-table.ts';
import { createSdkApi } from '../../lambdas/adapters/dynamodb/sdk-api.ts';
import { createTable } from '../../lambdas/adapters/dynamodb/table.ts';
import { createTableStores, type TableStores } from '../../lambdas/adapters/dynamodb/table-stores.ts';
import { openEmbeddedEngine } from '../../lambdas/adapters/local/embedded-engine.ts';
import { createMemoryAuditLog } from '../../lambdas/adapters/memory/audit-log.ts';
import { createMemoryDecisionStore } from '../../lambdas/adapters/memory/decision-store.ts';
import { createMemoryIssueStore } from '../../lambdas/adapters/memory/issue-store.ts';
import { createMemoryOrgDirectory } from '../../lambdas/adapters/memory/org-directory.ts';
import { createMemoryRollupStore } from '../../lambdas/adapters/memory/rollup-store.ts';
import { createMemorySubmissionStore } from '../../lambdas/adapters/memory/submission-store.ts';
import { createMemoryUploadStore } from '../../lambdas/adapters/memory/upload-store.ts';
import { startDynoxide } from './start-dynoxide.ts';

export interface Stores extends Omit<TableStores, 'periods'> {
  close(): Promise<void>;
}

export interface StoreSuite {
  readonly name: string;
  /** Why it cannot run here. */
  readonly skip?: string;
  open(): Promise<Stores>;
}

const TABLE = 'contract';

function openDynamoStores(api: DynamoApi, close: () => Promise<void>): Stores {
  return { ...createTableStores(createTable(api, TABLE)), close };
}

export function openMemoryStores(): Stores {
  return {
    submissions: createMemorySubmissionStore(),
    uploads: createMemoryUploadStore(),
    rollups: createMemoryRollupStore(),
    orgs: createMemoryOrgDirectory(),
    decisions: createMemoryDecisionStore(),
    issues: createMemoryIssueStore(),
    audit: createMemoryAuditLog(),
    close: async () => {},
  };
}

const dynoxide = startDynoxide();

export const STORE_SUITES: readonly StoreSuite[] = [
  { name: 'memory', open: async () => openMemoryStores() },
  {
    name: 'embedded engine',
    open: async () => {
      const engine = await openEmbeddedEngine(TABLE);
      return openDynamoStores(engine.api, engine.close);
    },
  },
  {
    name: 'dynoxide',
    ...('skip' in dynoxide && { skip: dynoxide.skip }),
    open: async () => {
      if ('skip' in dynoxide) throw new Error(dynoxide.skip);
      const engine = await dynoxide.start();
      await ensureTable(engine.client, TABLE);
      return openDynamoStores(createSdkApi(engine.client), engine.close);
    },
  },
];
