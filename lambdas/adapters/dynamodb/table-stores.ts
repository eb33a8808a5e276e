import type { AuditLog } from '../../ports/audit-log.ts';
import type { DecisionStore } from '../../ports/decision-store.ts';
import type { IssueStore } from '../../ports/issue-store.ts';
import type { OrgDirectory } from '../../ports/org-directory.ts';
import type { PeriodStore } from '../../ports/period-store.ts';
import type { RollupStore } from '../../ports/rollup-store.ts';
import type { SubmissionStore } from '../../ports/submission-store.ts';
import type { UploadStore } from '../../ports/upload-store.ts';
import { createDynamoAuditLog } from './audit-log.ts';
import { createDynamoDecisionStore } from './decision-store.ts';
import { createDynamoIssueStore } from './issue-store.ts';
import { createDynamoOrgDirectory } from './org-directory.ts';
import { createDynamoPeriodStore } from './period-store.ts';
import { createDynamoRollupStore } from './rollup-store.ts';
import { createDynamoSubmissionStore } from './submission-store.ts';
import type { Table } from './table.ts';
import { createDynamoUploadStore } from './upload-store.ts';

/** What stands in the table, in the cloud and on one machine. */
export interface TableStores {
  readonly submissions: SubmissionStore;
  readonly uploads: UploadStore;
  readonly rollups: RollupStore;
  readonly orgs: OrgDirectory;
  readonly periods: PeriodStore;
  readonly decisions: DecisionStore;
  readonly issues: IssueStore;
  readonly audit: AuditLog;
}

export function createTableStores(table: Table): TableStores {
  const submissions = createDynamoSubmissionStore(table);
  return {
    submissions,
    uploads: createDynamoUploadStore(table, submissions),
    rollups: createDynamoRollupStore(table),
    orgs: createDynamoOrgDirectory(table),
    periods: createDynamoPeriodStore(table),
    decisions: createDynamoDecisionStore(table),
    issues: createDynamoIssueStore(table),
    audit: createDynamoAuditLog(table),
  };
}
