import type { SummaryEntry } from '../measure/summary-entries.ts';
import { absolute } from '../measure/within-printed.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  negateDecimal,
  parseDecimal,
  ZERO,
} from '../model/decimal.ts';
import { indicatorWords } from './indicator-words.ts';
import { rowFinding } from './row-finding.ts';
import type { CompileCheck } from './run-check.ts';

/**
 * Numbers typed on the summary sheet fit each other: those of `left` together equal, or are at most, those of `right`
 * together. Silent while one of them is not typed. Stands at the first of `left`; says `indicator` and `unit` of it,
 * `left`, `right`, `parts` (the numbers of the right side, joined by a plus sign) and `difference`.
 */
export const compileSummaryRelation: CompileCheck<'summaryRelation'> =
  (rule, { left, relation, right }, index) =>
  (subject) => {
    const typed = new Map(subject.summary.map((entry) => [entry.indicator, entry]));
    const at = typed.get(left[0] ?? '');
    const ours = typedNumbers(typed, left);
    const theirs = typedNumbers(typed, right);
    if (!at || !ours || !theirs) return [];
    const a = ours.reduce(addDecimals, ZERO);
    const b = theirs.reduce(addDecimals, ZERO);
    const order = compareDecimals(a, b);
    if (relation === 'equals' ? order === 0 : order <= 0) return [];
    return [
      rowFinding(subject, rule, at.ledger.code, at.row, [at.columns.value], {
        ...indicatorWords(index, at.indicator),
        left: formatDecimal(a),
        right: formatDecimal(b),
        parts: theirs.map(formatDecimal).join('＋'),
        difference: formatDecimal(absolute(addDecimals(a, negateDecimal(b)))),
      }),
    ];
  };

/** Null when one of them was not typed. */
function typedNumbers(
  typed: ReadonlyMap<string, SummaryEntry>,
  codes: readonly string[],
): readonly Decimal[] | null {
  const numbers = codes.flatMap((code) => {
    const value = typed.get(code)?.value;
    return value ? [parseDecimal(value.number)] : [];
  });
  return numbers.length === codes.length ? numbers : null;
}
