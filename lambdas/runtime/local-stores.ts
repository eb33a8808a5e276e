import { join } from 'node:path';
import { createDynamoAuditLog } from '../adapters/dynamodb/audit-log.ts';
import { createDynamoDecisionStore } from '../adapters/dynamodb/decision-store.ts';
import { createDynamoIssueStore } from '../adapters/dynamodb/issue-store.ts';
import { createDynamoOrgDirectory } from '../adapters/dynamodb/org-directory.ts';
import { createDynamoPeriodStore } from '../adapters/dynamodb/period-store.ts';
import { createDynamoRollupStore } from '../adapters/dynamodb/rollup-store.ts';
import { createDynamoSubmissionStore } from '../adapters/dynamodb/submission-store.ts';
import { createTable } from '../adapters/dynamodb/table.ts';
import { createDynamoUploadStore } from '../adapters/dynamodb/upload-store.ts';
import { openFolderStore } from '../adapters/local/folder-store.ts';
import { createReminderFolder } from '../adapters/local/reminder-folder.ts';
import { DEFAULT_TABLE } from '../contract.ts';
import type { AuditLog } from '../ports/audit-log.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import type { IssueStore } from '../ports/issue-store.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { OrgDirectory } from '../ports/org-directory.ts';
import type { PeriodStore } from '../ports/period-store.ts';
import type { ReminderStore } from '../ports/reminder-store.ts';
import type { RollupStore } from '../ports/rollup-store.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import type { UploadStore } from '../ports/upload-store.ts';
import { openLocalEngine } from './local-engine.ts';

export interface LocalStores {
  readonly submissions: SubmissionStore;
  readonly uploads: UploadStore;
  readonly rollups: RollupStore;
  readonly orgs: OrgDirectory;
  readonly periods: PeriodStore;
  readonly reminders: ReminderStore;
  readonly decisions: DecisionStore;
  readonly issues: IssueStore;
  readonly audit: AuditLog;
  readonly raw: ObjectStore;
  readonly results: ObjectStore;
  /** Frozen issues. */
  readonly issued: ObjectStore;
  close(): Promise<void>;
}

/** Table and objects in the data folder. Raw files wait for the disk; results can be made again from them. */
export async function openLocalStores(data: string, endpoint: string | undefined): Promise<LocalStores> {
  const engine = await openLocalEngine(data, DEFAULT_TABLE, endpoint);
  const table = createTable(engine.api, DEFAULT_TABLE);
  const submissions = createDynamoSubmissionStore(table);
  return {
    submissions,
    uploads: createDynamoUploadStore(table, submissions),
    rollups: createDynamoRollupStore(table),
    orgs: createDynamoOrgDirectory(table),
    periods: createDynamoPeriodStore(table),
    reminders: createReminderFolder(join(data, 'reminders')),
    decisions: createDynamoDecisionStore(table),
    issues: createDynamoIssueStore(table),
    audit: createDynamoAuditLog(table),
    raw: await openFolderStore(join(data, 'raw')),
    results: await openFolderStore(join(data, 'results'), { durable: false }),
    issued: await openFolderStore(join(data, 'issued')),
    close: () => engine.close(),
  };
}
