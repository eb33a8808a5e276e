import { parseAddress } from '../../lambdas/core/model/a1.ts';
import type { Cell, CellType, Range, Row, Sheet, Workbook } from '../../lambdas/core/model/workbook.ts';

/** One cell as a test writes it: a text, a number, or with its type and format. Null and undefined are empty. */
export type CellInput =
  | string
  | number
  | boolean
  | null
  | undefined
  | {
      readonly text: string;
      readonly type?: CellType;
      readonly format?: string;
      readonly formula?: boolean;
      readonly struck?: boolean;
    };

export interface SheetOptions {
  readonly visibility?: Sheet['visibility'];
  /** @example ['A1:H1', 'A5:A9'] */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Row number of the first array; 1 unless told. */
  readonly firstRow?: number;
}

/** A sheet of rows of cells, each row starting in column A. An empty array is a blank row. */
export function buildSheet(
  name: string,
  rows: readonly (readonly CellInput[])[],
  options: SheetOptions = {},
): Sheet {
  const first = options.firstRow ?? 1;
  return {
    name,
    visibility: options.visibility ?? 'visible',
    rows: rows.flatMap((cells, index) => buildRow(cells, first + index, options)),
    merges: (options.merges ?? []).map(buildRange),
    hiddenColumns: new Set(options.hiddenColumns ?? []),
  };
}

export function buildWorkbook(sheets: readonly Sheet[], parts: Partial<Workbook> = {}): Workbook {
  return { format: 'xlsx', sheets, date1904: false, hasMacros: false, hasExternalLinks: false, ...parts };
}

/** A date as a spreadsheet stores it. @example dateCell('44625') */
export function dateCell(serial: string, format = 'yyyy-mm-dd'): CellInput {
  return { text: serial, type: 'number', format };
}

function buildRow(cells: readonly CellInput[], number: number, options: SheetOptions): Row[] {
  const built = cells.flatMap((input, index) => buildCell(input, index + 1));
  if (built.length === 0) return [];
  return [{ number, hidden: options.hiddenRows?.includes(number) ?? false, cells: built }];
}

function buildCell(input: CellInput, column: number): Cell[] {
  if (input === null || input === undefined || input === '') return [];
  if (typeof input === 'string') return [{ column, type: 'text', text: input }];
  if (typeof input === 'number') return [{ column, type: 'number', text: String(input) }];
  if (typeof input === 'boolean') return [{ column, type: 'bool', text: input ? 'TRUE' : 'FALSE' }];
  const { text, type = 'text', format, formula, struck } = input;
  return [
    {
      column,
      type,
      text,
      ...(format !== undefined && { numberFormat: format }),
      ...(formula && { formula }),
      ...(struck && { struck }),
    },
  ];
}

function buildRange(text: string): Range {
  const [from = '', to = ''] = text.split(':');
  const start = parseAddress(from);
  const end = parseAddress(to);
  if (!start || !end) throw new Error(`not a range: ${text}`);
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
