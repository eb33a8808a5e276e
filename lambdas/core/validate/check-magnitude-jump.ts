import { partNumber } from '../measure/compare-summary.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import { type Decimal, divideDecimals, formatDecimal, multiplyDecimals } from '../model/decimal.ts';
import type { Rule } from '../model/rule.ts';
import { ruleFinding } from '../model/rule-finding.ts';
import { earlierValues } from './earlier-values.ts';
import { indicatorWords } from './indicator-words.ts';
import { carriesUnit, type MagnitudeJump, magnitudeJump } from './magnitude.ts';
import { partPlace } from './part-place.ts';
import type { RunCheck } from './run-check.ts';

/**
 * A number about 10⁴ or 10⁸ times, or that part of, its earlier value: the money unit was probably mistaken. Says
 * `indicator`, `column`, `current` = `value`, `previous`, `times` (the step), `expected` (the value in the other unit) and
 * `from` (which earlier value).
 */
export function compileMagnitudeJump(rule: Rule, index: CatalogueIndex): RunCheck {
  return (subject) =>
    (index.partsOfForm.get(subject.submission.key.form) ?? []).flatMap((definition) => {
      const { key, indicator } = definition;
      const part = subject.facts.parts[key];
      if (!part || !carriesUnit(definition, index)) return [];
      const current = partNumber(part);
      for (const { number, label } of earlierValues(subject, key)) {
        const jump = magnitudeJump(current, number);
        if (!jump) continue;
        const words = indicatorWords(index, indicator);
        const place = partPlace(subject, key) ?? { sheet: null, cell: null };
        const parameters = {
          ...words,
          column: words.indicator ?? indicator,
          value: formatDecimal(current),
          current: formatDecimal(current),
          previous: formatDecimal(number),
          times: formatDecimal(jump.step),
          expected: formatDecimal(corrected(current, jump)),
          from: label,
        };
        return [ruleFinding(rule, { ...place, value: formatDecimal(current) }, parameters)];
      }
      return [];
    });
}

/** The number in the unit it was probably meant in. */
function corrected(current: Decimal, { step, direction }: MagnitudeJump): Decimal {
  if (direction === 'down') return multiplyDecimals(current, step);
  return divideDecimals(current, step, current.scale + 8) ?? current;
}
