import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth, dayText } from '../../../lambdas/core/model/calendar.ts';
import { isDateFormat } from '../../../lambdas/core/model/date-format.ts';
import { serialDay } from '../../../lambdas/core/model/date-serial.ts';
import { readDate } from '../../../lambdas/core/parse/read-date.ts';
import { readTestCell } from '../../support/read-cell-text.ts';

const DAY = 86_400_000;
const iso = (days: number) => new Date(days * DAY).toISOString().slice(0, 10);
const day = fc.date({
  min: new Date('1990-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const chinese = (n: number) =>
  n <= 10 ? NUMERALS[n] : `${n < 20 ? '' : NUMERALS[Math.floor(n / 10)]}十${NUMERALS[n % 10]}`;

describe('dates against the calendar of the platform', () => {
  it('knows every serial of both systems', () => {
    for (let serial = 61; serial <= 107_000; serial += 7) {
      expect(serialDay(String(serial), false)).toBe(iso(serial - 25_569));
      expect(serialDay(`${serial}.999`, true)).toBe(iso(serial - 24_107));
    }
    expect(['1', '59', '60', '61', '0'].map((serial) => serialDay(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      null,
      '1900-03-01',
      null,
    ]);
  });

  it('knows which days exist', () => {
    for (let year = 1990; year <= 2101; year++) {
      for (let month = 1; month <= 12; month++) {
        const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(daysInMonth(year, month)).toBe(last);
        expect(dayText(year, month, last + 1)).toBeNull();
      }
    }
  });

  it('reads every way of writing a day as that day', () => {
    fc.assert(
      fc.property(day, (date) => {
        const expected = date.toISOString().slice(0, 10);
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const year = [...String(y)].map((c) => '〇一二三四五六七八九'[Number(c)]).join('');
        const ways = [
          `${y}.${m}.${d}`,
          `${y}/${m}/${d}`,
          `${y}年${m}月${d}日`,
          expected.replaceAll('-', ''),
          `${year}年${chinese(m)}月${chinese(d)}日`,
          `${expected} 08:30:00`,
          `${expected}T00:00:00`,
        ];
        for (const way of ways) expect(readDate(way, 1999)).toEqual({ date: expected, year: 'full' });
        expect(readDate(`${m}月${d}日`, y)).toEqual({ date: expected, year: 'missing' });
      }),
      { numRuns: 1000 },
    );
  });

  it('never makes a day of another: a typed text gives that day or none', () => {
    const numbers = fc.tuple(
      fc.integer({ min: 1990, max: 2099 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(numbers, ([y, m, d]) => {
        const real = new Date(Date.UTC(y, m - 1, d));
        const exists = m >= 1 && m <= 12 && real.getUTCMonth() === m - 1 && real.getUTCDate() === d;
        const { value, findings } = readTestCell('date', `${y}.${m}.${d}`);
        expect(value).toEqual(exists ? { date: real.toISOString().slice(0, 10) } : undefined);
        expect(findings.map(({ code }) => code)).toEqual(exists ? [] : ['V005']);
      }),
      { numRuns: 300 },
    );
  });
});

it.each([
  ['yyyy-mm-dd', true],
  ['m/d/yy h:mm', true],
  ['[$-804]yyyy"年"m"月"d"日";@', true],
  ['[DBNum1][$-804]yyyy"年"m"月"', true],
  ['[h]:mm:ss', true],
  ['mm:ss.0', true],
  ['General', false],
  ['G/通用格式', false],
  ['0.00%', false],
  ['#,##0.00_);[Red](#,##0.00)', false],
  ['"第"0"期"', false],
  ['0"天"', false],
  ['0.00E+00', false],
  ['@', false],
  [undefined, false],
])('%s shows a date: %s', (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});
