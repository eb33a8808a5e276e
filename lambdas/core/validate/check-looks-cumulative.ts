import { partNumber } from '../measure/compare-summary.ts';
import { readSummaryRows, type SummaryEntry } from '../measure/summary-entries.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  parseDecimal,
  ZERO,
} from '../model/decimal.ts';
import { periodLabel, shiftPeriod, yearOf } from '../model/period.ts';
import type { Rule } from '../model/rule.ts';
import { indicatorWords } from './indicator-words.ts';
import { rowFinding } from './row-finding.ts';
import type { RunCheck } from './run-check.ts';
import type { Subject } from './subject.ts';
import { explainable } from './summary-finding.ts';

/**
 * Within a year, a value typed for the period that equals the cumulative value beside it, or the cumulative value of the
 * period before plus what the ledgers hold now. Only for numbers that add up over time. Says `indicator`, `unit`,
 * `current`, `previous` (cumulative before), `from` and `to` (the two periods).
 */
export function compileLooksCumulative(rule: Rule, index: CatalogueIndex): RunCheck {
  return (subject) => {
    const { period } = subject.clock;
    const earlier = shiftPeriod(period, -1);
    const rows = subject.context.previousSummary;
    if (!rows || yearOf(earlier) !== yearOf(period)) return [];
    const ledgers = new Set(subject.summary.map((entry) => entry.ledger));
    const before = new Map(
      [...ledgers]
        .flatMap((ledger) => readSummaryRows(ledger, rows))
        .map((one) => [one.indicator, one.cumulative]),
    );
    return subject.summary.flatMap((entry) => {
      const earlierTotal = before.get(entry.indicator);
      if (!entry.value || !earlierTotal || !addsUpOverTime(index, entry.indicator)) return [];
      const previous = parseDecimal(earlierTotal.number);
      const current = parseDecimal(entry.value.number);
      if (compareDecimals(previous, ZERO) <= 0 || !isTotal(subject, entry, current, previous)) return [];
      return [
        rowFinding(subject, explainable(rule, entry), entry.ledger.code, entry.row, [entry.columns.value], {
          ...indicatorWords(index, entry.indicator),
          current: formatDecimal(current),
          previous: formatDecimal(previous),
          from: { zh: periodLabel(earlier), en: periodLabel(earlier, 'en') },
          to: { zh: periodLabel(period), en: periodLabel(period, 'en') },
        }),
      ];
    });
  };
}

function addsUpOverTime(index: CatalogueIndex, indicator: string): boolean {
  return index.parts.get(indicator)?.part.overTime === 'sum';
}

function isTotal(subject: Subject, entry: SummaryEntry, current: Decimal, previous: Decimal): boolean {
  const beside = entry.cumulative && parseDecimal(entry.cumulative.number);
  const part = subject.facts.parts[entry.indicator];
  const isTyped = subject.index.parts.get(entry.indicator)?.part.measure.kind === 'summary';
  const computed = part && !isTyped ? partNumber(part) : null;
  if (computed && compareDecimals(current, computed) === 0) return false;
  if (beside && compareDecimals(current, beside) === 0) return true;
  return computed !== null && compareDecimals(current, addDecimals(previous, computed)) === 0;
}
