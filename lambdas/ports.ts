import type { Finding } from './core/model/finding.ts';
import type { LineageMap } from './core/model/lineage.ts';
import type { Normalisation } from './core/model/normalisation.ts';
import type { Organisation } from './core/model/organisation.ts';
import type { Period } from './core/model/period.ts';
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
}

export type CommitResult =
  | { readonly outcome: 'committed'; readonly head: Head }
  /** The head already has these bytes: nothing was written. */
  | { readonly outcome: 'same'; readonly head: Head }
  /** Another version became head meanwhile: read again and retry. */
  | { readonly outcome: 'conflict' };

/** Versions of submissions. At most one is head; older ones stay readable for ever. */
export interface SubmissionStore {
  head(key: SubmissionKey): Promise<Head | null>;
  /** Heads of one unit and form whose period lies between the two (same cadence), in order. One query. */
  heads(unit: string, form: string, first: Period, last: Period): Promise<Head[]>;
  body(key: SubmissionKey, version: number): Promise<VersionBody | null>;
  /** Every version's head record, oldest first. */
  versions(key: SubmissionKey): Promise<Head[]>;
  /**
   * Writes the body, then moves the head from `expected` (0 = none yet) to `head.version` in one conditional write.
   */
  commit(head: Head, body: VersionBody, expected: number): Promise<CommitResult>;
}

/** One record per upload: what arrived, and what became of it. */
export interface UploadStore {
  upload(id: string): Promise<UploadRecord | null>;
  /** Moves the record on; a finished one (accepted, rejected, unreadable …) is never overwritten by an earlier state. */
  putUpload(record: UploadRecord): Promise<void>;
  /** The latest attempt of a unit for a form and period, whatever its verdict. */
  latestAttempt(key: SubmissionKey): Promise<UploadRecord | null>;
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

export interface DirtyMark {
  readonly period: Period;
  readonly form: string;
  readonly orgVersion: string;
  readonly node: string;
  readonly want: number;
  readonly done: number;
}

export interface RollupStore {
  rollup(key: RollupKey): Promise<NodeRollup | null>;
  /** All items below one parent: one strongly consistent query. */
  children(period: Period, form: string, orgVersion: string, parent: string): Promise<NodeRollup[]>;
  /** `ADD want 1`; returns the new want. */
  markDirty(period: Period, form: string, orgVersion: string, node: string): Promise<number>;
  want(period: Period, form: string, orgVersion: string, node: string): Promise<number>;
  /** Writes value and `done` in one item, on the condition that its stored `done` < `done`. False when it was not. */
  putRollup(key: RollupKey, rollup: NodeRollup, done: number): Promise<boolean>;
  /** Mirrors `done` into the dirty mark, only for the sweep. */
  settleDirty(period: Period, form: string, orgVersion: string, node: string, done: number): Promise<void>;
  /** Marks whose want > done. Only for the sweep. */
  unsettled(): AsyncIterable<DirtyMark>;
}

/** Versions of the organisation and which one a period uses. */
export interface OrgDirectory {
  current(): Promise<Organisation | null>;
  version(version: string): Promise<Organisation | null>;
  /** Makes it the current one. Same content again is a no-op. */
  save(organisation: Organisation): Promise<void>;
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

export interface Clock {
  /** ISO 8601 instant in UTC. */
  now(): string;
}

export interface Log {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}
