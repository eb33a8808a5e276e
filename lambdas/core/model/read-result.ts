import type { Finding } from './finding.ts';
import type { UnreadableVerdict } from './verdict.ts';
import type { Workbook } from './workbook.ts';

/**
 * What reading one file gave. `findings` are about the file as a whole (codes F…), never about single cells.
 * An unreadable file has exactly one: why, and what to do.
 */
export type ReadResult =
  | { readonly ok: true; readonly workbook: Workbook; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly verdict: UnreadableVerdict; readonly findings: readonly [Finding] };

/** Bounds that hold before and while a file is read. A file beyond one of them ends as `too-large`. */
export interface ReadLimits {
  readonly maxFileBytes: number;
  readonly maxZipEntries: number;
  /** Declared, uncompressed, per zip entry. */
  readonly maxPartBytes: number;
  /** Declared, uncompressed, all zip entries together. */
  readonly maxTotalBytes: number;
  /** Rows with at least one non-empty cell, all sheets together. */
  readonly maxRows: number;
  readonly maxCells: number;
  /** UTF-16 units in one cell. */
  readonly maxCellText: number;
  /** UTF-16 units in all cells together: many cells may point at one long shared text. */
  readonly maxTotalText: number;
  readonly maxMerges: number;
}

export const READ_LIMITS: ReadLimits = {
  maxFileBytes: 20 * 1024 * 1024,
  maxZipEntries: 2_000,
  maxPartBytes: 64 * 1024 * 1024,
  maxTotalBytes: 256 * 1024 * 1024,
  maxRows: 200_000,
  maxCells: 2_000_000,
  maxCellText: 32_767,
  maxTotalText: 64 * 1024 * 1024,
  maxMerges: 100_000,
};
