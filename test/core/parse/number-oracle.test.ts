import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChineseNumeral } from '../../../lambdas/core/parse/chinese-numeral.ts';
import { readNumber } from '../../../lambdas/core/parse/read-number.ts';
import { readTestCell } from '../../support/read-cell-text.ts';

const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';

/** The usual way to write a number below 10 000 in Chinese, built digit by digit. */
function section(n: number, digits: string, units: readonly string[]): string {
  let text = '';
  let zero = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) {
      zero ||= text !== '';
      continue;
    }
    text += `${zero ? digits.charAt(0) : ''}${digits.charAt(digit)}${units[place] ?? ''}`;
    zero = false;
  }
  return text;
}

function inChinese(n: number, digits = DIGITS, units: readonly string[] = ['', '十', '百', '千']): string {
  if (n === 0) return digits[0] ?? '';
  const high = Math.floor(n / 10_000);
  const low = n % 10_000;
  const head = high > 0 ? `${section(high, digits, units)}万` : '';
  const gap = head !== '' && low > 0 && low < 1000 ? digits[0] : '';
  return head + gap + section(low, digits, units);
}

/** Exact value of digits with a point, moved by a power of ten, by string work alone. */
function shifted(whole: string, fraction: string, places: number): string {
  const padded = fraction.padEnd(places, '0');
  const moved = `${whole}${padded.slice(0, places)}`.replace(/^0+(?=\d)/, '');
  const rest = padded.slice(places).replace(/0+$/, '');
  return rest ? `${moved}.${rest}` : moved;
}

const digits = (min: number, max: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: min, maxLength: max }).map((list) => list.join(''));
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

describe('numbers against their own writing', () => {
  it('reads every Chinese numeral up to 99 999 999 as what it says', () => {
    const check = (n: number) => {
      expect(parseChineseNumeral(inChinese(n))).toEqual({ number: String(n), reading: 'exact' });
      expect(parseChineseNumeral(inChinese(n, FORMAL, ['', '拾', '佰', '仟']))?.number).toBe(String(n));
    };
    for (let n = 0; n <= 3000; n++) check(n);
    fc.assert(fc.property(fc.integer({ min: 3000, max: 99_999_999 }), check), { numRuns: 2000 });
  });

  it('reads groups, width, spaces and zeros without changing the value', () => {
    fc.assert(
      fc.property(
        digits(1, 14),
        digits(0, 6),
        fc.constantFrom(',', "'", ''),
        fc.boolean(),
        (whole, fraction, mark, wide) => {
          const grouped = mark === '' ? whole : whole.replace(/\B(?=(\d{3})+$)/g, mark);
          const plain = fraction === '' ? grouped : `${grouped}.${fraction}`;
          const { value, findings } = readTestCell('hours', ` ${wide ? fullWidth(plain) : plain}\u00a0`);
          expect(value).toEqual({ number: shifted(whole, fraction, 0) });
          expect(findings).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('multiplies magnitudes exactly', () => {
    const magnitudes = fc.constantFrom<[string, number]>(
      ['万', 4],
      ['千', 3],
      ['亿', 8],
      ['百万', 6],
      ['万亿', 12],
    );
    fc.assert(
      fc.property(digits(1, 9), digits(0, 15), magnitudes, (whole, fraction, [word, places]) => {
        const reading = readNumber(`${whole}${fraction === '' ? '' : `.${fraction}`}${word}`);
        expect('number' in reading && reading.number).toBe(shifted(whole, fraction, places));
      }),
    );
  });

  it('turns money of every unit into yuan exactly', () => {
    const units = fc.constantFrom<[string, number]>(['元', 0], ['千元', 3], ['万元', 4], ['亿元', 8]);
    fc.assert(
      fc.property(digits(1, 9), digits(0, 10), units, (whole, fraction, [unit, places]) => {
        const text = fraction === '' ? whole : `${whole}.${fraction}`;
        const { value } = readTestCell('cost', text, { moneyHeader: `费用（${unit}）` });
        expect(value).toEqual({ number: shifted(whole, fraction, places) });
      }),
      { numRuns: 300 },
    );
  });

  it('turns a share shown as a percentage into it exactly', () => {
    fc.assert(
      fc.property(digits(1, 12), (fraction) => {
        const { value } = readTestCell('rate', { text: `0.${fraction}`, type: 'number', format: '0.00%' });
        expect(value).toEqual({ number: shifted('0', fraction, 2) });
      }),
      { numRuns: 300 },
    );
  });
});
