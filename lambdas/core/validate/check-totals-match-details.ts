import { numberOf } from '../measure/compile-source.ts';
import { absolute, withinPrinted } from '../measure/within-printed.ts';
import { cellAddress } from '../model/a1.ts';
import type { ColumnType } from '../model/column.ts';
import { addDecimals, formatDecimal, negateDecimal, parseDecimal, ZERO } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import type { TotalRow } from '../model/normalised.ts';
import type { Rule } from '../model/rule.ts';
import { ruleFinding } from '../model/rule-finding.ts';
import { columnLabel, ledgerName } from './row-words.ts';
import type { RunCheck } from './run-check.ts';
import type { Subject } from './subject.ts';

const ADDABLE: readonly ColumnType[] = ['count', 'decimal', 'money'];

/**
 * A total row states the sum of the rows it covers, to its printed precision. Columns that cannot be added are left
 * alone, and so is a column with an unreadable cell in these rows. Says `total`, `right` = `expected` (the sum),
 * `count` (rows added) and `difference`.
 */
export function compileTotalsMatchDetails(rule: Rule): RunCheck {
  return (subject) => subject.submission.totals.flatMap((total) => checkTotal(subject, rule, total));
}

function checkTotal(subject: Subject, rule: Rule, total: TotalRow): Finding[] {
  const covered = new Set(total.covers);
  const rows = subject.rows(total.ledger).filter((row) => row.sheet === total.sheet && covered.has(row.row));
  if (rows.length === 0) return [];
  const columns = subject.index.ledgers.get(total.ledger)?.columns ?? [];
  return columns.flatMap(({ key, type }) => {
    const typed = total.values[key];
    if (typed === undefined || !ADDABLE.includes(type)) return [];
    if (rows.some((row) => subject.isRefused(total.ledger, row, key))) return [];
    const sum = rows.reduce((all, row) => addDecimals(all, numberOf(row.values[key])?.amount ?? ZERO), ZERO);
    if (withinPrinted({ number: typed, qualifier: undefined }, sum)) return [];
    const at = subject.submission.placement[total.ledger]?.[total.sheet]?.[key];
    const cell = at === undefined ? null : cellAddress(total.row, at);
    return [
      ruleFinding(
        rule,
        { sheet: total.sheet, cell, value: typed },
        {
          row: total.row,
          column: columnLabel(subject.index, total.ledger, key),
          ledger: ledgerName(subject.index, total.ledger),
          value: typed,
          total: typed,
          left: typed,
          right: formatDecimal(sum),
          parts: formatDecimal(sum),
          expected: formatDecimal(sum),
          count: rows.length,
          difference: formatDecimal(absolute(addDecimals(parseDecimal(typed), negateDecimal(sum)))),
        },
      ),
    ];
  });
}
