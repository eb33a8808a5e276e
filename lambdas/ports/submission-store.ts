import type { Finding } from '../core/model/finding.ts';
import type { LineageMap } from '../core/model/lineage.ts';
import type { Normalisation } from '../core/model/normalisation.ts';
import type { NormalisedSubmission } from '../core/model/normalised.ts';
import type { Period } from '../core/model/period.ts';
import type { Head, SubmissionKey } from '../core/model/submission.ts';
import type { LedgerRows } from '../core/model/value.ts';

/** Everything of one version except its head. Written once, before the head, in chunks; never changed. */
export interface VersionBody {
  readonly findings: readonly Finding[];
  readonly normalisations: readonly Normalisation[];
  readonly rows: LedgerRows;
  readonly lineage: LineageMap;
  /** Ledger code → sheet → column key → 1-based column: where the rows stood. */
  readonly placement?: NormalisedSubmission['placement'] | undefined;
}

export interface HeadNews {
  readonly confirmed?: string;
  readonly late?: false;
}

export type CommitResult =
  /** Also when the head is already the version of this upload: a repeated commit changes nothing. */
  | { readonly outcome: 'committed'; readonly head: Head }
  /** Another version is head: read again and decide anew. */
  | { readonly outcome: 'conflict' };

/** Versions of submissions. At most one is head; older ones stay readable for ever. */
export interface SubmissionStore {
  head(key: SubmissionKey): Promise<Head | null>;
  /** The heads of several keys (at most 100) in one read, in the order asked. */
  headsOf(keys: readonly SubmissionKey[]): Promise<(Head | null)[]>;
  /** Heads of one unit and form whose period lies between the two (same cadence), in order. One query. */
  heads(unit: string, form: string, first: Period, last: Period): Promise<Head[]>;
  /** The latest head of that cadence not later than `notAfter` that is not withdrawn. */
  lastHead(unit: string, form: string, notAfter: Period): Promise<Head | null>;
  /** Every period for which the unit has a head of the form, in order. */
  periods(unit: string, form: string): Promise<Period[]>;
  /** Of a committed version. */
  body(key: SubmissionKey, version: number): Promise<VersionBody | null>;
  /** Every version's head record, oldest first. */
  versions(key: SubmissionKey): Promise<Head[]>;
  /**
   * Writes the body, then moves the head from `expected`, as it was read (null = none yet), to `head` in one
   * conditional write.
   * @throws RangeError when `head.version` is not the next
   */
  commit(head: Head, body: VersionBody, expected: Head | null): Promise<CommitResult>;
  /**
   * What a further accepted upload says about the head without becoming it: that its bytes came again (`confirmed`
   * only grows) or that the first file came in time (`late` only falls). False when `version` is no longer head.
   */
  confirm(key: SubmissionKey, version: number, news: HeadNews): Promise<boolean>;
}
