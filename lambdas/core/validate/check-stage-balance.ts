import { dateOf } from '../measure/compile-source.ts';
import { groupKey, groupLabel } from '../measure/evaluate-measure.ts';
import { compareDates } from '../model/compare-dates.ts';
import { lastDay, shiftPeriod } from '../model/period.ts';
import { ruleFinding } from '../model/rule-finding.ts';
import type { LedgerRow } from '../model/value.ts';
import { valueKey } from '../model/value-key.ts';
import { ledgerName } from './row-words.ts';
import type { CompileCheck } from './run-check.ts';

/** Keys named in the finding; the rest is only in the numbers. */
const NAMED = 5;

/**
 * A register whose rows pass through stages: rows in the stage at the last report + entered since − moved on since − ended
 * since = rows in the stage now. Entered and moved on are told by their dates, ended by a stage of `ended` in a row that
 * stood in the stage or entered it since. Points at the first row that is in the stage without having entered it. Says
 * `previous`, `left` (entered), `right` (moved on and ended), `expected`, `current`, `difference`, `key` (rows that do
 * not fit), `ledger`.
 */
export const compileStageBalance: CompileCheck<'stageBalance'> = (rule, check, index) => (subject) => {
  const { ledger, column, stage, entered, left, ended } = check;
  const before = subject.context.previousRows?.[ledger];
  const rows = subject.rows(ledger);
  if (!before || !subject.isReported(ledger) || subject.hasFaults(ledger, [column, entered, left])) return [];
  const opened = lastDay(subject.context.previousRowsPeriod ?? shiftPeriod(subject.clock.period, -1));
  const closed = lastDay(subject.clock.period);
  const since = (row: LedgerRow, key: string) => {
    const date = dateOf(row.values[key]);
    return date !== null && compareDates(date, opened) > 0 && compareDates(date, closed) <= 0;
  };
  const stageOf = (row: LedgerRow) => valueKey(row.values[column]) ?? '';
  const key = index.ledgers.get(ledger)?.key ?? [];
  const nameOf = (row: LedgerRow) => groupKey(row, key) ?? '';
  const stood = new Set(before.filter((row) => stageOf(row) === stage).map(nameOf));

  const enteredNow = rows.filter((row) => since(row, entered));
  const leftNow = rows.filter((row) => since(row, left));
  const endedNow = rows.filter(
    (row) =>
      ended.includes(stageOf(row)) &&
      dateOf(row.values[left]) === null &&
      (stood.has(nameOf(row)) || since(row, entered)),
  );
  const standing = rows.filter((row) => stageOf(row) === stage);
  const expected = stood.size + enteredNow.length - leftNow.length - endedNow.length;
  if (standing.length === expected) return [];

  const now = new Set(rows.map(nameOf));
  const unexplained = standing.filter((row) => !stood.has(nameOf(row)) && !since(row, entered));
  const accounted = new Set([...standing, ...leftNow, ...endedNow].map(nameOf));
  const lost = [...stood].filter((name) => !now.has(name) || !accounted.has(name));
  const names = [...unexplained.map(nameOf), ...lost].map(groupLabel);
  const [first] = unexplained;
  const place = first ? subject.place(ledger, first, [entered, column]) : subject.sheetOf(ledger);
  return [
    ruleFinding(rule, place, {
      previous: stood.size,
      left: enteredNow.length,
      right: leftNow.length + endedNow.length,
      expected,
      current: standing.length,
      difference: Math.abs(standing.length - expected),
      key: names.length > 0 ? names.slice(0, NAMED).join('、') : ledgerName(index, ledger),
      ledger: ledgerName(index, ledger),
    }),
  ];
};
