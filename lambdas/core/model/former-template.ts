import type { CellSplit } from './migration.ts';
import type { Text } from './text.ts';

/** A sheet of an older template and the ledger it is now; null when it is no longer asked for. */
export interface FormerSheet {
  readonly from: readonly string[];
  readonly ledger: string | null;
  readonly note?: Text;
}

/** A column of an older template and the keys of the current columns it fills; null takes no part any more. */
export interface FormerColumn {
  readonly from: readonly string[];
  /** One key for a column called otherwise, several for one that is cut, none for one no longer asked for. */
  readonly into: readonly (string | null)[];
  readonly split?: Pick<CellSplit, 'at' | 'short'>;
  readonly note?: Text;
}

/** A current column an older template did not have, and what every row takes for it. */
export interface AddedColumn {
  readonly column: string;
  readonly value: string;
  readonly note: Text;
}

/** A current ledger an older template did not have. */
export interface AddedLedger {
  readonly ledger: string;
  readonly note: Text;
}

export interface FormerLedger {
  readonly columns: readonly FormerColumn[];
  readonly added: readonly AddedColumn[];
  /** Column key → folded former value → current value. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** An indicator of an older summary sheet and its code now; null when it is no longer asked for. */
export interface FormerIndicator {
  readonly code: string;
  readonly name?: string;
  readonly to: string | null;
  readonly note?: Text;
}

/** An older template in the words of the current catalogue. */
export interface FormerTemplate {
  readonly form: string;
  /** Its version and those it is read through, the current one last. */
  readonly route: readonly string[];
  readonly sheets: readonly FormerSheet[];
  readonly added: readonly AddedLedger[];
  /** By ledger code; ledgers in which nothing changed are left out. */
  readonly ledgers: ReadonlyMap<string, FormerLedger>;
  readonly indicators: readonly FormerIndicator[];
}

export const UNCHANGED_LEDGER: FormerLedger = { columns: [], added: [], values: new Map() };
