import { columnName } from '../model/a1.ts';
import type { Column } from '../model/column.ts';
import type { Form } from '../model/form.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Ledger } from '../model/ledger.ts';
import { SUMMARY_LABELS } from '../model/template-meta.ts';
import type { RowDocument, SheetDocument } from './document-xlsx.ts';
import type { Style } from './style-xlsx.ts';
import type { TemplateRows } from './template-content.ts';
import type { Dictionary } from './template-dictionary.ts';
import { templateLayout } from './template-layout.ts';
import type { TemplateCaption } from './template-ledger.ts';
import { columnWidth, headerCell, headerNotes, headRows } from './template-ledger.ts';
import { columnStyle } from './template-style.ts';
import { COLORS } from './template-theme.ts';
import { columnValidation } from './template-validation.ts';
import { wrappedHeight } from './text-width-xlsx.ts';

const LOCKED: Style = { border: COLORS.line, fill: COLORS.band, format: '@', wrap: true, indent: 1 };
const LOCKED_CENTRED: Style = { border: COLORS.line, fill: COLORS.band, format: '@', align: 'center' };

/** Sheet on which a unit types one number per indicator: codes, names and measure words stand there, locked. */
export function summarySheet(
  form: Form,
  ledger: Ledger,
  indicators: readonly Indicator[],
  caption: TemplateCaption,
  dictionary: Dictionary,
  filled: TemplateRows[string],
): SheetDocument {
  const { sheet, headerRow, firstDataRow: first } = templateLayout(form, ledger);
  const { columns } = ledger;
  const roles = columns.map((column) => columnRole(ledger, column));
  const last = first + Math.max(indicators.length, 1) - 1;
  const end = columnName(columns.length);
  const codeKey = columns[roles.indexOf('code')]?.key ?? '';
  const rowOf = new Map(filled.map((row) => [cellText(row[codeKey]), row]));
  const agree = form.ledgers.length > 1 ? '；数字应与台账一致' : '';
  const head = `填报单位：${caption.unit}　　填报期间：${caption.period}　　灰色格已填好，只填白色格${agree}`;
  return {
    name: sheet,
    tabColor: '2E7D5B',
    columns: columns.map((column) => ({ width: columnWidth(column) })),
    rows: [
      ...headRows(`${ledger.name.zh}（${caption.period}）`, head, columns),
      { number: headerRow, height: 36, cells: columns.map(headerCell) },
      ...indicators.map((indicator, index) =>
        indicatorRow(indicator, columns, roles, rowOf.get(indicator.code) ?? {}, first + index),
      ),
    ],
    merges: [`A1:${end}1`, `A2:${end}2`],
    frozen: { rows: headerRow, columns: Math.max(0, roles.indexOf('typed')) },
    filter: `A${headerRow}:${end}${last}`,
    locked: true,
    validations: columns.flatMap((column, index) =>
      roles[index] === 'typed'
        ? [columnValidation(column, { column: index + 1, first, last }, dictionary)]
        : [],
    ),
    notes: headerNotes(columns, headerRow),
    print: { paper: 'A4', landscape: true, pagesWide: 1, repeatRows: { from: 1, to: headerRow } },
  };
}

type Role = 'code' | 'name' | 'unit' | 'typed';

function columnRole(ledger: Ledger, column: Column): Role {
  if (column.key === (ledger.summaryColumns?.indicator ?? ledger.columns[0]?.key)) return 'code';
  if (column.label.zh === SUMMARY_LABELS.name) return 'name';
  return column.label.zh === SUMMARY_LABELS.unit ? 'unit' : 'typed';
}

function indicatorRow(
  indicator: Indicator,
  columns: readonly Column[],
  roles: readonly Role[],
  row: TemplateRows[string][number],
  number: number,
): RowDocument {
  const name = roles.includes('unit') ? indicator.name.zh : `${indicator.name.zh}（单位：${indicator.unit}）`;
  const fixed: Record<Exclude<Role, 'typed'>, { text: string; style: Style }> = {
    code: { text: indicator.code, style: LOCKED_CENTRED },
    name: { text: name, style: LOCKED },
    unit: { text: indicator.unit, style: LOCKED_CENTRED },
  };
  const cells = columns.map((column, index) => {
    const role = roles[index] ?? 'typed';
    return role === 'typed'
      ? { column: index + 1, content: row[column.key] ?? null, style: columnStyle(column) }
      : { column: index + 1, content: { text: fixed[role].text }, style: fixed[role].style };
  });
  const nameColumn = columns[roles.indexOf('name')];
  const height = nameColumn === undefined ? 22 : wrappedHeight(name, columnWidth(nameColumn));
  return { number, height: Math.max(22, height), cells };
}

function cellText(content: TemplateRows[string][number][string] | undefined): string {
  return content && 'text' in content ? content.text : '';
}
