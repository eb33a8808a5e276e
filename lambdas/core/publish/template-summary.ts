import { columnName } from '../model/a1.ts';
import type { Column } from '../model/column.ts';
import type { Form } from '../model/form.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Ledger } from '../model/ledger.ts';
import { SUMMARY_LABELS } from '../model/template-meta.ts';
import type { CellDocument, RowDocument, SheetDocument, Validation } from './document-xlsx.ts';
import type { Style } from './style-xlsx.ts';
import type { TemplateRows } from './template-content.ts';
import type { Dictionary } from './template-dictionary.ts';
import { headerText } from './template-header.ts';
import { headerNote } from './template-hint.ts';
import { indicatorColumn, templateLayout, typedColumns } from './template-layout.ts';
import type { TemplateCaption } from './template-ledger.ts';
import { columnWidth, headRows } from './template-ledger.ts';
import { columnStyle } from './template-style.ts';
import { COLORS, OPTIONAL_HEADER, REQUIRED_HEADER } from './template-theme.ts';
import { columnValidation } from './template-validation.ts';
import { wrappedHeight } from './text-width-xlsx.ts';

const LOCKED: Style = { border: COLORS.line, fill: COLORS.band, format: '@', wrap: true };
const LOCKED_CENTRED: Style = { ...LOCKED, align: 'center', wrap: false };
const NAME_WIDTH = 40;
const UNIT_WIDTH = 11;

/** Sheet on which a unit types one number per indicator: codes, names and measure words stand there already. */
export function summarySheet(
  form: Form,
  ledger: Ledger,
  indicators: readonly Indicator[],
  caption: TemplateCaption,
  dictionary: Dictionary,
  filled: TemplateRows[string],
): SheetDocument {
  const layout = templateLayout(form, ledger);
  const { headerRow, firstDataRow: first } = layout;
  const typed = typedColumns(ledger);
  const codeKey = indicatorColumn(ledger);
  const last = first + Math.max(indicators.length, 1) - 1;
  const width = ledger.columns.length + Object.keys(SUMMARY_LABELS).length;
  const rowOf = new Map(filled.map((row) => [cellText(row[codeKey]), row]));
  return {
    name: layout.sheet,
    tabColor: '2E7D5B',
    columns: [
      { width: 13 },
      { width: NAME_WIDTH },
      { width: UNIT_WIDTH },
      ...typed.map((column) => ({ width: columnWidth(column) })),
    ],
    rows: [
      ...headRows(
        `${ledger.name.zh}（${caption.period}）`,
        `填报单位：${caption.unit}　　填报期间：${caption.period}　　灰色格已填好，请填白色格；数字应与台账一致`,
        width,
      ),
      { number: headerRow, height: 36, cells: headerCells(ledger, layout.columns) },
      ...indicators.map((indicator, index) => {
        const row = rowOf.get(indicator.code) ?? {};
        return indicatorRow(indicator, typed, layout.columns, row, first + index);
      }),
    ],
    merges: [`A1:${columnName(width)}1`, `A2:${columnName(width)}2`],
    frozen: { rows: headerRow, columns: 2 },
    filter: `A${headerRow}:${columnName(width)}${last}`,
    locked: true,
    validations: typed.map(
      (column): Validation =>
        columnValidation(column, { column: layout.columns[column.key] ?? 1, first, last }, dictionary),
    ),
    notes: typed.map((column) => ({
      row: headerRow,
      column: layout.columns[column.key] ?? 1,
      text: headerNote(column),
    })),
    print: { paper: 'A4', landscape: true, pagesWide: 1, repeatRows: { from: 1, to: headerRow } },
  };
}

function cellText(content: TemplateRows[string][number][string] | undefined): string {
  return content && 'text' in content ? content.text : '';
}

function headerCells(ledger: Ledger, places: Readonly<Record<string, number>>): CellDocument[] {
  const label = (text: string, column: number): CellDocument => ({
    column,
    content: { text },
    style: OPTIONAL_HEADER,
  });
  const cells = ledger.columns.map((column) => ({
    column: places[column.key] ?? 1,
    content: { text: headerText(column) },
    style: column.required ? REQUIRED_HEADER : OPTIONAL_HEADER,
  }));
  const all = [...cells, label(SUMMARY_LABELS.name, 2), label(SUMMARY_LABELS.unit, 3)];
  return all.sort((a, b) => a.column - b.column);
}

function indicatorRow(
  indicator: Indicator,
  typed: readonly Column[],
  places: Readonly<Record<string, number>>,
  row: TemplateRows[string][number],
  number: number,
): RowDocument {
  const cells: CellDocument[] = [
    { column: 1, content: { text: indicator.code }, style: LOCKED_CENTRED },
    { column: 2, content: { text: indicator.name.zh }, style: LOCKED },
    { column: 3, content: { text: indicator.unit }, style: LOCKED_CENTRED },
    ...typed.map((column) => ({
      column: places[column.key] ?? 1,
      content: row[column.key] ?? null,
      style: columnStyle(column),
    })),
  ];
  return { number, height: Math.max(20, wrappedHeight(indicator.name.zh, NAME_WIDTH)), cells };
}
