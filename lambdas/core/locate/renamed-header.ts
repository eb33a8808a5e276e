import type { Column } from '../model/column.ts';
import type { Ledger } from '../model/ledger.ts';
import type { HeaderCell } from './header-block.ts';

/**
 * The header nobody knows that stands where the template has this column: between the columns around it, and right
 * beside one of its two neighbours. Null when there is none, or more than one.
 */
export function headerInPlaceOf(
  column: Column,
  ledger: Ledger,
  chosen: ReadonlyMap<string, HeaderCell>,
  unknown: readonly HeaderCell[],
): HeaderCell | null {
  const index = ledger.columns.indexOf(column);
  const placeOf = (one: Column | undefined) => one && chosen.get(one.key)?.column;
  const before = ledger.columns.slice(0, index).flatMap((one) => placeOf(one) ?? []);
  const after = ledger.columns.slice(index + 1).flatMap((one) => placeOf(one) ?? []);
  const [left, right] = [placeOf(ledger.columns[index - 1]), placeOf(ledger.columns[index + 1])];
  const fitting = unknown.filter(
    ({ column: at }) =>
      (before.at(-1) ?? 0) < at &&
      at < (after[0] ?? Number.POSITIVE_INFINITY) &&
      (left === at - 1 || right === at + 1),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
