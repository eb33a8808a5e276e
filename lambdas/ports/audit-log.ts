import type { AuditEntry } from '../core/model/audit-entry.ts';

/** Who changed what. Entries are only ever added. */
export interface AuditLog {
  /** An entry with the same id and time again changes nothing. */
  append(entry: AuditEntry): Promise<void>;
  /** Entries of the days (UTC) from `from` to `to`, in order of time. */
  entries(from: string, to: string): AsyncIterable<AuditEntry>;
}
