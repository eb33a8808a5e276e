import { groupLabel } from '../measure/evaluate-measure.ts';
import {
  addDecimals,
  compareDecimals,
  formatDecimal,
  multiplyDecimals,
  negateDecimal,
} from '../model/decimal.ts';
import { ruleFinding } from '../model/rule-finding.ts';
import type { CompileCheck } from './run-check.ts';
import { compileSide } from './side.ts';
import { sidePlace, sideWords } from './side-words.ts';

/**
 * Whole submission: left ≤ right (× rightTimes; `strict`: left < right unless both are 0), per group of `by` when given. Says `left`, `right`, `difference`, `key` (the group), `count` (rows on the left), `indicator`, and
 * with a factor `base` and `times`.
 */
export const compileTotalLessOrEqual: CompileCheck<'totalLessOrEqual'> = (rule, check, index) => {
  const left = compileSide(check.left, check.by, index);
  const right = compileSide(check.right, check.by, index);
  const factor = compileSide(check.rightTimes ?? { number: '1' }, check.by, index);
  return (subject) => {
    const a = left(subject);
    const b = right(subject);
    const times = factor(subject);
    if (!a || !b || !times) return [];
    return a.groups.flatMap((group) => {
      const typed = a.of(group);
      const base = b.of(group);
      const by = times.of(group);
      if (!typed || !base || !by) return [];
      const limit = multiplyDecimals(base.number, by.number);
      const order = compareDecimals(typed.number, limit);
      if (order < 0 || (order === 0 && (!check.strict || limit.coefficient === 0n))) return [];
      return [
        ruleFinding(rule, sidePlace(subject, [check.left, check.right], [typed, base], check.by), {
          ...sideWords(index, [check.left, check.right], typed, base),
          key: groupLabel(group),
          left: formatDecimal(typed.number),
          right: formatDecimal(limit),
          base: formatDecimal(base.number),
          times: formatDecimal(by.number),
          difference: formatDecimal(addDecimals(typed.number, negateDecimal(limit))),
        }),
      ];
    });
  };
};
