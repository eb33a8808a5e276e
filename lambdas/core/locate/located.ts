import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Column } from '../model/column.ts';
import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import type { Ledger } from '../model/ledger.ts';
import type { CellSplit } from '../model/migration.ts';
import type { MoneyUnit } from '../model/money-unit.ts';
import type { Normalisation } from '../model/normalisation.ts';
import type { SubmissionKey } from '../model/submission.ts';
import type { Range, Row } from '../model/workbook.ts';
import type { WrittenExplanation } from '../model/written-explanation.ts';

/** A column of a ledger and where it stands on the sheet. */
export interface PlacedColumn {
  readonly column: Column;
  /** 1-based column number. */
  readonly at: number;
  /** Header text as it stands there. */
  readonly header: string;
  /** Declared by the header, else by the caption above it; money columns only. */
  readonly moneyUnit: MoneyUnit | null;
  /** In a workbook of an older template: how its cells are read as cells of the column. */
  readonly former?: FormerCells;
}

export interface FormerCells {
  /** Folded former value → current value. */
  readonly values?: ReadonlyMap<string, string> | undefined;
  /** The piece of the cell that belongs here. */
  readonly piece?: CellPiece | undefined;
}

export interface CellPiece extends Pick<CellSplit, 'at' | 'short'> {
  /** Of the column that is cut, as the older template calls it. */
  readonly header: string;
  readonly position: number;
  readonly count: number;
}

/** A 合计 or 小计 row taken out of the data. */
export interface LocatedTotal {
  readonly row: Row;
  /** Sheet rows whose sum it states. */
  readonly covers: readonly number[];
  /** Of these, the rows since the total before: what a 合计 below each group covers. */
  readonly group: readonly number[];
}

/** One ledger's table on one sheet: its header mapped, everything that is no data row taken out. */
export interface LocatedTable {
  readonly ledger: Ledger;
  readonly sheet: string;
  /** Month the sheet stands for (`3月`), 1 to 12. */
  readonly month: number | null;
  /** Last header row. */
  readonly headerRow: number;
  /** In order of `at`. */
  readonly columns: readonly PlacedColumn[];
  /** Keys of required columns that are not there: told once, not for every row. */
  readonly missing: ReadonlySet<string>;
  readonly rows: readonly Row[];
  readonly totals: readonly LocatedTotal[];
  /** Merged ranges that reach over several data rows. */
  readonly merges: readonly Range[];
  /** Columns that the older template did not have, and what every row takes for them. */
  readonly defaults?: readonly { readonly column: Column; readonly value: string }[];
  /** Cells whose number stands for a multiple of itself: address → power of ten. */
  readonly scales?: ReadonlyMap<string, number>;
}

/** A workbook recognised as a submission. */
export interface Located {
  readonly key: SubmissionKey;
  readonly form: Form;
  readonly templateVersion: string | null;
  /** The catalogue in the words of the workbook's own template, when that is an older one. */
  readonly words: CatalogueIndex | null;
  readonly date1904: boolean;
  readonly tables: readonly LocatedTable[];
  /** Codes of ledgers for which the unit declared that nothing happened. */
  readonly zeroReports: readonly string[];
  /** Codes of ledgers whose sheet is not there or has no header; each has its finding. */
  readonly unread: readonly string[];
  /** 填报日期 as typed. */
  readonly filledOn: string | null;
  /** What the unit wrote on the result sheet of the round before. */
  readonly explanations: readonly WrittenExplanation[];
  readonly findings: readonly Finding[];
  readonly normalisations: readonly Normalisation[];
}

export type LocateResult =
  | {
      readonly ok: false;
      readonly verdict: 'not-a-template' | 'rejected';
      readonly findings: readonly Finding[];
    }
  | { readonly ok: true; readonly located: Located };
