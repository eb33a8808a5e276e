import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { ReadResult } from '../core/model/read-result.ts';
import type { Head } from '../core/model/submission.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import type { Checked, Checker } from './checker.ts';
import type { Upload } from './describe-upload.ts';
import { loadContext } from './load-context.ts';
import { localDay } from './local-day.ts';
import { misplacedUpload } from './upload-findings.ts';

export interface CheckUploadDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: SubmissionStore;
  readonly checker: Checker;
  readonly utcOffset: number;
}

/** Identifies the workbook, loads what is known about its unit, and judges it. `head` is the head as read then. */
export async function checkUpload(
  deps: CheckUploadDeps,
  upload: Upload,
  read: ReadResult,
  organisation: Organisation,
): Promise<{ readonly checked: Checked; readonly head: Head | null }> {
  const identified = deps.checker.identify(read, upload.fileName, organisation);
  const receivedOn = localDay(upload.receivedAt, deps.utcOffset);
  const { submissions, catalogue } = deps;
  const seen = upload.expected ? misplacedUpload(identified, upload.expected, catalogue) : identified;
  const { key } = seen;
  if (!key || seen !== identified) return { checked: deps.checker.judge(seen, { receivedOn }), head: null };
  const { context, head } = await loadContext(submissions, catalogue, organisation, key, receivedOn);
  return { checked: deps.checker.judge(identified, context), head };
}
