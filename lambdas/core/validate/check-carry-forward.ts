import { groupKey, groupLabel } from '../measure/evaluate-measure.ts';
import { lastDay, shiftPeriod } from '../model/period.ts';
import { ruleFinding } from '../model/rule-finding.ts';
import { balanceByCount, balanceByRow } from './balance-rows.ts';
import { ledgerName } from './row-words.ts';
import type { CompileCheck } from './run-check.ts';

/** Keys named in the finding; the rest is only in the numbers. */
const NAMED = 5;

/**
 * A register: rows alive at the previous report + added since − removed since = rows alive now; with `rowByRow` also
 * when single rows do not go on as they were, though the numbers fit. Points at the first row of this report that does
 * not follow from the last, else at the sheet (rows vanished). Says `previous`, `left` (added), `right` (removed),
 * `expected`, `current` = `count`, `difference`, `key` (rows that do not fit), `row`, `column`, `ledger`.
 */
export const compileCarryForward: CompileCheck<'carryForward'> = (rule, check, index) => {
  const { ledger, added, removed } = check;
  const key = index.ledgers.get(ledger)?.key ?? [];
  return (subject) => {
    const before = subject.context.previousRows?.[ledger];
    if (!before || !subject.isReported(ledger)) return [];
    if (subject.hasFaults(ledger, [added, removed])) return [];
    const balance = (check.rowByRow ? balanceByRow : balanceByCount)({
      before,
      rows: subject.rows(ledger),
      added,
      removed,
      opened: lastDay(subject.context.previousRowsPeriod ?? shiftPeriod(subject.clock.period, -1)),
      closed: lastDay(subject.clock.period),
      keyOf: (row) => groupKey(row, key),
    });
    const { previous, current, lost, odd } = balance;
    const expected = previous + balance.added - balance.removed;
    const misfits = [...odd, ...lost];
    if (current === expected && !(check.rowByRow && misfits.length > 0)) return [];
    const [first] = odd;
    const place = first ? subject.place(ledger, first, [added, ...key]) : subject.sheetOf(ledger);
    const names = misfits.map((row) => groupLabel(groupKey(row, key) ?? '—'));
    return [
      ruleFinding(rule, place, {
        previous,
        left: balance.added,
        right: balance.removed,
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
};
