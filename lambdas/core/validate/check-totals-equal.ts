import { absolute } from '../measure/within-printed.ts';
import { addDecimals, formatDecimal, negateDecimal } from '../model/decimal.ts';
import { ruleFinding } from '../model/rule-finding.ts';
import type { CompileCheck } from './run-check.ts';
import { compileSide } from './side.ts';
import { sidePlace, sideWords } from './side-words.ts';

/** Whole submission: two numbers over rows are equal. Says `left`, `right`, `difference`, `count` (rows on the left). */
export const compileTotalsEqual: CompileCheck<'totalsEqual'> = (rule, check, index) => {
  const left = compileSide(check.left, [], index);
  const right = compileSide(check.right, [], index);
  return (subject) => {
    const a = left(subject)?.of('');
    const b = right(subject)?.of('');
    if (!a || !b) return [];
    const difference = absolute(addDecimals(a.number, negateDecimal(b.number)));
    if (difference.coefficient === 0n) return [];
    const sources = [check.left, check.right];
    return [
      ruleFinding(rule, sidePlace(subject, sources, a, b), {
        ...sideWords(index, sources, a, b),
        left: formatDecimal(a.number),
        right: formatDecimal(b.number),
        expected: formatDecimal(b.number),
        difference: formatDecimal(difference),
      }),
    ];
  };
};
