import { groupLabel } from '../measure/evaluate-measure.ts';
import { absolute } from '../measure/within-printed.ts';
import { addDecimals, formatDecimal, negateDecimal } from '../model/decimal.ts';
import { ruleFinding } from '../model/rule-finding.ts';
import type { CompileCheck } from './run-check.ts';
import { compileSide } from './side.ts';
import { sidePlace, sideWords } from './side-words.ts';

/** Whole submission: two numbers over rows are equal. Per group of `by` when given. Says `key` (the group), `left`, `right`, `difference`, `count` (rows on the left). */
export const compileTotalsEqual: CompileCheck<'totalsEqual'> = (rule, check, index) => {
  const left = compileSide(check.left, check.by, index);
  const right = compileSide(check.right, check.by, index);
  const sources = [check.left, check.right];
  return (subject) => {
    const a = left(subject);
    const b = right(subject);
    if (!a || !b) return [];
    const groups = check.by.length === 0 ? [''] : new Set([...a.groups, ...b.groups]);
    return [...groups].flatMap((group) => {
      const one = a.of(group);
      const other = b.of(group);
      if (!one || !other) return [];
      const difference = absolute(addDecimals(one.number, negateDecimal(other.number)));
      if (difference.coefficient === 0n) return [];
      return [
        ruleFinding(rule, sidePlace(subject, sources, [one, other], check.by), {
          ...sideWords(index, sources, one, other),
          key: groupLabel(group),
          left: formatDecimal(one.number),
          right: formatDecimal(other.number),
          expected: formatDecimal(other.number),
          difference: formatDecimal(difference),
        }),
      ];
    });
  };
};
