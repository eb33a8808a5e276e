import { formatDecimal, multiplyDecimals, parseDecimal } from '../model/decimal.ts';
import type { Parsed } from '../parse/parsed.ts';

/** A number times a power of ten, exactly. What is no number stays as it is. */
export function scaleNumber(parsed: Parsed, exponent: number | undefined): Parsed {
  if (!exponent || 'reject' in parsed || !parsed.value || !('number' in parsed.value)) return parsed;
  if (/^-?0(?:\.0*)?$/.test(parsed.value.number)) return parsed;
  const factor =
    exponent > 0 ? { coefficient: 10n ** BigInt(exponent), scale: 0 } : { coefficient: 1n, scale: -exponent };
  const number = formatDecimal(multiplyDecimals(parseDecimal(parsed.value.number), factor));
  return { ...parsed, value: { ...parsed.value, number }, rule: 'layout-measure' };
}
