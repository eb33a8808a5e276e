import {
  addDecimals,
  type Decimal,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
} from '../model/decimal.ts';
import { MAGNITUDES } from '../model/magnitudes.ts';

/** After a number people also write letters. */
const WRITTEN = [...MAGNITUDES, ['k', 3], ['K', 3], ['w', 4], ['W', 4]] as const;

export interface Magnified {
  readonly number: string;
  readonly rest: string;
  readonly magnified: boolean;
  /** 1万2: the last digit stands for thousands. */
  readonly short: boolean;
}

/** Multiplies by 万, 千, 亿 … that follow the number, also 1万2千. @example magnify('1.2', '万人') → 12000, 人 */
export function magnify(number: string, text: string): Magnified {
  const first = magnitudeOf(text);
  if (!first) return { number, rest: text, magnified: false, short: false };
  let total = scale(number, first.exponent);
  let rest = first.rest;
  let last = first.exponent;
  for (;;) {
    const more = /^\d{1,8}(?:\.\d{1,4})?/.exec(rest)?.[0];
    if (!more) return { number: formatDecimal(total), rest, magnified: true, short: false };
    const next = magnitudeOf(rest.slice(more.length));
    if (next && next.exponent < last) {
      total = addDecimals(total, scale(more, next.exponent));
      rest = next.rest;
      last = next.exponent;
      continue;
    }
    const whole = !more.includes('.');
    if (whole && more.length === last) {
      total = addDecimals(total, parseDecimal(more));
      return { number: formatDecimal(total), rest: rest.slice(more.length), magnified: true, short: false };
    }
    if (whole && more.length === 1) {
      total = addDecimals(total, scale(more, last - 1));
      return { number: formatDecimal(total), rest: rest.slice(1), magnified: true, short: true };
    }
    return { number: formatDecimal(total), rest, magnified: true, short: false };
  }
}

function magnitudeOf(text: string): { exponent: number; rest: string } | null {
  for (const [word, exponent] of WRITTEN) {
    if (text.startsWith(word)) return { exponent, rest: text.slice(word.length).trimStart() };
  }
  return null;
}

function scale(number: string, exponent: number): Decimal {
  return multiplyDecimals(parseDecimal(number), { coefficient: 10n ** BigInt(exponent), scale: 0 });
}
