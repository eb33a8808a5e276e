import { columnName } from '../model/a1.ts';
import type { CellContent, CellDocument, RowDocument, SheetDocument } from './document-xlsx.ts';
import type { Style } from './style-xlsx.ts';
import { CAPTION, COLORS, TITLE } from './template-theme.ts';

/** A printed table: title, captions, header rows, body; the last header row carries the filter. */
export interface TableSheet {
  readonly name: string;
  readonly title: string;
  readonly captions: readonly string[];
  readonly widths: readonly number[];
  readonly header: readonly TableRow[];
  readonly body: readonly TableRow[];
  readonly frozenColumns: number;
  /** A1 ranges beyond those of the title lines. */
  readonly merges?: (firstHeaderRow: number) => readonly string[];
}

export interface TableRow {
  readonly height?: number;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly content: CellContent;
  readonly style?: Style;
}

/** Column widths that fit on one landscape page at a readable size. */
const PAGE_WIDTH = 270;

export function tableSheet(table: TableSheet): SheetDocument {
  const { widths, captions, header, body } = table;
  const end = columnName(widths.length);
  const firstHeader = 2 + captions.length;
  const headerEnd = firstHeader + header.length - 1;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const pagesWide = Math.max(1, Math.ceil(total / PAGE_WIDTH));
  // Repeated columns would cut the captions off on every further page.
  const captionColumn = pagesWide > 1 ? table.frozenColumns + 1 : 1;
  const lead: RowDocument[] = [
    { number: 1, height: 30, cells: [{ column: 1, content: { text: table.title }, style: TITLE }] },
    ...captions.map((text, index) => ({
      number: 2 + index,
      height: 18,
      cells: [{ column: captionColumn, content: { text }, style: CAPTION }],
    })),
  ];
  const rows = [...header, ...body].map((row, index) => toRow(row, firstHeader + index));
  return {
    name: table.name,
    tabColor: COLORS.required,
    columns: widths.map((width) => ({ width })),
    rows: [...lead, ...rows],
    merges: table.merges?.(firstHeader) ?? [],
    frozen: { rows: headerEnd, columns: table.frozenColumns },
    filter: `A${headerEnd}:${end}${Math.max(headerEnd + body.length, headerEnd + 1)}`,
    print: {
      paper: total > 160 ? 'A3' : 'A4',
      landscape: true,
      pagesWide,
      repeatRows: { from: firstHeader, to: headerEnd },
      ...(table.frozenColumns > 0 ? { repeatColumns: { from: 1, to: table.frozenColumns } } : {}),
    },
  };
}

function toRow({ height, cells }: TableRow, number: number): RowDocument {
  const list = cells.map(
    ({ content, style }, index): CellDocument => ({
      column: index + 1,
      content,
      ...(style === undefined ? {} : { style }),
    }),
  );
  return { number, ...(height === undefined ? {} : { height }), cells: list };
}

export function textCell(text: string, style: Style): TableCell {
  return { content: text === '' ? null : { text }, style };
}
