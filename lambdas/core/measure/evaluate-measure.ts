import type { LedgerRow } from '../model/value.ts';
import { valueKey } from '../model/value-key.ts';
import type { CompiledMeasure } from './compile-measure.ts';
import type { MeasureClock } from './compile-source.ts';
import type { Tally, TallyResult } from './tally.ts';

const SEPARATOR = '\u001f';

/**
 * One number per group of rows that agree in the columns `by`, blanks being alike. Without `by` there is the one group
 * `''`, also when no row matches.
 * @param rowsOf the rows of a ledger in order
 */
export function evaluateMeasure(
  measure: CompiledMeasure,
  rowsOf: (ledger: string) => readonly LedgerRow[],
  clock: MeasureClock,
  by: readonly string[] = [],
): Map<string, TallyResult> {
  const tallies = new Map<string, Tally>();
  if (by.length === 0) tallies.set('', measure.createTally());
  for (const source of measure.sources) {
    for (const row of rowsOf(source.ledger)) {
      if (!source.matches(row, clock)) continue;
      const group = by.map((column) => valueKey(row.values[column]) ?? '').join(SEPARATOR);
      let tally = tallies.get(group);
      if (!tally) {
        tally = measure.createTally();
        tallies.set(group, tally);
      }
      tally.take(source, row, clock);
    }
  }
  const results = new Map<string, TallyResult>();
  for (const [group, tally] of tallies) {
    const result = tally.settle();
    if (result) results.set(group, result);
  }
  return results;
}

/** The values of the columns as one key, null when one is missing. */
export function groupKey(row: LedgerRow, columns: readonly string[]): string | null {
  const keys: string[] = [];
  for (const column of columns) {
    const key = valueKey(row.values[column]);
    if (key === null) return null;
    keys.push(key);
  }
  return keys.join(SEPARATOR);
}

/** A group key as people read it. */
export function groupLabel(group: string): string {
  const filled = group.split(SEPARATOR).filter((text) => text !== '');
  return filled.join(' / ') || '—';
}
