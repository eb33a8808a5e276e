import { cellAddress } from '../model/a1.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import { isBlankText, tidyText } from '../model/clean-text.ts';
import { isDateFormat } from '../model/date-format.ts';
import { serialDay } from '../model/date-serial.ts';
import { foldName } from '../model/fold-name.ts';
import {
  COVER_LABELS,
  COVER_SHEET,
  META_KEYS,
  META_SHEET,
  ZERO_REPORT_PREFIX,
} from '../model/template-meta.ts';
import { templateVersion } from '../model/template-version.ts';
import type { Cell, Workbook } from '../model/workbook.ts';
import type { Said } from './captions.ts';

/** What the hidden sheet of a template says. Absent keys were not there. */
export type TemplateMeta = Readonly<Partial<Record<keyof typeof META_KEYS, string>>>;

/** What the clerk (or the template) wrote on the cover. */
export interface Cover {
  readonly unit?: Said;
  readonly unitCode?: Said;
  readonly period?: Said;
  readonly form?: Said;
  readonly filledOn?: Said;
  /** Version of the template, printed beside the name of the form. */
  readonly version?: string;
  /** Codes of ledgers declared to have had no event. */
  readonly zeroReports: readonly string[];
}

/** The hidden meta sheet, or null when the workbook was not made from a template. */
export function readTemplateMeta(workbook: Workbook): TemplateMeta | null {
  const sheet = workbook.sheets.find(({ name }) => name === META_SHEET);
  if (!sheet) return null;
  const values = new Map<string, string>();
  for (const row of sheet.rows) {
    const [label, value] = [
      row.cells.find(({ column }) => column === 1),
      row.cells.find(({ column }) => column === 2),
    ];
    if (label && value && !values.has(label.text.trim())) values.set(label.text.trim(), value.text.trim());
  }
  if (!values.has(META_KEYS.marker)) return null;
  const meta: Partial<Record<keyof typeof META_KEYS, string>> = {};
  for (const key of Object.keys(META_KEYS)) {
    if (!isMetaKey(key)) continue;
    const value = values.get(META_KEYS[key]);
    if (value) meta[key] = value;
  }
  return meta;
}

function isMetaKey(key: string): key is keyof typeof META_KEYS {
  return key in META_KEYS;
}

const YES = /^(?:是|√|✓|☑|对|y|yes|true|1)$/i;
const VERSION = /^模板版本[:：\s]*([\d.]{6,12})/;
type Field = 'unit' | 'unitCode' | 'period' | 'form' | 'filledOn';
const FIELDS = new Map<string, Field>(
  (['unit', 'unitCode', 'period', 'form', 'filledOn'] as const).map((field) => [COVER_LABELS[field], field]),
);

/** The cover sheet: labels in column A, answers in column B. */
export function readCover(workbook: Workbook, index: CatalogueIndex): Cover {
  const sheet = workbook.sheets.find(({ name }) => name.trim() === COVER_SHEET);
  const fields: Partial<Record<Field, Said>> = {};
  const zeroReports: string[] = [];
  let version: string | null = null;
  for (const row of sheet?.rows ?? []) {
    const label = row.cells.find(({ column }) => column === 1);
    const answer = row.cells.find(({ column }) => column === 2);
    if (!label || !answer || isBlankText(answer.text)) continue;
    const name = tidyText(label.text).replace(/\s*[:：]$/, '');
    const field = FIELDS.get(name);
    if (field) fields[field] ??= said(answer, row.number, field, workbook.date1904);
    const help = field === 'form' ? row.cells.find(({ column }) => column === 3) : undefined;
    version ??= templateVersion(VERSION.exec(help?.text ?? '')?.[1]);
    const ledger = ledgerOfZeroReport(label.text, index);
    if (ledger !== null && YES.test(tidyText(answer.text))) zeroReports.push(ledger);
  }
  return { ...fields, zeroReports, ...(version !== null && { version }) };
}

function said(cell: Cell, row: number, field: Field, date1904: boolean): Said {
  let text = tidyText(cell.text);
  if (cell.type === 'number' && isDateFormat(cell.numberFormat)) {
    const day = serialDay(cell.text, date1904);
    if (day) text = field === 'period' ? day.slice(0, 7) : day;
  }
  return { text, sheet: COVER_SHEET, cell: cellAddress(row, 2) };
}

function ledgerOfZeroReport(label: string, index: CatalogueIndex): string | null {
  const prefix = foldName(ZERO_REPORT_PREFIX);
  const folded = foldName(label);
  if (!folded.startsWith(prefix)) return null;
  const name = folded.slice(prefix.length);
  for (const ledger of index.ledgers.values()) {
    const names = [ledger.name.zh, ledger.name.en, ledger.code, ...ledger.synonyms];
    if (names.some((known) => foldName(known) === name)) return ledger.code;
  }
  return null;
}
