import { groupLabel } from '../measure/evaluate-measure.ts';
import { absolute } from '../measure/within-printed.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
} from '../model/decimal.ts';
import { ruleFinding } from '../model/rule-finding.ts';
import type { CompileCheck } from './run-check.ts';
import { compileSide } from './side.ts';
import { sidePlace, sideWords } from './side-words.ts';

const HUNDRED = parseDecimal('100');

/** Whole submission: two numbers over rows are equal, or within `percent` of the right one. Per group of `by` when given. Says `key` (the group), `left`, `right`, `difference`, `count` (rows on the left). */
export const compileTotalsEqual: CompileCheck<'totalsEqual'> = (rule, check, index) => {
  const left = compileSide(check.left, check.by, index);
  const right = compileSide(check.right, check.by, index);
  const sources = [check.left, check.right];
  const percent = check.percent === undefined ? null : parseDecimal(check.percent);
  const isClose = (difference: Decimal, right: Decimal) =>
    difference.coefficient === 0n ||
    (percent !== null &&
      compareDecimals(multiplyDecimals(difference, HUNDRED), multiplyDecimals(percent, absolute(right))) <=
        0);
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
      if (isClose(difference, other.number)) return [];
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
