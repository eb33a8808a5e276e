import { dateOf, numberOf } from '../measure/compile-source.ts';
import { groupKey } from '../measure/evaluate-measure.ts';
import { compileWhere } from '../model/compile-where.ts';
import type { LedgerRow } from '../model/value.ts';
import { valueKey, valueText } from '../model/value-key.ts';
import { rowFinding } from './row-finding.ts';
import type { CompileCheck } from './run-check.ts';

/**
 * A register: every row that matches `when` has a row of the year before that agrees in `on` (and matches `where`); with
 * `same`, that row instead has the same value: column of the row → column of the earlier one. The year of a row is in its column `year`,
 * a year or a date. Earlier rows are sought in the register as it stood at the end of last year, then in the last report,
 * then in the report itself. Silent where nothing of the year before is known. Says `left` (the value as read), `right`
 * (the earlier value) and `from` (the year before).
 */
export const compileYearBefore: CompileCheck<'yearBefore'> = (rule, check, index) => {
  const { ledger, on, year, same } = check;
  const when = compileWhere(check.when);
  const where = compileWhere(check.where);
  const [own, theirs] = Object.entries(same ?? {})[0] ?? [];
  const owner = index.ledgers.get(ledger)?.key ?? [];
  return (subject) => {
    const known = [
      ...(subject.context.lastYearRows?.[ledger] ?? []),
      ...(subject.context.previousRows?.[ledger] ?? []),
      ...subject.rows(ledger),
    ];
    const years = new Set(known.map((row) => yearOfRow(row, year)));
    const nameOf = (row: LedgerRow, of: number | null) => {
      const key = groupKey(row, on);
      return key === null || of === null ? null : `${of} ${key}`;
    };
    const earlier = new Map<string, LedgerRow>();
    for (const row of known) {
      const name = nameOf(row, yearOfRow(row, year));
      if (name !== null && !earlier.has(name) && where(row, subject.clock)) earlier.set(name, row);
    }
    return subject.rows(ledger).flatMap((row) => {
      const ofRow = yearOfRow(row, year);
      if (ofRow === null || !years.has(ofRow - 1) || !when(row, subject.clock)) return [];
      const name = nameOf(row, ofRow - 1);
      if (name === null) return [];
      const before = earlier.get(name);
      const from = String(ofRow - 1);
      if (own === undefined || theirs === undefined) {
        if (before) return [];
        const columns = [on[0] ?? year, ...owner] as const;
        return [rowFinding(subject, rule, ledger, row, columns, { left: textOf(row, columns[0]), from })];
      }
      const said = valueKey(row.values[own]);
      if (!before || said === null || said === valueKey(before.values[theirs])) return [];
      const values = { left: textOf(row, own), right: textOf(before, theirs), from };
      return [rowFinding(subject, rule, ledger, row, [own], values)];
    });
  };
};

const textOf = (row: LedgerRow, column: string): string => valueText(row.values[column]) ?? '—';

function yearOfRow(row: LedgerRow, column: string): number | null {
  const value = row.values[column];
  const date = dateOf(value);
  if (date !== null) return Number(date.slice(0, 4));
  const number = numberOf(value)?.amount;
  return number && number.scale === 0 ? Number(number.coefficient) : null;
}
