import { cellAddress, columnName } from '../model/a1.ts';
import type { Column } from '../model/column.ts';
import type { Form } from '../model/form.ts';
import type { Ledger } from '../model/ledger.ts';
import type { CellDocument, Highlight, Note, RowDocument, SheetDocument } from './document-xlsx.ts';
import type { TemplateRows } from './template-content.ts';
import type { Dictionary } from './template-dictionary.ts';
import { headerText } from './template-header.ts';
import { headerNote } from './template-hint.ts';
import { OPEN_ROWS, templateLayout } from './template-layout.ts';
import { columnStyle } from './template-style.ts';
import { CAPTION, COLORS, OPEN_CELL, OPTIONAL_HEADER, REQUIRED_HEADER, TITLE } from './template-theme.ts';
import { columnValidation } from './template-validation.ts';
import { textWidth, wrappedHeight } from './text-width-xlsx.ts';

/** What the head of a sheet says about the workbook. */
export interface TemplateCaption {
  /** Name and code. @example 华南公司　　单位编码：0102 */
  readonly unit: string;
  readonly period: string;
}

/** Sheet of an event ledger, a register or base numbers: title, caption, header, open rows. */
export function ledgerSheet(
  form: Form,
  ledger: Ledger,
  caption: TemplateCaption,
  dictionary: Dictionary,
  filled: TemplateRows[string],
): SheetDocument {
  const { sheet, headerRow, firstDataRow: first } = templateLayout(form, ledger);
  const { columns } = ledger;
  const last = first + filled.length + OPEN_ROWS - 1;
  const end = columnName(columns.length);
  return {
    name: sheet,
    tabColor: COLORS.required,
    columns: columns.map((column) => ({ width: columnWidth(column), style: columnStyle(column) })),
    beyond: OPEN_CELL,
    rows: [
      ...headRows(`${ledger.name.zh}（${caption.period}）`, captionText(ledger, caption), columns),
      { number: headerRow, height: 36, cells: columns.map(headerCell) },
      ...filled.map((row, index) => dataRow(columns, row, first + index)),
    ],
    merges: columns.length > 1 ? [`A1:${end}1`, `A2:${end}2`] : [],
    frozen: { rows: headerRow, columns: frozenColumns(columns) },
    filter: `A${headerRow}:${end}${last}`,
    locked: true,
    validations: columns.map((column, index) =>
      columnValidation(column, { column: index + 1, first, last }, dictionary),
    ),
    highlights: missingHighlights(columns, first, last),
    notes: headerNotes(columns, headerRow),
    print: {
      paper: totalWidth(columns) > A4_WIDTH ? 'A3' : 'A4',
      landscape: true,
      pagesWide: 1,
      repeatRows: { from: 1, to: headerRow },
    },
  };
}

/** Title and caption rows; every cell is written so that it stays locked under open columns. */
export function headRows(title: string, caption: string, columns: readonly Column[]): RowDocument[] {
  const cells = (text: string, style: CellDocument['style'] & {}): CellDocument[] =>
    columns.map((_, index) => ({
      column: index + 1,
      content: index === 0 ? { text } : null,
      style,
    }));
  const height = Math.max(20, wrappedHeight(caption, totalWidth(columns)));
  return [
    { number: 1, height: 30, cells: cells(title, TITLE) },
    { number: 2, height, cells: cells(caption, { ...CAPTION, wrap: true }) },
  ];
}

/** Columns that fit on one landscape A4 page at a readable size; wider sheets are printed on A3. */
const A4_WIDTH = 190;
const DATA_HEIGHT = 18;
/** Longer headers are broken over two lines. */
const LONGEST_HEADER_LINE = 21;

/** Wide enough for the column's own width and for its header beside the filter button. */
export function columnWidth(column: Column): number {
  const header = textWidth(headerText(column));
  const needed = header <= LONGEST_HEADER_LINE ? header + 3 : Math.ceil(header / 2) + 6;
  return Math.max(column.width, needed);
}

function totalWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + columnWidth(column), 0);
}

function captionText(ledger: Ledger, { unit, period }: TemplateCaption): string {
  const money = ledger.columns.some((column) => column.type === 'money') ? '　　金额单位：元' : '';
  return `填报单位：${unit}　　填报期间：${period}${money}　　带 * 为必填列`;
}

export function headerCell(column: Column, index: number): CellDocument {
  const style = column.required ? REQUIRED_HEADER : OPTIONAL_HEADER;
  return { column: index + 1, content: { text: brokenHeader(headerText(column)) }, style };
}

/** A long header breaks before its unit, so that no bracket is left alone on the second line. */
function brokenHeader(header: string): string {
  return textWidth(header) > LONGEST_HEADER_LINE ? header.replace(/（[^（）]*）$/, '\n$&') : header;
}

/** One note per header cell: what belongs into the column. */
export function headerNotes(columns: readonly Column[], row: number): Note[] {
  return columns.map((column, index) => ({ row, column: index + 1, text: headerNote(column) }));
}

function dataRow(columns: readonly Column[], row: TemplateRows[string][number], number: number): RowDocument {
  const cells = columns.map((column, index) => ({
    column: index + 1,
    content: row[column.key] ?? null,
    style: columnStyle(column),
  }));
  const heights = columns.map((column) => {
    const content = row[column.key];
    return content && 'text' in content ? wrappedHeight(content.text, columnWidth(column)) : 0;
  });
  return { number, height: Math.max(DATA_HEIGHT, ...heights), grows: true, cells };
}

/** The first column stays in sight when it is not too wide for a small screen. */
function frozenColumns(columns: readonly Column[]): number {
  return columns.length > 6 && (columns[0]?.width ?? 99) <= 24 ? 1 : 0;
}

/** In a row that has been begun, required cells that are still empty turn pink. */
function missingHighlights(columns: readonly Column[], first: number, last: number): Highlight[] {
  const whole = `$A${first}:$${columnName(columns.length)}${first}`;
  const ranges = columns.flatMap((column, index) => {
    const letter = columnName(index + 1);
    return column.required ? [`${letter}${first}:${letter}${last}`] : [];
  });
  const start = columns.findIndex((column) => column.required) + 1;
  if (start === 0) return [];
  const formula = `AND(ISBLANK(${cellAddress(first, start)}),COUNTA(${whole})>0)`;
  return [{ range: ranges.join(' '), formula, fill: COLORS.missing }];
}
