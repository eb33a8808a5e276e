/**
 * Exact decimals as plain strings (`-12.50`) at every boundary and as scaled bigints while adding.
 * No float touches a reported number, so no result depends on the order of additions.
 */
export interface Decimal {
  readonly coefficient: bigint;
  /** Digits after the point, ≥ 0. The number is coefficient ÷ 10^scale. */
  readonly scale: number;
}

const PLAIN = /^-?\d+(\.\d+)?$/;

export const ZERO: Decimal = { coefficient: 0n, scale: 0 };

/** Parses plain notation only: no exponent, no separators, no sign but a leading minus. @throws RangeError */
export function parseDecimal(text: string): Decimal {
  if (!PLAIN.test(text)) throw new RangeError(`not a plain decimal: ${text}`);
  const point = text.indexOf('.');
  if (point < 0) return { coefficient: BigInt(text), scale: 0 };
  return {
    coefficient: BigInt(text.slice(0, point) + text.slice(point + 1)),
    scale: text.length - point - 1,
  };
}

export function isPlainDecimal(text: string): boolean {
  return PLAIN.test(text);
}

/** Shortest plain notation: no trailing zeros after the point, never `-0`. */
export function formatDecimal({ coefficient, scale }: Decimal): string {
  const negative = coefficient < 0n;
  const digits = String(negative ? -coefficient : coefficient).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction && scale > 0 ? `.${fraction}` : ''}`;
}

function rescale({ coefficient, scale }: Decimal, to: number): bigint {
  return to === scale ? coefficient : coefficient * 10n ** BigInt(to - scale);
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: rescale(a, scale) + rescale(b, scale), scale };
}

export function negateDecimal(a: Decimal): Decimal {
  return { coefficient: -a.coefficient, scale: a.scale };
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale };
}

/** Negative, zero or positive like a − b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = rescale(a, scale) - rescale(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** a ÷ b rounded half away from zero to `places` digits after the point, or null when b is 0. */
export function divideDecimals(a: Decimal, b: Decimal, places: number): Decimal | null {
  if (b.coefficient === 0n) return null;
  const scale = Math.max(a.scale, b.scale);
  const numerator = rescale(a, scale) * 10n ** BigInt(places);
  const denominator = rescale(b, scale);
  return { coefficient: divideHalfUp(numerator, denominator), scale: places };
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}
