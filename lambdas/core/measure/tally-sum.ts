import { addDecimals, type Decimal, formatDecimal, ZERO } from '../model/decimal.ts';
import { leastExact } from '../model/least-exact.ts';
import type { Qualifier } from '../model/value.ts';
import { valueKey } from '../model/value-key.ts';
import { type Contribution, ONE, type Tally } from './tally.ts';

/**
 * Number of rows.
 * @param oncePer rows that agree in this column count once, the first of them; rows without a value count each
 */
export function tallyCount(oncePer?: string): Tally {
  const contributions: Contribution[] = [];
  const seen = new Set<string>();
  return {
    take: (source, row) => {
      const occasion = oncePer === undefined ? null : valueKey(row.values[oncePer]);
      if (occasion !== null) {
        if (seen.has(occasion)) return;
        seen.add(occasion);
      }
      contributions.push({ row, source, amount: ONE });
    },
    settle: () => {
      const number: Decimal = { coefficient: BigInt(contributions.length), scale: 0 };
      return { value: { n: formatDecimal(number) }, number, contributions };
    },
  };
}

/**
 * Sum of the rows' amounts. A row without one adds nothing.
 * @param blankIsMissing no amount in any matching row makes the sum missing, not 0
 */
export function tallySum(blankIsMissing: boolean): Tally {
  const contributions: Contribution[] = [];
  let number = ZERO;
  let matched = 0;
  let q: Qualifier | undefined;
  return {
    take: (source, row) => {
      matched++;
      const taken = source.amountOf(row);
      if (!taken) return;
      number = addDecimals(number, taken.amount);
      q = leastExact(q, taken.qualifier);
      contributions.push({ row, source, amount: taken.amount });
    },
    settle: () => {
      if (blankIsMissing && matched > 0 && contributions.length === 0) return null;
      return { value: { n: formatDecimal(number), ...(q ? { q } : {}) }, number, contributions };
    },
  };
}
