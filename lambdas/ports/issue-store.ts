import type { IssueRecord } from '../core/model/issue.ts';
import type { Period } from '../core/model/period.ts';

/** Issues: written once, never changed. */
export interface IssueStore {
  /** False when that revision is there already. */
  put(issue: IssueRecord): Promise<boolean>;
  issue(id: string): Promise<IssueRecord | null>;
  /** All issues of a period, of all nodes, in order of node and revision. One query. */
  issues(period: Period): Promise<IssueRecord[]>;
}
