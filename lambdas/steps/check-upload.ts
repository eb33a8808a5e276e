import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { ReadResult } from '../core/model/read-result.ts';
import type { Head, SubmissionKey } from '../core/model/submission.ts';
import type { SubmissionStore } from '../ports.ts';
import type { Checked, Checker, Identified } from './checker.ts';
import type { Upload } from './describe-upload.ts';
import { loadContext } from './load-context.ts';
import { localDay } from './local-day.ts';
import { wrongSubmission } from './upload-findings.ts';

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
  const { key } = identified;
  const stray = key && upload.expected && !sameKey(key, upload.expected) ? upload.expected : null;
  if (!key || stray) {
    const seen = stray && key ? misplaced(identified, stray, key, deps.catalogue) : identified;
    const checked = deps.checker.judge(seen, { receivedOn });
    return { checked: stray ? { ...checked, key: stray } : checked, head: null };
  }
  const { submissions, catalogue } = deps;
  const { context, head } = await loadContext(submissions, catalogue, organisation, key, receivedOn);
  return { checked: deps.checker.judge(identified, context), head };
}

/** Said before anything else: the rest of the findings are about the wrong workbook. */
function misplaced(
  identified: Identified,
  expected: SubmissionKey,
  found: SubmissionKey,
  index: CatalogueIndex,
): Identified {
  const findings = [wrongSubmission(expected, found, index), ...identified.findings];
  return { ...identified, findings, normalised: null, verdict: 'rejected' };
}

function sameKey(a: SubmissionKey, b: SubmissionKey): boolean {
  return a.unit === b.unit && a.form === b.form && a.period === b.period;
}
