import { createDynamoAuditLog } from '../../lambdas/adapters/dynamodb/audit-log.ts';
import { createDynamoDecisionStore } from '../../lambdas/adapters/dynamodb/decision-store.ts';
import type { DynamoApi } from '../../lambdas/adapters/dynamodb/dynamo-api.ts';
import { ensureTable } from '../../lambdas/adapters/dynamodb/ensure-table.ts';
import { createDynamoIssueStore } from '../../lambdas/adapters/dynamodb/issue-store.ts';
import { createDynamoOrgDirectory } from '../../lambdas/adapters/dynamodb/org-directory.ts';
import { createDynamoRollupStore } from '../../lambdas/adapters/dynamodb/rollup-store.ts';
import { createSdkApi } from '../../lambdas/adapters/dynamodb/sdk-api.ts';
import { createDynamoSubmissionStore } from '../../lambdas/adapters/dynamodb/submission-store.ts';
import { createTable } from '../../lambdas/adapters/dynamodb/table.ts';
import { createDynamoUploadStore } from '../../lambdas/adapters/dynamodb/upload-store.ts';
import { openEmbeddedEngine } from '../../lambdas/adapters/local/embedded-engine.ts';
import { createMemoryAuditLog } from '../../lambdas/adapters/memory/audit-log.ts';
import { createMemoryDecisionStore } from '../../lambdas/adapters/memory/decision-store.ts';
import { createMemoryIssueStore } from '../../lambdas/adapters/memory/issue-store.ts';
import { createMemoryOrgDirectory } from '../../lambdas/adapters/memory/org-directory.ts';
import { createMemoryRollupStore } from '../../lambdas/adapters/memory/rollup-store.ts';
import { createMemorySubmissionStore } from '../../lambdas/adapters/memory/submission-store.ts';
import { createMemoryUploadStore } from '../../lambdas/adapters/memory/upload-store.ts';
import type { AuditLog } from '../../lambdas/ports/audit-log.ts';
import type { DecisionStore } from '../../lambdas/ports/decision-store.ts';
import type { IssueStore } from '../../lambdas/ports/issue-store.ts';
import type { OrgDirectory } from '../../lambdas/ports/org-directory.ts';
import type { RollupStore } from '../../lambdas/ports/rollup-store.ts';
import type { SubmissionStore } from '../../lambdas/ports/submission-store.ts';
import type { UploadStore } from '../../lambdas/ports/upload-store.ts';
import { startDynoxide } from './start-dynoxide.ts';

export interface Stores {
  readonly submissions: SubmissionStore;
  readonly uploads: UploadStore;
  readonly rollups: RollupStore;
  readonly orgs: OrgDirectory;
  readonly decisions: DecisionStore;
  readonly issues: IssueStore;
  readonly audit: AuditLog;
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
  const table = createTable(api, TABLE);
  const submissions = createDynamoSubmissionStore(table);
  return {
    submissions,
    uploads: createDynamoUploadStore(table, submissions),
    rollups: createDynamoRollupStore(table),
    orgs: createDynamoOrgDirectory(table),
    decisions: createDynamoDecisionStore(table),
    issues: createDynamoIssueStore(table),
    audit: createDynamoAuditLog(table),
    close,
  };
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
