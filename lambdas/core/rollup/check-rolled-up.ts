import type { CatalogueIndex } from '../model/catalogue-index.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
} from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import { cadenceOf, type Period, periodLabel } from '../model/period.ts';
import { ruleFinding, rulesOfKind } from '../model/rule-finding.ts';

/** A finding about rolled-up numbers: no file says it. */
export interface RolledUpFinding {
  readonly node: string;
  readonly period: Period;
  readonly finding: Finding;
}

/**
 * Rules that no single submission can decide: two numbers of a unit, or of the whole tree, for the same period, from
 * whatever forms. Silent while one of them is not known. Messages say `unit` (its name), `period`, `indicator` (of the left
 * side), `left`, `right`, `difference`.
 */
export function checkRolledUp(
  index: CatalogueIndex,
  at: {
    readonly nodes: readonly { readonly code: string; readonly name: string; readonly isTop: boolean }[];
    readonly periods: readonly Period[];
    readonly valueAt: (node: string, indicator: string, period: Period) => string | null;
  },
): RolledUpFinding[] {
  return rulesOfKind(index, 'rolledUp').flatMap((rule) => {
    const { every, of, left, relation, right } = rule.check;
    const nodes = at.nodes.filter(({ isTop }) => of === 'unit' || isTop);
    return at.periods
      .filter((period) => cadenceOf(period) === every)
      .flatMap((period) =>
        nodes.flatMap((node): RolledUpFinding[] => {
          const ours = at.valueAt(node.code, left, period);
          const theirs = 'number' in right ? right.number : at.valueAt(node.code, right.indicator, period);
          if (ours === null || theirs === null) return [];
          const a = parseDecimal(ours);
          const b = scaled(parseDecimal(theirs), right);
          if (holds(compareDecimals(a, b), relation)) return [];
          const gap = addDecimals(a, negateDecimal(b));
          const difference = gap.coefficient < 0n ? negateDecimal(gap) : gap;
          const words = {
            unit: node.name,
            period: { zh: periodLabel(period, 'zh'), en: period },
            indicator: index.indicators.get(left)?.name ?? { zh: left, en: left },
            left: formatDecimal(a),
            right: formatDecimal(b),
            difference: formatDecimal(difference),
          };
          return [
            { node: node.code, period, finding: ruleFinding(rule, { sheet: null, cell: null }, words) },
          ];
        }),
      );
  });
}

function scaled(value: Decimal, right: { readonly times?: string | undefined } | object): Decimal {
  return 'times' in right && right.times !== undefined
    ? multiplyDecimals(value, parseDecimal(right.times))
    : value;
}

function holds(order: number, relation: 'equals' | 'atMost' | 'atLeast'): boolean {
  if (relation === 'equals') return order === 0;
  return relation === 'atMost' ? order <= 0 : order >= 0;
}
