import { cellAddress } from '../model/a1.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Text } from '../model/text.ts';
import type { LedgerRow, LedgerRows } from '../model/value.ts';
import { valueKey, valueText } from '../model/value-key.ts';

type Placement = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

/** The rows of one version, and where their columns stood. */
export interface VersionRows {
  readonly rows: LedgerRows;
  readonly placement?: Placement | undefined;
}

/** One cell that says something else, or a row that is new or gone. Texts as people read them. */
export interface CellChange {
  readonly kind: 'changed' | 'row-added' | 'row-removed';
  readonly ledger: string;
  /** Values of the key columns. */
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  /** Where it stands in the later version (in the earlier one for a row that is gone); null where that is not known. */
  readonly cell: string | null;
  readonly column: Text | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two versions of a submission, cell by cell. Rows are matched by the key of their ledger. */
export function compareRows(index: CatalogueIndex, before: VersionRows, after: VersionRows): CellChange[] {
  const ledgers = new Set([...Object.keys(before.rows), ...Object.keys(after.rows)]);
  return [...ledgers].sort().flatMap((code) => {
    const ledger = index.ledgers.get(code);
    return ledger ? compareLedger(ledger, before, after) : [];
  });
}

function compareLedger(ledger: Ledger, before: VersionRows, after: VersionRows): CellChange[] {
  const old = byKey(ledger, before.rows[ledger.code] ?? []);
  const now = byKey(ledger, after.rows[ledger.code] ?? []);
  const changes: CellChange[] = [];
  for (const [key, row] of now) {
    const was = old.get(key);
    if (was) changes.push(...compareCells(ledger, key, was, row, after.placement));
    else changes.push(wholeRow('row-added', ledger, key, row));
  }
  for (const [key, row] of old) if (!now.has(key)) changes.push(wholeRow('row-removed', ledger, key, row));
  return changes;
}

function compareCells(
  ledger: Ledger,
  key: string,
  was: LedgerRow,
  is: LedgerRow,
  placement: Placement | undefined,
): CellChange[] {
  return ledger.columns.flatMap((column): CellChange[] => {
    const [before, after] = [was.values[column.key], is.values[column.key]];
    if (sameValue(before, after)) return [];
    const number = (is.at ?? placement?.[ledger.code]?.[is.sheet])?.[column.key];
    return [
      {
        kind: 'changed',
        ledger: ledger.code,
        key: keyText(key),
        sheet: is.sheet,
        row: is.row,
        cell: number === undefined ? null : cellAddress(is.row, number),
        column: column.label,
        before: valueText(before),
        after: valueText(after),
      },
    ];
  });
}

type Cell = LedgerRow['values'][string] | undefined;

function sameValue(a: Cell, b: Cell): boolean {
  return (a === null) === (b === null) && valueKey(a) === valueKey(b) && qualifierOf(a) === qualifierOf(b);
}

function qualifierOf(value: Cell): string {
  return value && 'number' in value ? (value.qualifier ?? '') : '';
}

function wholeRow(
  kind: 'row-added' | 'row-removed',
  ledger: Ledger,
  key: string,
  row: LedgerRow,
): CellChange {
  const { sheet, row: number } = row;
  const blank = { cell: null, column: null, before: null, after: null };
  return { kind, ledger: ledger.code, key: keyText(key), sheet, row: number, ...blank };
}

/** A key that occurs again is told apart by how often it came before. */
function byKey(ledger: Ledger, rows: readonly LedgerRow[]): Map<string, LedgerRow> {
  const counts = new Map<string, number>();
  const found = new Map<string, LedgerRow>();
  for (const row of rows) {
    const key = ledger.key.map((column) => valueText(row.values[column]) ?? '').join(' · ');
    const seen = counts.get(key) ?? 0;
    counts.set(key, seen + 1);
    found.set(seen === 0 ? key : `${key}\n${seen}`, row);
  }
  return found;
}

function keyText(key: string): string {
  return key.split('\n')[0] ?? key;
}
