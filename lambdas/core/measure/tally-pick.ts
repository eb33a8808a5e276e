import { compareDecimals, formatDecimal } from '../model/decimal.ts';
import { leastExact } from '../model/least-exact.ts';
import type { Qualifier } from '../model/value.ts';
import type { Contribution, Tally } from './tally.ts';

/**
 * The largest or smallest amount. It comes from the first row that attains it; it is as exact as the least exact row
 * that does.
 */
export function tallyExtreme(kind: 'max' | 'min'): Tally {
  let best: Contribution | undefined;
  let q: Qualifier | undefined;
  return {
    take: (source, row) => {
      const taken = source.amountOf(row);
      if (!taken) return;
      const order = best ? compareDecimals(taken.amount, best.amount) : 0;
      if (best && order === 0) q = leastExact(q, taken.qualifier);
      else if (!best || order > 0 === (kind === 'max')) {
        best = { row, source, amount: taken.amount };
        q = taken.qualifier;
      }
    },
    settle: () => settleOne(best, q),
  };
}

/** The amount of the latest row by the ledger's date; of several, and without dates, the one furthest down. */
export function tallyLast(): Tally {
  let last: Contribution | undefined;
  let lastDate = '';
  let q: Qualifier | undefined;
  return {
    take: (source, row) => {
      const taken = source.amountOf(row);
      const date = source.dateOf(row);
      if (!taken || date < lastDate) return;
      last = { row, source, amount: taken.amount };
      lastDate = date;
      q = taken.qualifier;
    },
    settle: () => settleOne(last, q),
  };
}

function settleOne(one: Contribution | undefined, q: Qualifier | undefined) {
  if (!one) return null;
  return {
    value: { n: formatDecimal(one.amount), ...(q ? { q } : {}) },
    number: one.amount,
    contributions: [one],
  };
}
