import type { Style } from './style-xlsx.ts';

/** A workbook to be written. The same document always gives the same bytes. */
export interface WorkbookDocument {
  readonly title: string;
  readonly sheets: readonly SheetDocument[];
  /** Sheets cannot be renamed, moved or deleted until the (password-free) lock is taken off. */
  readonly lockStructure?: boolean;
}

export interface SheetDocument {
  /** At most 31 characters, none of `[ ] : * ? / \`. */
  readonly name: string;
  readonly visibility?: 'hidden' | 'veryHidden';
  readonly tabColor?: string;
  readonly columns: readonly { readonly width: number; readonly style?: Style }[];
  /** Style of every column to the right of `columns`. */
  readonly beyond?: Style;
  /** In ascending order of `number`, cells in ascending order of `column`. */
  readonly rows: readonly RowDocument[];
  /** A1 ranges. */
  readonly merges?: readonly string[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** A1 range whose first row carries the filter buttons. */
  readonly filter?: string;
  /** Only cells whose style is `open` can be edited. Rows may still be inserted, deleted, sorted and filtered. */
  readonly locked?: boolean;
  readonly validations?: readonly Validation[];
  readonly highlights?: readonly Highlight[];
  readonly links?: readonly { readonly cell: string; readonly sheet: string; readonly tip: string }[];
  readonly notes?: readonly Note[];
  readonly print: PrintSetup;
}

export interface RowDocument {
  /** 1-based. */
  readonly number: number;
  /** Points. */
  readonly height?: number;
  /** The height is only where the row starts from: it follows what is typed. */
  readonly grows?: boolean;
  readonly cells: readonly CellDocument[];
}

export interface CellDocument {
  /** 1-based. */
  readonly column: number;
  readonly content: CellContent;
  readonly style?: Style;
}

/** Text is always stored as text, also when it begins like a formula. A number is a plain decimal, a date a day. */
export type CellContent =
  | { readonly text: string }
  | { readonly number: string }
  | { readonly date: string }
  | null;

/** What may be typed into a range. Messages are shown by the spreadsheet program. */
export interface Validation {
  readonly range: string;
  readonly rule: ValidationRule;
  /** `stop` refuses, `warning` asks back. Without an error text anything is let in. */
  readonly strictness: 'stop' | 'warning';
  readonly error?: string;
  /** Shown beside the cell while it is selected. */
  readonly prompt?: { readonly title: string; readonly text: string };
}

export type ValidationRule =
  | { readonly kind: 'list'; readonly formula: string }
  | { readonly kind: 'whole' | 'decimal' | 'date' | 'textLength'; readonly from: string; readonly to: string }
  | { readonly kind: 'custom'; readonly formula: string }
  | { readonly kind: 'any' };

/** Cells of the range for which the formula holds take this fill. */
export interface Highlight {
  readonly range: string;
  readonly formula: string;
  readonly fill: string;
}

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly landscape: boolean;
  /** Pages side by side. */
  readonly pagesWide: number;
  /** Pages below each other; as many as it takes when not given. */
  readonly pagesHigh?: number;
  readonly repeatRows?: { readonly from: number; readonly to: number };
  readonly repeatColumns?: { readonly from: number; readonly to: number };
}
