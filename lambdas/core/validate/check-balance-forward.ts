import { partNumber } from '../measure/compare-summary.ts';
import { absolute } from '../measure/within-printed.ts';
import { addDecimals, formatDecimal, negateDecimal, parseDecimal } from '../model/decimal.ts';
import { ruleFinding } from '../model/rule-finding.ts';
import { indicatorWords } from './indicator-words.ts';
import { partPlace } from './part-place.ts';
import type { CompileCheck } from './run-check.ts';
import { compileSide } from './side.ts';

/**
 * A typed balance is the one of the period before plus what the ledgers and other typed numbers changed. Silent while one
 * of them is not known. Says `indicator`, `unit`, `key`, `previous`, `left` (the change), `expected`, `current`,
 * `difference`.
 */
export const compileBalanceForward: CompileCheck<'balanceForward'> = (rule, check, index) => {
  const changes = [check.change, ...check.typed.map((indicator) => ({ indicator }))].map((source) =>
    compileSide(source, [], index),
  );
  return (subject) => {
    const now = subject.facts.parts[check.indicator];
    const before = subject.context.previousPeriod?.[check.indicator];
    if (!now || !before) return [];
    let change = parseDecimal('0');
    for (const side of changes) {
      const value = side(subject)?.of('');
      if (!value) return [];
      change = addDecimals(change, value.number);
    }
    const expected = addDecimals(partNumber(before), change);
    const difference = absolute(addDecimals(partNumber(now), negateDecimal(expected)));
    if (difference.coefficient === 0n) return [];
    const current = formatDecimal(partNumber(now));
    return [
      ruleFinding(
        rule,
        { ...(partPlace(subject, check.indicator) ?? { sheet: null, cell: null }), value: current },
        {
          ...indicatorWords(index, check.indicator),
          previous: formatDecimal(partNumber(before)),
          left: formatDecimal(change),
          expected: formatDecimal(expected),
          current,
          difference: formatDecimal(difference),
        },
      ),
    ];
  };
};
