/** Digits with what may stand between them. */
const RUN = /^[+-]?[\d.,'’ ]*\d\.?/;
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(?:([,'’ ])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;

export type DigitsFault = 'grouping' | 'several' | 'malformed';

export interface Digits {
  /** Plain decimal without separators, leading zeros or trailing zeros of the fraction. */
  readonly number: string;
  readonly grouped: boolean;
  readonly rest: string;
}

/** The number written in digits at the start of the text; null when there is none. */
export function readDigits(text: string): Digits | { readonly fault: DigitsFault } | null {
  const run = RUN.exec(text)?.[0];
  if (run === undefined || !/\d/.test(run)) return null;
  const rest = text.slice(run.length).trimStart();
  if (PLAIN.test(run)) return { number: plainDecimal(run), grouped: false, rest };
  if (GROUPED.test(run)) return { number: plainDecimal(run.replace(/[,'’ ]/g, '')), grouped: true, rest };
  if (run.includes(' ')) return { fault: 'several' };
  return { fault: /[,'’]/.test(run) ? 'grouping' : 'malformed' };
}

/** Shortest plain notation of digits with an optional sign and point. @example plainDecimal('+012.50') === '12.5' */
export function plainDecimal(text: string): string {
  const negative = text.startsWith('-');
  const bare = negative || text.startsWith('+') ? text.slice(1) : text;
  const point = bare.indexOf('.');
  const whole = (point < 0 ? bare : bare.slice(0, point)).replace(/^0+(?=\d)/, '') || '0';
  let end = bare.length;
  if (point >= 0) while (bare[end - 1] === '0') end--;
  const fraction = point < 0 ? '' : bare.slice(point + 1, end);
  const plain = fraction ? `${whole}.${fraction}` : whole;
  return negative && plain !== '0' ? `-${plain}` : plain;
}
