import { addDays } from '../core/model/add-days.ts';
import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import { lastDay } from '../core/model/period.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import type { VersionBody } from '../ports/submission-store.ts';
import type { Checked } from './checker.ts';
import type { Candidate } from './commit-version.ts';
import type { Upload } from './describe-upload.ts';
import { localDay } from './local-day.ts';

interface CandidateDeps {
  readonly catalogue: CatalogueIndex;
  readonly utcOffset: number;
}

const NOTHING: VersionBody = { findings: [], normalisations: [], rows: {}, lineage: {} };

/** The head that an accepted workbook would become. */
export function acceptedCandidate(
  deps: CandidateDeps,
  upload: Upload,
  key: SubmissionKey,
  checked: Checked,
): Candidate {
  const count = (severity: string) =>
    checked.body.findings.filter((finding) => finding.severity === severity).length;
  return {
    ...base(deps, upload, key),
    withdrawn: false,
    verdict: checked.verdict,
    parts: checked.facts.parts,
    ...(Object.keys(checked.facts.evidence).length > 0 ? { evidence: checked.facts.evidence } : {}),
    counts: { ...checked.facts.counts, errors: count('error'), warnings: count('warning') },
  };
}

/** A withdrawal is a version without numbers. */
export function withdrawnCandidate(
  deps: CandidateDeps,
  upload: Upload,
  key: SubmissionKey,
  returned?: string,
) {
  const candidate: Candidate = {
    ...base(deps, upload, key),
    withdrawn: true,
    ...(returned === undefined ? {} : { returned }),
    verdict: 'accepted',
    parts: {},
    counts: { errors: 0, warnings: 0, summaryDifferences: 0, summaryCells: 0, approximateCells: 0 },
  };
  return { candidate, body: NOTHING };
}

function base(deps: CandidateDeps, upload: Upload, key: SubmissionKey) {
  const dueDays = deps.catalogue.forms.get(key.form)?.dueDays ?? 0;
  const due = addDays(lastDay(key.period), dueDays);
  return {
    ...key,
    contentHash: upload.contentHash,
    uploadId: upload.id,
    fileName: upload.fileName,
    receivedAt: upload.receivedAt,
    late: localDay(upload.receivedAt, deps.utcOffset) > due,
    catalogueVersion: deps.catalogue.version,
  };
}
