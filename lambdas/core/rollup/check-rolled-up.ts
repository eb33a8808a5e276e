import type { CatalogueIndex } from '../model/catalogue-index.ts';
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
import type { Finding } from '../model/finding.ts';
import { cadenceOf, type Period, periodLabel } from '../model/period.ts';
import type { NumberWithTerms } from '../model/rollup.ts';
import { ruleFinding, rulesOfKind } from '../model/rule-finding.ts';

/** A finding about rolled-up numbers: no file says it. */
export interface RolledUpFinding {
  readonly node: string;
  readonly period: Period;
  readonly finding: Finding;
}

export interface RolledUpNumbers {
  readonly nodes: readonly { readonly code: string; readonly name: string; readonly isTop: boolean }[];
  readonly periods: readonly Period[];
  /** With everything below the node. */
  readonly valueAt: (node: string, indicator: string, period: Period) => NumberWithTerms | null;
  /** Of the unit alone. */
  readonly ownAt: (unit: string, indicator: string, period: Period) => string | null;
}

/**
 * Rules that no single submission can decide: two numbers of a unit alone, or of the whole tree, for the same period, from
 * whatever forms. Silent while one of them is not known. A rate of the whole tree is compared by its terms, not as it is
 * rounded. Messages say `unit` (its name), `period`, `indicator` (of the left side), `left`, `right`, `difference`, for a
 * rate `numerator` and `denominator`, and `expected`: what the left side (of a rate: its numerator, in whole numbers)
 * should at least or at most be.
 */
export function checkRolledUp(index: CatalogueIndex, at: RolledUpNumbers): RolledUpFinding[] {
  return rulesOfKind(index, 'rolledUp').flatMap((rule) => {
    const { every, of, left, relation, right } = rule.check;
    const nodes = at.nodes.filter(({ isTop }) => of === 'unit' || isTop);
    const read = (node: string, indicator: string, period: Period): NumberWithTerms | null =>
      of === 'top' ? at.valueAt(node, indicator, period) : { value: at.ownAt(node, indicator, period) };
    const computation = index.indicators.get(left)?.computation;
    const times = computation && 'ratio' in computation ? computation.times : '1';
    return at.periods
      .filter((period) => cadenceOf(period) === every)
      .flatMap((period) =>
        nodes.flatMap((node): RolledUpFinding[] => {
          const ours = read(node.code, left, period);
          const theirs = 'number' in right ? right.number : read(node.code, right.indicator, period)?.value;
          if (!ours?.value || !theirs) return [];
          const wanted = scaled(parseDecimal(theirs), 'times' in right ? right.times : undefined);
          const terms = termsOf(ours, wanted, times);
          if (holds(compareDecimals(terms.is, terms.shouldBe), relation)) return [];
          const gap = addDecimals(parseDecimal(ours.value), negateDecimal(wanted));
          const words = {
            unit: node.name,
            period: { zh: periodLabel(period, 'zh'), en: period },
            indicator: index.indicators.get(left)?.name ?? { zh: left, en: left },
            left: ours.value,
            right: formatDecimal(wanted),
            difference: formatDecimal(gap.coefficient < 0n ? negateDecimal(gap) : gap),
            numerator: ours.numerator ?? ours.value,
            denominator: ours.denominator ?? '1',
            expected: formatDecimal(terms.expected(relation)),
          };
          return [
            { node: node.code, period, finding: ruleFinding(rule, { sheet: null, cell: null }, words) },
          ];
        }),
      );
  });
}

/** What is compared: numerator × times against limit × denominator of a rate, else the numbers themselves. */
function termsOf({ value, numerator, denominator }: NumberWithTerms, limit: Decimal, times: string) {
  if (!numerator || !denominator)
    return { is: parseDecimal(value ?? '0'), shouldBe: limit, expected: () => limit };
  const shouldBe = multiplyDecimals(limit, parseDecimal(denominator));
  const whole = (relation: Relation) => {
    const near = divideDecimals(shouldBe, parseDecimal(times), 0) ?? shouldBe;
    const order = compareDecimals(multiplyDecimals(near, parseDecimal(times)), shouldBe);
    if (relation === 'atLeast' && order < 0) return addDecimals(near, parseDecimal('1'));
    return relation === 'atMost' && order > 0 ? addDecimals(near, parseDecimal('-1')) : near;
  };
  return { is: multiplyDecimals(parseDecimal(numerator), parseDecimal(times)), shouldBe, expected: whole };
}

function scaled(value: Decimal, times: string | undefined): Decimal {
  return times === undefined ? value : multiplyDecimals(value, parseDecimal(times));
}

type Relation = 'equals' | 'atMost' | 'atLeast';

function holds(order: number, relation: Relation): boolean {
  if (relation === 'equals') return order === 0;
  return relation === 'atMost' ? order <= 0 : order >= 0;
}
