import type { Approval } from './core/model/approval.ts';
import type { AuditEntry } from './core/model/audit-entry.ts';
import type { Caller } from './core/model/caller.ts';
import type { Explanation } from './core/model/explanation.ts';
import type { Finding } from './core/model/finding.ts';
import type { IssueRecord } from './core/model/issue.ts';
import type { LineageMap } from './core/model/lineage.ts';
import type { Normalisation } from './core/model/normalisation.ts';
import type { NormalisedSubmission } from './core/model/normalised.ts';
import type { Organisation } from './core/model/organisation.ts';
import type { Period } from './core/model/period.ts';
import type { DoorEvent } from './core/model/period-door.ts';
import type { ReadResult } from './core/model/read-result.ts';
import type { NodeRollup } from './core/model/rollup.ts';
import type { Head, SubmissionKey } from './core/model/submission.ts';
import type { UploadRecord } from './core/model/upload.ts';
import type { LedgerRows } from './core/model/value.ts';

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

/** One record per upload: what arrived, and what became of it. */
export interface UploadStore {
  upload(id: string): Promise<UploadRecord | null>;
  /** Moves the record on; one that is done is never overwritten. */
  putUpload(record: UploadRecord): Promise<void>;
  /** The latest done attempt of a unit for a form and period, whatever its verdict. */
  latestAttempt(key: SubmissionKey): Promise<UploadRecord | null>;
  /** Per period between the two (same cadence) the latest attempt that did not become a version, in order. One query. */
  setAside(unit: string, form: string, first: Period, last: Period): Promise<UploadRecord[]>;
  /** All uploads, newest first. Not for hot paths. */
  uploads(): AsyncIterable<UploadRecord>;
}

/** Identifies one rollup item. `parent` is the node's parent in that tree version, or `-` for a top. */
export interface RollupKey {
  readonly period: Period;
  readonly form: string;
  readonly orgVersion: string;
  readonly parent: string;
  readonly node: string;
}

/** Parent of a top in a rollup key. */
export const TOP = '-';

/** What is marked dirty: the rollups of one node for the periods of one calendar year. */
export interface DirtyTarget {
  readonly form: string;
  readonly orgVersion: string;
  readonly node: string;
  readonly year: number;
}

/** Counters of one period: `want` grows with every mark; `done` follows once node and parent have been dealt with. */
export interface Mark {
  readonly want: number;
  readonly done: number;
}

export type Marks = ReadonlyMap<Period, Mark>;

export interface RollupStore {
  rollup(key: RollupKey): Promise<NodeRollup | null>;
  /** All items below one parent: one strongly consistent query. */
  children(period: Period, form: string, orgVersion: string, parent: string): Promise<NodeRollup[]>;
  /** `ADD want 1` for each period of the target's year in one write; returns the new wants. */
  markDirty(target: DirtyTarget, periods: readonly Period[]): Promise<ReadonlyMap<Period, number>>;
  marks(target: DirtyTarget): Promise<Marks>;
  /** Writes value and `done` in one item, on the condition that its stored `done` < `done`. False when it was not. */
  putRollup(key: RollupKey, rollup: NodeRollup, done: number): Promise<boolean>;
  /** Records `done` beside `want` after node and parent have been dealt with; it only grows. Returns the marks as they are now. */
  settle(target: DirtyTarget, done: ReadonlyMap<Period, number>): Promise<Marks>;
  /** Targets with a period whose want > done. Only for the sweep. */
  unsettled(): AsyncIterable<DirtyTarget>;
}

/** One stretch of time for which an organisation is the current one. Going back to an earlier one is a new turn. */
export interface OrgTurn {
  readonly turn: number;
  /** Everything stored has been marked for it. */
  readonly complete: boolean;
}

/** Versions of the organisation and which one a period uses. */
export interface OrgDirectory {
  current(): Promise<Organisation | null>;
  /** Version of the current one; never cached. */
  currentVersion(): Promise<string | null>;
  version(version: string): Promise<Organisation | null>;
  /** Makes it the current one. While it is, the same content again is the same turn. */
  save(organisation: Organisation): Promise<OrgTurn>;
  /** Records that everything stored has been marked; nothing when that turn is over. */
  completeTurn(turn: number): Promise<void>;
}

/** Bytes → workbook, within limits of time and memory. Never throws because of what is in the file. */
export interface WorkbookReader {
  read(bytes: Uint8Array, fileName: string): Promise<ReadResult>;
}

/** Tells people what they should know. The message is kept where it can be found again. */
export interface Notifier {
  notify(notice: { readonly to: string; readonly subject: string; readonly text: string }): Promise<void>;
}

export interface StoredObject {
  readonly key: string;
  readonly versionId: string;
  readonly bytes: Uint8Array;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Versioned objects under server-chosen keys. */
export interface ObjectStore {
  /** Durable when it returns. */
  put(
    key: string,
    bytes: Uint8Array,
    metadata?: Readonly<Record<string, string>>,
  ): Promise<{ versionId: string }>;
  get(key: string, versionId?: string): Promise<StoredObject | null>;
  /** Keys under the prefix in order, current versions only. */
  list(prefix: string): AsyncIterable<{ key: string; versionId: string; size: number }>;
}

/** Objects of which the first one under a key stands for good. */
export interface FirstObjects {
  /** Stores it, durably when it returns, unless one stands under the key already; returns what stands there. */
  putFirst(key: string, bytes: Uint8Array, metadata: Readonly<Record<string, string>>): Promise<StoredObject>;
}

export interface Message {
  readonly body: string;
  /** FIFO group: messages of one group are handled one at a time, in order. */
  readonly group?: string;
  /** A second message with the same id within five minutes is dropped. */
  readonly dedupId?: string;
}

export interface Queue {
  send(message: Message): Promise<void>;
}

/** Messages that were received too often without success. */
export interface DeadLetters {
  readonly name: string;
  /** Puts them back into their queue; returns how many. One may be put back twice when this dies half-way. */
  redrive(): Promise<number>;
}

/** Lets somebody without rights of their own store one object whose key, metadata and size are decided here. */
export interface UploadIssuer {
  issue(upload: {
    readonly key: string;
    readonly metadata: Readonly<Record<string, string>>;
    readonly maxBytes: number;
    readonly seconds: number;
  }): Promise<{ url: string; fields: Readonly<Record<string, string>> }>;
}

/** Links to stored objects that work for a short time. */
export interface DownloadSigner {
  link(object: {
    readonly key: string;
    readonly fileName: string;
    readonly seconds: number;
  }): Promise<string>;
}

/** Whether returns of a form for a period are awaited: `open` from its first day, `closed` after its last reminder. */
export interface PeriodState {
  readonly form: string;
  readonly period: Period;
  readonly state: 'open' | 'closed';
  /** Last day on which a return is on time. */
  readonly dueOn: string;
  /** Instant at which this state was recorded. */
  readonly since: string;
}

export interface PeriodStore {
  /** All states ever recorded for the period, one per form. */
  states(period: Period): Promise<PeriodState[]>;
  /** False when that state already stood. */
  put(state: PeriodState): Promise<boolean>;
}

/**
 * One reminder: of a form for a period, or of an obligation for a due day, and the day it is for, counted from the due day
 * (negative: before).
 */
export interface ReminderKey {
  readonly about: string;
  readonly window: string;
  readonly step: number;
}

/** Which reminders were sent, so that none is sent twice. */
export interface ReminderStore {
  /** True for the one caller who may send it. */
  claim(reminder: ReminderKey, at: string): Promise<boolean>;
  /** Records what was said. */
  sent(reminder: ReminderKey, notice: { readonly at: string; readonly missing: number }): Promise<void>;
}

/** Tells who holds a token. */
export interface TokenVerifier {
  /**
   * Null for a token that is not valid, or no longer.
   * @throws when that cannot be told, such as while the issuer cannot be reached
   */
  verify(token: string): Promise<Caller | null>;
}

/** Accounts with passwords, where no identity provider keeps them. */
export interface Accounts {
  /** Null when name and password do not go together; takes as long for a name that does not exist. */
  signIn(name: string, password: string): Promise<{ token: string; expiresAt: string } | null>;
}

/**
 * What people decided about submissions and periods. Every write is harmless when repeated; of two about the same thing
 * the one decided later stands, in whatever order they come.
 */
export interface DecisionStore {
  /** Of one unit and form, for periods between the two. One query. */
  explanations(unit: string, form: string, first: Period, last: Period): Promise<Explanation[]>;
  putExplanation(explanation: Explanation): Promise<void>;
  /** The latest approval of every node that gave one. One query. */
  approvals(form: string, period: Period): Promise<Approval[]>;
  putApproval(approval: Approval): Promise<void>;
  /** Everything decided about a form and period, in order of time. One query. */
  doorEvents(form: string, period: Period): Promise<DoorEvent[]>;
  addDoorEvent(form: string, period: Period, event: DoorEvent): Promise<void>;
}

/** Issues: written once, never changed. */
export interface IssueStore {
  /** False when that revision is there already. */
  put(issue: IssueRecord): Promise<boolean>;
  issue(id: string): Promise<IssueRecord | null>;
  /** All issues of a period, of all nodes, in order of node and revision. One query. */
  issues(period: Period): Promise<IssueRecord[]>;
}

/** Who changed what. Entries are only ever added. */
export interface AuditLog {
  /** An entry with the same id and time again changes nothing. */
  append(entry: AuditEntry): Promise<void>;
  /** Entries of the days (UTC) from `from` to `to`, in order of time. */
  entries(from: string, to: string): AsyncIterable<AuditEntry>;
}

export interface Clock {
  /** ISO 8601 instant in UTC. */
  now(): string;
}

export interface Log {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** One file of the portal. */
export interface PortalFile {
  readonly bytes: Uint8Array;
  /** The same compressed, where that is worth while. */
  readonly gzip: Uint8Array | null;
  /** Media type with character set. */
  readonly type: string;
  /** Hex hash of the bytes. */
  readonly hash: string;
  /** Its name changes with its content. */
  readonly hashed: boolean;
}

/** Pages for people, beside the interface for programs. */
export interface Portal {
  /** @param path as listed in the folder, with `/` between segments. @example 'assets/app-Bq3x9Z_a.js' */
  file(path: string): Promise<PortalFile | null>;
}
