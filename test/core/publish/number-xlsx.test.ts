import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberContent } from '../../../lambdas/core/publish/number-xlsx.ts';

describe('numberContent', () => {
  it.each([
    ['12', { number: '12' }],
    ['-12.50', { number: '-12.5' }],
    ['0.1', { number: '0.1' }],
    ['123456789012345', { number: '123456789012345' }],
    ['1234567890123456', { text: '1234567890123456' }],
    ['12345678901234000', { number: '12345678901234000' }],
    ['1234567890.123456', { text: '1234567890.123456' }],
    ['0.0000000000000001', { number: '0.0000000000000001' }],
  ])('%s', (decimal, content) => {
    expect(numberContent(decimal)).toEqual(content);
  });

  it('is exact: a number cell prints back to the same decimal', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(8), (digits, scale) => {
        const sign = digits < 0n ? '-' : '';
        const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
        const decimal = `${sign}${text.slice(0, text.length - scale)}${scale > 0 ? `.${text.slice(text.length - scale)}` : ''}`;
        const content = numberContent(decimal);
        if (content === null || !('number' in content)) return;
        const printed = Number(content.number).toLocaleString('en-US', {
          useGrouping: false,
          maximumSignificantDigits: 15,
          maximumFractionDigits: 20,
          roundingPriority: 'lessPrecision',
        });
        expect(printed.replace(/^-0$/, '0')).toBe(content.number);
      }),
    );
  });
});
