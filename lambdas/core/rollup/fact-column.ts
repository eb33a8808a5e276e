import type { PartDefinition } from '../model/catalogue-index.ts';
import { formatDecimal, parseDecimal } from '../model/decimal.ts';
import type { PartValue } from '../model/part-value.ts';
import { numberOf } from './combine-values.ts';
import { marksOf, REPORTED, readMarks } from './fact-marks.ts';

/**
 * All facts of one part. Numbers stand in a typed array as whole multiples of 10^-scale, by slot, as long as the sum of
 * their sizes stays below 2^53, so that every sum of some of them is exact in a double. Other parts, and numbers too
 * large or too fine, stand as values.
 */
export type FactColumn =
  | {
      readonly kind: 'numbers';
      readonly definition: PartDefinition;
      readonly scale: number;
      readonly values: Float64Array;
      readonly marks: Uint16Array;
    }
  | {
      readonly kind: 'values';
      readonly definition: PartDefinition;
      readonly facts: ReadonlyMap<number, PartValue>;
    };

export interface ColumnBuilder {
  set(slot: number, value: PartValue): void;
  clear(slot: number): void;
  finish(): FactColumn;
}

const SHORT_WHOLE = /^-?\d{1,15}$/;

export function createColumn(definition: PartDefinition, slots: number): ColumnBuilder {
  const facts = new Map<number, PartValue>();
  const { overTime, overUnits } = definition.part;
  let numbers = ['sum', 'last', 'none'].includes(overTime) && ['sum', 'none'].includes(overUnits);
  let values = new Float64Array(numbers ? slots : 0);
  let marks = new Uint16Array(numbers ? slots : 0);
  let scale = 0;
  /** Sum of the sizes of all numbers ever set. */
  let size = 0;

  /** The number in units of 10^-scale, after making the scale fine enough; NaN when it cannot be exact. */
  function scaled(text: string): number {
    if (scale === 0 && SHORT_WHOLE.test(text)) return Number(text);
    const number = parseDecimal(text);
    if (number.scale > scale) {
      const factor = 10 ** (number.scale - scale);
      size *= factor;
      if (!Number.isSafeInteger(size)) return Number.NaN;
      for (let i = 0; i < slots; i++) values[i] = (values[i] ?? 0) * factor;
      scale = number.scale;
    }
    const whole = number.coefficient * 10n ** BigInt(scale - number.scale);
    return whole > Number.MAX_SAFE_INTEGER || whole < Number.MIN_SAFE_INTEGER ? Number.NaN : Number(whole);
  }

  function toValues(): void {
    for (let slot = 0; slot < slots; slot++) {
      const mark = marks[slot] ?? 0;
      const coefficient = BigInt(values[slot] ?? 0);
      if (mark & REPORTED) facts.set(slot, { n: formatDecimal({ coefficient, scale }), ...readMarks(mark) });
    }
    numbers = false;
    values = new Float64Array(0);
    marks = new Uint16Array(0);
  }

  return {
    set(slot, value) {
      if (numbers) {
        const number = scaled(numberOf(value));
        size += Math.abs(number);
        if (Number.isSafeInteger(size)) {
          values[slot] = number;
          marks[slot] = marksOf(value);
          return;
        }
        toValues();
      }
      facts.set(slot, value);
    },
    clear(slot) {
      facts.delete(slot);
      if (numbers) {
        values[slot] = 0;
        marks[slot] = 0;
      }
    },
    finish: () =>
      numbers ? { kind: 'numbers', definition, scale, values, marks } : { kind: 'values', definition, facts },
  };
}
