import type { IssueRecord } from '../core/model/issue.ts';
import { type IssueSnapshot, IssueSnapshotSchema } from '../core/model/issue-snapshot.ts';
import { decodeJson } from '../core/model/json-bytes.ts';
import { RefusedError } from '../core/model/refused-error.ts';
import type { IssueStore } from '../ports/issue-store.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { hashBytes } from './hash-bytes.ts';

export interface ReadIssueDeps {
  readonly issues: Pick<IssueStore, 'issue'>;
  readonly issued: Pick<ObjectStore, 'get'>;
}

export type IssueFormat = 'snapshot' | keyof IssueRecord['exports'];

/** @throws RefusedError when there is no such issue */
export async function readIssue(deps: ReadIssueDeps, id: string): Promise<IssueRecord> {
  const issue = await deps.issues.issue(id);
  if (issue) return issue;
  throw new RefusedError({
    zh: `没有发布“${id}”。用 huibao issues --period P 查看已有的发布。`,
    en: `No issue "${id}". See huibao issues --period P.`,
  });
}

/**
 * The very bytes that were issued.
 * @throws RefusedError when there is no such issue, or its object is not what was issued
 */
export async function readIssued(
  deps: ReadIssueDeps,
  id: string,
  format: IssueFormat,
): Promise<{ readonly bytes: Uint8Array; readonly sha256: string }> {
  const issue = await readIssue(deps, id);
  const { key, versionId, sha256 } = format === 'snapshot' ? issue.snapshot : issue.exports[format];
  const object = await deps.issued.get(key, versionId);
  if (object && hashBytes(object.bytes) === sha256) return { bytes: object.bytes, sha256 };
  throw new RefusedError({
    zh: `发布 ${id} 的文件${object ? '已被改动，校验值不符' : '不见了'}：${key}。请从备份恢复。`,
    en: `The file of issue ${id} ${object ? 'was changed: its hash differs' : 'is gone'}: ${key}. Restore it from a backup.`,
  });
}

export async function readSnapshot(deps: ReadIssueDeps, id: string): Promise<IssueSnapshot> {
  const { bytes } = await readIssued(deps, id, 'snapshot');
  return IssueSnapshotSchema.parse(decodeJson(bytes));
}
