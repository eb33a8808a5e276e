import { compareDecimals, type Decimal, formatDecimal } from '../model/decimal.ts';
import type { Measure } from '../model/measure.ts';
import { ONE, type Tally, type TallyResult } from './tally.ts';

/** Wraps the tallies of a measure that divides its sum by a power of ten, or only asks whether a number is reached. */
export function finishTally({ per, reaches }: Measure, create: () => Tally): () => Tally {
  const after = (finish: (result: TallyResult) => TallyResult) => () => {
    const tally = create();
    return {
      take: tally.take,
      settle: () => {
        const result = tally.settle();
        return result && finish(result);
      },
    };
  };
  if (per !== undefined) return after((result) => shift(result, per.length - 1));
  if (reaches !== undefined) return after((result) => reach(result, reaches));
  return create;
}

/** Exact: a decimal's scale grows by the zeros of the divisor. */
function shift(result: TallyResult, zeros: number): TallyResult {
  const down = ({ coefficient, scale }: Decimal): Decimal => ({ coefficient, scale: scale + zeros });
  const number = down(result.number);
  return {
    number,
    value: { ...result.value, n: formatDecimal(number) },
    contributions: result.contributions.map((one) => ({ ...one, amount: down(one.amount) })),
  };
}

/** The rows stay as evidence; the first of them stands for the 1. */
function reach(result: TallyResult, least: number): TallyResult {
  const met = compareDecimals(result.number, { coefficient: BigInt(least), scale: 0 }) >= 0;
  const none: Decimal = { coefficient: 0n, scale: 0 };
  return {
    number: met ? ONE : none,
    value: { n: met ? '1' : '0' },
    contributions: result.contributions.map((one, i) => ({ ...one, amount: met && i === 0 ? ONE : none })),
  };
}
