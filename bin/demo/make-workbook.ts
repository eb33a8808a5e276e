import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { Column } from '../../lambdas/core/model/column.ts';
import type { Form } from '../../lambdas/core/model/form.ts';
import type { Ledger } from '../../lambdas/core/model/ledger.ts';
import { type Period, yearOf } from '../../lambdas/core/model/period.ts';
import type { Unit } from '../../lambdas/core/model/unit.ts';
import type { CellContent } from '../../lambdas/core/publish/document-xlsx.ts';
import { buildTemplate } from '../../lambdas/core/publish/template-workbook.ts';
import type { LedgerEntries, PlainRow } from './ledger-entries.ts';
import { messyEntry, plainEntry } from './make-entries.ts';
import { type EnteredRow, messRows } from './mess-sheet.ts';
import type { Random } from './random.ts';
import { spoilCell } from './spoil-cell.ts';

export interface WorkbookOrder {
  readonly index: CatalogueIndex;
  readonly form: Form;
  readonly unit: Unit;
  readonly period: Period;
  readonly entries: LedgerEntries;
  /** Indicator code → what is typed on the summary sheet. */
  readonly summary: Readonly<Record<string, string>>;
  /** Share of cells written in another way, 0 to 1. */
  readonly mess: number;
  /** One required cell is entered so that the workbook must be refused. */
  readonly spoil: boolean;
  readonly random: Random;
}

export interface FilledWorkbook {
  readonly bytes: Uint8Array;
  /** What was spoilt, when it was. */
  readonly spoilt: { readonly ledger: string; readonly column: string; readonly why: string } | null;
}

/** A unit's workbook for one form and period, filled in the product's own template. */
export function makeWorkbook(order: WorkbookOrder): FilledWorkbook {
  const { index, form, unit, period, entries, random } = order;
  const rows: Record<string, readonly EnteredRow[]> = {};
  const zeroReports: string[] = [];
  const victim = order.spoil ? chooseVictim(order) : null;
  for (const code of form.ledgers) {
    const ledger = index.ledgers.get(code);
    if (!ledger) continue;
    if (ledger.kind === 'summary') {
      rows[code] = summaryRows(form, ledger, order.summary);
      continue;
    }
    const plain = entries[code] ?? [];
    if (plain.length === 0 && (code in entries || !form.optional?.includes(code))) zeroReports.push(code);
    const entered = plain.map((row, at) =>
      enterRow(ledger, row, order, victim?.ledger === code && victim.row === at ? victim : null),
    );
    rows[code] = order.mess > 0 && victim === null ? messRows(ledger, plain, entered, random) : entered;
  }
  const bytes = buildTemplate({
    index,
    form,
    unit,
    period,
    content: { rows, zeroReports, filledBy: { text: '综合岗' } },
  });
  const spoilt = victim && { ledger: victim.ledger, column: victim.column.key, why: victim.why };
  return { bytes, spoilt };
}

interface Victim {
  readonly ledger: string;
  readonly row: number;
  readonly column: Column;
  readonly entry: CellContent;
  readonly why: string;
}

function chooseVictim({ index, form, entries, random }: WorkbookOrder): Victim | null {
  const filled = form.ledgers.filter((code) => (entries[code] ?? []).length > 0);
  if (filled.length === 0) return null;
  const code = random.pick(filled);
  const columns =
    index.ledgers.get(code)?.columns.filter((c) => c.required && c.type !== 'code' && !c.fillDown) ?? [];
  if (columns.length === 0) return null;
  const column = random.pick(columns);
  const row = random.int(0, (entries[code]?.length ?? 1) - 1);
  return { ledger: code, row, column, ...spoilCell(column, random) };
}

function enterRow(ledger: Ledger, row: PlainRow, order: WorkbookOrder, victim: Victim | null): EnteredRow {
  const entered: Record<string, CellContent> = {};
  for (const column of ledger.columns) {
    const value = row[column.key];
    if (victim?.column.key === column.key) entered[column.key] = victim.entry;
    else if (value !== undefined) {
      const messy = column.type !== 'code' && order.random.chance(order.mess);
      entered[column.key] = messy
        ? messyEntry(column, value, yearOf(order.period), order.random)
        : plainEntry(column, value);
    }
  }
  return entered;
}

function summaryRows(form: Form, ledger: Ledger, summary: Readonly<Record<string, string>>): EnteredRow[] {
  const columns = ledger.summaryColumns;
  if (!columns) return [];
  return form.summary.map((code) => {
    const value = summary[code];
    return {
      [columns.indicator]: { text: code },
      [columns.value]: value === undefined ? { text: '不适用' } : { number: value },
    };
  });
}
