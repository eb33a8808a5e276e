import { createDynamoAuditLog } from '../../adapters/dynamodb/audit-log.ts';
import { createDynamoClient } from '../../adapters/dynamodb/create-dynamo-client.ts';
import { createDynamoDecisionStore } from '../../adapters/dynamodb/decision-store.ts';
import { createDynamoIssueStore } from '../../adapters/dynamodb/issue-store.ts';
import { createDynamoOrgDirectory } from '../../adapters/dynamodb/org-directory.ts';
import { createDynamoPeriodStore } from '../../adapters/dynamodb/period-store.ts';
import { createDynamoReminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import { createDynamoRollupStore } from '../../adapters/dynamodb/rollup-store.ts';
import { createSdkApi } from '../../adapters/dynamodb/sdk-api.ts';
import { createDynamoSubmissionStore } from '../../adapters/dynamodb/submission-store.ts';
import { createTable } from '../../adapters/dynamodb/table.ts';
import { createDynamoUploadStore } from '../../adapters/dynamodb/upload-store.ts';
import { ENV } from '../../contract.ts';
import type { AuditLog } from '../../ports/audit-log.ts';
import type { DecisionStore } from '../../ports/decision-store.ts';
import type { IssueStore } from '../../ports/issue-store.ts';
import type { OrgDirectory } from '../../ports/org-directory.ts';
import type { PeriodStore } from '../../ports/period-store.ts';
import type { ReminderStore } from '../../ports/reminder-store.ts';
import type { RollupStore } from '../../ports/rollup-store.ts';
import type { SubmissionStore } from '../../ports/submission-store.ts';
import type { UploadStore } from '../../ports/upload-store.ts';
import { required, type Settings } from './settings.ts';

export interface AwsStores {
  readonly submissions: SubmissionStore;
  readonly uploads: UploadStore;
  readonly rollups: RollupStore;
  readonly orgs: OrgDirectory;
  readonly periods: PeriodStore;
  readonly reminders: ReminderStore;
  readonly decisions: DecisionStore;
  readonly issues: IssueStore;
  readonly audit: AuditLog;
}

/** Everything in the table, over one client. */
export function awsStores(settings: Settings): AwsStores {
  const table = createTable(createSdkApi(createDynamoClient()), required(settings, ENV.table));
  const submissions = createDynamoSubmissionStore(table);
  return {
    submissions,
    uploads: createDynamoUploadStore(table, submissions),
    rollups: createDynamoRollupStore(table),
    orgs: createDynamoOrgDirectory(table),
    periods: createDynamoPeriodStore(table),
    reminders: createDynamoReminderStore(table),
    decisions: createDynamoDecisionStore(table),
    issues: createDynamoIssueStore(table),
    audit: createDynamoAuditLog(table),
  };
}
