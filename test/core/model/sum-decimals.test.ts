import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, formatDecimal, parseDecimal } from '../../../lambdas/core/model/decimal.ts';
import { sumDecimals } from '../../../lambdas/core/model/sum-decimals.ts';

const plainSum = (texts: readonly string[]) =>
  formatDecimal(texts.map(parseDecimal).reduce(addDecimals, parseDecimal('0')));

const digits = (most: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: most });
const decimal = fc
  .tuple(fc.boolean(), digits(20), fc.option(digits(20)))
  .map(
    ([negative, whole, fraction]) =>
      `${negative ? '-' : ''}${whole}${fraction === null ? '' : `.${fraction}`}`,
  );

describe('sumDecimals', () => {
  it('is the sum of big integers, whatever the length of the numbers', () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 30 }), (texts) => {
        expect(sumDecimals(texts)).toBe(plainSum(texts));
      }),
    );
  });

  it('stays exact where doubles run out', () => {
    const texts = Array.from({ length: 40 }, (_, i) => `${999_999_999_999_999 - (i % 2)}`);
    expect(sumDecimals(texts)).toBe(plainSum(texts));
    expect(sumDecimals([...texts, '-0.000000000001'])).toBe(plainSum([...texts, '-0.000000000001']));
  });

  it.each([
    [[], '0'],
    [['-0'], '0'],
    [['0.1', '0.2'], '0.3'],
    [['1.50', '-1.5'], '0'],
    [['9007199254740993', '1'], '9007199254740994'],
  ])('%j add up to %s', (texts, sum) => {
    expect(sumDecimals(texts)).toBe(sum);
  });

  it.each(['', '-', '.', '1.', '.5', '-.5', '1e3', '+1', ' 1', '1,000', '1.2.3', '--1', '１', 'NaN'])(
    'refuses %j as parseDecimal does',
    (text) => {
      expect(() => parseDecimal(text)).toThrow(RangeError);
      expect(() => sumDecimals(['1', text])).toThrow(RangeError);
    },
  );
});
