import type { CheckContext } from '../core/model/check-context.ts';
import type { SubmissionFacts } from '../core/model/facts.ts';
import type { Finding } from '../core/model/finding.ts';
import type { NormalisedSubmission } from '../core/model/normalised.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { ReadResult } from '../core/model/read-result.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import type { Verdict } from '../core/model/verdict.ts';
import type { VersionBody } from '../ports/submission-store.ts';

/** What a file turned out to be, before anything is known about its neighbours. */
export interface Identified {
  /** Null when that cannot be told, or nothing can be read. */
  readonly key: SubmissionKey | null;
  /** Null when nothing in it can be judged; `verdict` then says why. */
  readonly normalised: NormalisedSubmission | null;
  readonly verdict: Verdict | null;
  /** About the file and where things stand in it; those of single cells are in `normalised`. */
  readonly findings: readonly Finding[];
}

/** The judgement on one file, complete. */
export interface Checked {
  readonly key: SubmissionKey | null;
  readonly verdict: Verdict;
  readonly body: VersionBody;
  /** Numbers; only for an accepted one are they of any use. */
  readonly facts: SubmissionFacts;
}

/** The pure stages from a read workbook to a verdict, in two halves with the loading of the context between them. */
export interface Checker {
  identify(read: ReadResult, fileName: string, organisation: Organisation): Identified;
  judge(identified: Identified, context: CheckContext): Checked;
}
