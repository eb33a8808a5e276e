import { readSummaryRows } from '../measure/summary-entries.ts';
import { absolute } from '../measure/within-printed.ts';
import {
  addDecimals,
  compareDecimals,
  formatDecimal,
  negateDecimal,
  parseDecimal,
} from '../model/decimal.ts';
import { periodLabel, shiftPeriod, yearOf } from '../model/period.ts';
import type { Rule } from '../model/rule.ts';
import { indicatorWords } from './indicator-words.ts';
import { rowFinding } from './row-finding.ts';
import type { RunCheck } from './run-check.ts';
import { explainable } from './summary-finding.ts';

/**
 * Within a year a typed cumulative number is not below the one typed a period earlier; a fall the unit explains is only
 * told. Says `indicator`, `unit`, `current`, `previous`, `difference`, `from` and `to` (the two periods).
 */
export function compileCumulativeNotFalling(rule: Rule): RunCheck {
  return (subject) => {
    const { period } = subject.clock;
    const earlier = shiftPeriod(period, -1);
    const rows = subject.context.previousSummary;
    if (!rows || yearOf(earlier) !== yearOf(period)) return [];
    const label = (one: typeof period) => ({ zh: periodLabel(one), en: periodLabel(one, 'en') });
    const bounds = { from: label(earlier), to: label(period) };
    const ledgers = new Set(subject.summary.map((entry) => entry.ledger));
    const before = [...ledgers].flatMap((ledger) => readSummaryRows(ledger, rows));
    const cumulative = new Map(before.map((entry) => [entry.indicator, entry.cumulative]));
    return subject.summary.flatMap((entry) => {
      const column = entry.columns.cumulative;
      const typedBefore = cumulative.get(entry.indicator);
      if (column === undefined || !entry.cumulative || !typedBefore) return [];
      const current = parseDecimal(entry.cumulative.number);
      const previous = parseDecimal(typedBefore.number);
      if (compareDecimals(current, previous) >= 0) return [];
      return [
        rowFinding(subject, explainable(rule, entry), entry.ledger.code, entry.row, [column], {
          ...indicatorWords(subject.index, entry.indicator),
          current: formatDecimal(current),
          previous: formatDecimal(previous),
          left: formatDecimal(current),
          right: formatDecimal(previous),
          difference: formatDecimal(absolute(addDecimals(current, negateDecimal(previous)))),
          ...bounds,
        }),
      ];
    });
  };
}
