import { absolute } from '../measure/within-printed.ts';
import type { CatalogueIndex, PartDefinition } from '../model/catalogue-index.ts';
import { compareDecimals, type Decimal, multiplyDecimals } from '../model/decimal.ts';

/** 万 and 亿, the steps between 元, 万元 and 亿元. */
const STEPS = [10_000n, 100_000_000n];
/** Within this factor of a step a ratio is taken for it. */
const AROUND: Decimal = { coefficient: 3n, scale: 0 };

/**
 * Numbers a wrong money unit can distort: sums over money columns and over decimals that are typed in a unit of their own
 * (亿元), and what is typed on the summary sheet.
 */
export function carriesUnit({ part }: PartDefinition, index: CatalogueIndex): boolean {
  if (part.measure.kind === 'summary') return true;
  if (part.measure.kind === 'count' || part.measure.kind === 'distinct') return false;
  return part.measure.of.some(({ ledger, column }) =>
    index.ledgers
      .get(ledger)
      ?.columns.some(
        ({ key, type, measure }) =>
          key === column && (type === 'money' || (type === 'decimal' && measure !== undefined)),
      ),
  );
}

export interface MagnitudeJump {
  /** 10⁴ or 10⁸. */
  readonly step: Decimal;
  readonly direction: 'up' | 'down';
}

/** The step by which the larger of two numbers is about (within a factor of 3) a multiple of the smaller one. */
export function magnitudeJump(current: Decimal, previous: Decimal): MagnitudeJump | null {
  const [now, before] = [absolute(current), absolute(previous)];
  if (now.coefficient === 0n) return null;
  const direction = compareDecimals(now, before) > 0 ? 'up' : 'down';
  const [large, small] = direction === 'up' ? [now, before] : [before, now];
  for (const size of STEPS) {
    const step: Decimal = { coefficient: size, scale: 0 };
    const expected = multiplyDecimals(small, step);
    const isNear =
      compareDecimals(multiplyDecimals(large, AROUND), expected) >= 0 &&
      compareDecimals(large, multiplyDecimals(expected, AROUND)) <= 0;
    if (isNear) return { step, direction };
  }
  return null;
}
