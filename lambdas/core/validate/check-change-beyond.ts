import { partNumber } from '../measure/compare-summary.ts';
import { absolute } from '../measure/within-printed.ts';
import type { CatalogueIndex, PartDefinition } from '../model/catalogue-index.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
} from '../model/decimal.ts';
import { ruleFinding } from '../model/rule-finding.ts';
import { earlierValues } from './earlier-values.ts';
import { indicatorWords } from './indicator-words.ts';
import { carriesUnit, magnitudeJump } from './magnitude.ts';
import { partPlace } from './part-place.ts';
import type { CompileCheck } from './run-check.ts';
import { explainable } from './summary-finding.ts';

const HUNDRED = parseDecimal('100');

/**
 * A number changed by more than ± percent against last year's or the previous period's, the larger of both being at
 * least `atLeast`. One finding per indicator, last year first; a change explained on the summary sheet is only told; a
 * jump by a whole money unit is left to its own rule. Says `indicator`, `unit`, `current`, `previous`, `percent`,
 * `difference`, `from` (which earlier value).
 */
export const compileChangeBeyond: CompileCheck<'changeBeyond'> = (rule, check, index) => {
  const percent = parseDecimal(check.percent);
  const atLeast = parseDecimal(check.atLeast);
  const wanted = check.indicators && new Set(check.indicators);
  const unwanted = new Set(check.except);
  const jumpsAreChecked = index.rules.some((one) => one.check.kind === 'magnitudeJump');
  const isBeyond = (current: Decimal, previous: Decimal) =>
    [current, previous].some((one) => compareDecimals(absolute(one), atLeast) >= 0) &&
    previous.coefficient !== 0n &&
    compareDecimals(
      multiplyDecimals(gap(current, previous), HUNDRED),
      multiplyDecimals(percent, absolute(previous)),
    ) > 0;

  return (subject) =>
    (index.partsOfForm.get(subject.submission.key.form) ?? []).flatMap((definition) => {
      const { key, indicator } = definition;
      const part = subject.facts.parts[key];
      if (!part || key !== indicator || (wanted && !wanted.has(key)) || unwanted.has(key)) return [];
      const current = partNumber(part);
      const earlier = earlierValues(subject, key, check.against);
      if (jumpsAreChecked && hasJump(definition, index, current, earlier)) return [];
      const against = earlier.find(({ number }) => isBeyond(current, number));
      if (!against) return [];
      const entry = subject.summary.find((one) => one.indicator === indicator);
      const difference = gap(current, against.number);
      const share = divideDecimals(multiplyDecimals(difference, HUNDRED), absolute(against.number), 1);
      const place = partPlace(subject, key) ?? { sheet: null, cell: null };
      return [
        ruleFinding(
          entry ? explainable(rule, entry) : rule,
          { ...place, value: formatDecimal(current) },
          {
            ...indicatorWords(index, indicator),
            value: formatDecimal(current),
            current: formatDecimal(current),
            previous: formatDecimal(against.number),
            percent: share ? formatDecimal(share) : '—',
            difference: formatDecimal(difference),
            from: against.label,
          },
        ),
      ];
    });
};

function gap(a: Decimal, b: Decimal): Decimal {
  return absolute(addDecimals(a, negateDecimal(b)));
}

function hasJump(
  definition: PartDefinition,
  index: CatalogueIndex,
  current: Decimal,
  earlier: readonly { readonly number: Decimal }[],
): boolean {
  return (
    carriesUnit(definition, index) && earlier.some(({ number }) => magnitudeJump(current, number) !== null)
  );
}
