/**
 * A spreadsheet as every later stage sees it: sheets of cells with the address, the text exactly as stored
 * and the stored type. No stage after `read` knows which file format it came from.
 */
export interface Workbook {
  readonly format: WorkbookFormat;
  readonly sheets: readonly Sheet[];
  /** True when day 0 of date serials is 1904-01-01 (old Macintosh workbooks). */
  readonly date1904: boolean;
  /** A VBA project or a macro sheet is inside. It is never run. */
  readonly hasMacros: boolean;
  /** Some formula points at another file. The cached value was read. */
  readonly hasExternalLinks: boolean;
  /** Text encoding that was recognised, for CSV and HTML only. */
  readonly encoding?: string;
}

export type WorkbookFormat = 'xlsx' | 'xls' | 'ods' | 'csv' | 'html';

export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Rows that hold at least one non-empty cell, in ascending order of `number`. */
  readonly rows: readonly Row[];
  readonly merges: readonly Range[];
  /** 1-based column numbers that are hidden. */
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface Row {
  /** 1-based row number as the user sees it. */
  readonly number: number;
  /** Hidden by hand or by an active filter. */
  readonly hidden: boolean;
  /** Non-empty cells in ascending order of `column`. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** 1-based column number. */
  readonly column: number;
  readonly type: CellType;
  /**
   * `number`: an exact decimal string of at most 15 significant digits, as a spreadsheet shows it
   * (`0.30000000000000004` is read as `0.3`); `text`: the text as typed; `bool`: `TRUE` or `FALSE`;
   * `error`: for example `#REF!`; `uncalculated`: empty, a formula without a cached value.
   */
  readonly text: string;
  /** Number format code when it is not General, for example `yyyy-mm-dd` or `0.0%`. */
  readonly numberFormat?: string;
  readonly formula?: boolean;
  /** The font is struck through. */
  readonly struck?: boolean;
}

export type CellType = 'text' | 'number' | 'bool' | 'error' | 'uncalculated';

/** 1-based, inclusive on all sides. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
