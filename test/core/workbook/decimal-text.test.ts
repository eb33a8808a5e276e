import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOfDouble, decimalText } from '../../../lambdas/core/workbook/decimal-text.ts';
import { isoDateSerial } from '../../../lambdas/core/workbook/iso-date-serial.ts';

/** What spreadsheet programs keep: at most 9.99999999999999E307, nothing closer to zero than 2.2251E-308. */
const NUMBERS = fc
  .double({ noNaN: true, max: 9.99999999999999e307, min: -9.99999999999999e307 })
  .filter((value) => value === 0 || Math.abs(value) >= 2.2251e-308);

describe('the text of a number', () => {
  it.each<[string, string | null]>([
    ['0', '0'],
    ['-0', '0'],
    ['-0.0', '0'],
    ['12.50', '12.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+5', '5'],
    ['1e3', '1000'],
    ['1E-20', '0.00000000000000000001'],
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.3'],
    ['2.9999999999999996', '3'],
    ['123456789012345', '123456789012345'],
    ['1234567890123456', '1234567890123460'],
    ['440106199001011234', '440106199001011000'],
    ['1e999', null],
    ['', null],
    ['abc', null],
    ['0x10', null],
    ['1,000', null],
    ['NaN', null],
    ['Infinity', null],
    ['1'.repeat(401), null],
  ])('%s', (raw, expected) => {
    expect(decimalText(raw)).toBe(expected);
  });

  it('is plain, short, canonical and the same when read again, for every number of a spreadsheet', () => {
    fc.assert(
      fc.property(NUMBERS, (value) => {
        const text = decimalOfDouble(value) ?? '';
        expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
        expect(text.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length).toBeLessThanOrEqual(15);
        expect(Number(text)).toBe(value === 0 ? 0 : Number(value.toPrecision(15)));
        expect(decimalText(text)).toBe(text);
        expect(decimalText(String(value))).toBe(text);
      }),
    );
  });
});

describe('the serial number of a date', () => {
  it.each<[string, boolean, string | null]>([
    ['2022-03-05', false, '44625'],
    ['2022-03-05', true, '43163'],
    ['1900-01-01', false, '1'],
    ['1900-02-28', false, '59'],
    ['1900-03-01', false, '61'],
    ['1904-01-01', true, '0'],
    ['2022-03-05T06:00:00Z', false, '44625.25'],
    ['2022-03-05 06:00', false, '44625.25'],
    ['2022-02-29', false, null],
    ['2022-13-01', false, null],
    ['1899-12-30', false, null],
    ['2022-03-05T24:00:00', false, null],
    ['今天', false, null],
  ])('%s, 1904 %s', (text, date1904, expected) => {
    expect(isoDateSerial(text, date1904)).toBe(expected);
  });
});
