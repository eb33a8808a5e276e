import type { Actor } from '../core/model/actor.ts';
import type { AuditEntry, AuditState } from '../core/model/audit-entry.ts';
import type { Parts } from '../core/model/part-value.ts';
import type { Head } from '../core/model/submission.ts';
import { numberOf } from '../core/rollup/combine-values.ts';
import type { AuditLog } from '../ports/audit-log.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import type { Upload } from './describe-upload.ts';

export interface AuditDeps {
  readonly audit?: Pick<AuditLog, 'append'> | undefined;
}

/** Uploads whose sender nobody named. */
const UNNAMED: Actor = { name: 'unknown', via: 'upload' };

/**
 * Records what a committed version changed: every number that is new, gone or different. The same entry however often
 * the commit is retried: it is read off the stored versions.
 */
export async function auditVersion(
  deps: AuditDeps & { readonly submissions: Pick<SubmissionStore, 'head' | 'versions'> },
  upload: Pick<Upload, 'id' | 'receivedAt' | 'by'>,
  at: Pick<Head, 'unit' | 'form' | 'period' | 'version'>,
  when: string = upload.receivedAt,
): Promise<void> {
  if (!deps.audit) return;
  const versions = await deps.submissions.versions(at);
  const after = versions.find((one) => one.version === at.version);
  const before = versions.find((one) => one.version === at.version - 1) ?? null;
  if (!after) return;
  const { unit, form, period } = at;
  await deps.audit.append({
    id: `upload-${upload.id}`,
    at: when,
    actor: upload.by ?? UNNAMED,
    action: actionOf(after),
    unit,
    form,
    period,
    before: before && { ...stateOf(before), ...changedNumbers(before.parts, after.parts) },
    after: { ...stateOf(after), ...changedNumbers(after.parts, before?.parts ?? {}) },
    ...(after.returned === undefined ? {} : { note: after.returned }),
  });
}

/** Records that a file was sent back by the checks, so that nothing it said changed anything. */
export async function auditRefusal(
  deps: AuditDeps,
  upload: Upload,
  refused: Pick<AuditEntry, 'unit' | 'form' | 'period'> & { readonly verdict: string },
  when: string = upload.receivedAt,
): Promise<void> {
  const { verdict, ...about } = refused;
  await deps.audit?.append({
    id: `upload-${upload.id}`,
    at: when,
    actor: upload.by ?? UNNAMED,
    action: 'submission.refused',
    ...about,
    before: null,
    after: { verdict, fileName: upload.fileName },
  });
}

function actionOf({ withdrawn, returned }: Head): string {
  if (returned !== undefined) return 'submission.returned';
  return withdrawn ? 'submission.withdrawn' : 'submission.committed';
}

function stateOf(head: Head): AuditState {
  const { version, verdict, late, withdrawn, catalogueVersion, fileName } = head;
  return {
    version,
    verdict,
    late,
    withdrawn,
    catalogueVersion: catalogueVersion.slice(0, 16),
    fileName,
  };
}

/** Numbers of `own` that the other side does not have, or has otherwise. */
function changedNumbers(own: Parts, other: Parts): AuditState {
  const state: AuditState = {};
  for (const [key, value] of Object.entries(own)) {
    const than = other[key];
    if (than === undefined || numberOf(than) !== numberOf(value) || than.q !== value.q)
      state[key] = `${numberOf(value)}${value.q ?? ''}`;
  }
  return state;
}
