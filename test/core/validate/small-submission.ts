import type { CatalogueIndex } from '../../../lambdas/core/model/catalogue-index.ts';
import type { NormalisedSubmission } from '../../../lambdas/core/model/normalised.ts';
import { PeriodSchema } from '../../../lambdas/core/model/period.ts';
import type { LedgerRow, Value } from '../../../lambdas/core/model/value.ts';

/** A cell in short: text, number or date as a string by the column's type; a full value where the short form fails. */
type Short = string | boolean | null | string[] | Value;
export type ShortRow = Readonly<Record<string, Short>> & { readonly $row?: string; readonly $sheet?: string };

export interface ShortSubmission {
  readonly rows: Readonly<Record<string, readonly ShortRow[]>>;
  readonly zero?: readonly string[];
  readonly more?: Partial<NormalisedSubmission>;
  readonly period?: string;
}

const FIRST_ROW = 5;

/** Rows stand from row 5 on a sheet named as the ledger's code, columns in catalogue order from A. */
export function submissionOf(index: CatalogueIndex, short: ShortSubmission): NormalisedSubmission {
  const rows: Record<string, LedgerRow[]> = {};
  const placement: Record<string, Record<string, Record<string, number>>> = {};
  for (const ledger of index.ledgers.values()) {
    const columns = Object.fromEntries(ledger.columns.map(({ key }, i) => [key, i + 1]));
    const given = short.rows[ledger.code] ?? [];
    const sheets = new Set(given.map((row) => row.$sheet ?? ledger.code));
    placement[ledger.code] = Object.fromEntries(
      (sheets.size > 0 ? [...sheets] : [ledger.code]).map((sheet) => [sheet, columns]),
    );
    rows[ledger.code] = rowsOf(index, ledger.code, given);
  }
  return {
    key: { unit: 'U1', form: 'shop', period: PeriodSchema.parse(short.period ?? '2022-03') },
    templateVersion: null,
    rows,
    totals: [],
    placement,
    zeroReports: short.zero ?? [],
    normalisations: [],
    findings: [],
    ...short.more,
  };
}

export function rowsOf(index: CatalogueIndex, code: string, rows: readonly ShortRow[]): LedgerRow[] {
  const types = new Map(index.ledgers.get(code)?.columns.map(({ key, type }) => [key, type]));
  return rows.map((row, i) => ({
    sheet: row.$sheet ?? code,
    row: row.$row ? Number(row.$row) : FIRST_ROW + i,
    values: Object.fromEntries(
      Object.entries(row)
        .filter(([key]) => !key.startsWith('$'))
        .map(([key, value]) => [key, cellOf(types.get(key) ?? 'text', value)]),
    ),
  }));
}

function cellOf(type: string, short: Short): Value {
  if (short === null || (typeof short === 'object' && !Array.isArray(short))) return short;
  if (typeof short === 'boolean') return { bool: short };
  if (Array.isArray(short)) return { list: short };
  if (type === 'date' || type === 'month') return { date: short };
  const isNumber = ['count', 'decimal', 'money', 'percent', 'year'].includes(type);
  return isNumber ? { number: short } : { text: short };
}
