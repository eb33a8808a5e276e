import { dateOf } from '../measure/compile-source.ts';
import { groupKey, groupLabel } from '../measure/evaluate-measure.ts';
import { compareDates } from '../model/compare-dates.ts';
import { lastDay, shiftPeriod } from '../model/period.ts';
import { ruleFinding } from '../model/rule-finding.ts';
import type { LedgerRow } from '../model/value.ts';
import { ledgerName } from './row-words.ts';
import type { CompileCheck } from './run-check.ts';

/** Keys named in the finding; the rest is only in the numbers. */
const NAMED = 5;

/**
 * A register: rows alive at the previous report + added since − removed since = rows alive now. Points at the first row
 * that appeared without being added in between, else at the sheet (rows vanished). Says `previous`, `left` (added),
 * `right` (removed), `expected`, `current` = `count`, `difference`, `key` (rows that appeared or vanished), `row`,
 * `column`, `ledger`.
 */
export const compileCarryForward: CompileCheck<'carryForward'> = (rule, check, index) => (subject) => {
  const { ledger, added, removed } = check;
  const before = subject.context.previousRows?.[ledger];
  const rows = subject.rows(ledger);
  if (!before || !subject.isReported(ledger)) return [];
  if (subject.hasFaults(ledger, [added, removed])) return [];
  const opened = lastDay(subject.context.previousRowsPeriod ?? shiftPeriod(subject.clock.period, -1));
  const closed = lastDay(subject.clock.period);
  const since = (row: LedgerRow, column: string) => {
    const date = dateOf(row.values[column]);
    return date !== null && compareDates(date, opened) > 0 && compareDates(date, closed) <= 0;
  };
  const previous = before.filter((row) => !isGone(row, removed, opened)).length;
  const addedNow = rows.filter((row) => since(row, added)).length;
  const removedNow = rows.filter((row) => since(row, removed)).length;
  const current = rows.filter((row) => !isGone(row, removed, closed)).length;
  const expected = previous + addedNow - removedNow;
  if (current === expected) return [];

  const key = index.ledgers.get(ledger)?.key ?? [];
  const known = new Set(before.map((row) => groupKey(row, key)));
  const standing = new Set(rows.map((row) => groupKey(row, key)));
  const appeared = rows.filter((row) => !known.has(groupKey(row, key)) && !since(row, added));
  const vanished = before.filter((row) => !isGone(row, removed, opened) && !standing.has(groupKey(row, key)));
  const [first] = appeared;
  const names = [...appeared, ...vanished].map((row) => groupLabel(groupKey(row, key) ?? '—'));
  const place = first ? subject.place(ledger, first, [added, ...key]) : subject.sheetOf(ledger);
  return [
    ruleFinding(rule, place, {
      previous,
      left: addedNow,
      right: removedNow,
      expected,
      current,
      count: current,
      difference: Math.abs(current - expected),
      key: names.length > 0 ? names.slice(0, NAMED).join('、') : ledgerName(index, ledger),
      ledger: ledgerName(index, ledger),
      ...(first ? { row: first.row } : {}),
    }),
  ];
};

function isGone(row: LedgerRow, removed: string, day: string): boolean {
  const date = dateOf(row.values[removed]);
  return date !== null && compareDates(date, day) <= 0;
}
