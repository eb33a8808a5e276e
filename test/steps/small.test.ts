import { describe, expect, it } from 'vitest';
import { addDays } from '../../lambdas/core/model/add-days.ts';
import { lastPeriodEndingBy } from '../../lambdas/steps/last-period-ending-by.ts';
import { localDay } from '../../lambdas/steps/local-day.ts';
import { parseRawKey, rawKey } from '../../lambdas/steps/raw-key.ts';
import { uploadId } from '../../lambdas/steps/upload-id.ts';
import { period } from '../core/rollup/fixtures.ts';

describe('the last period of a cadence that ends by the end of another', () => {
  it.each([
    ['2022-03', 'month', '2022-03'],
    ['2022-03', 'quarter', '2022Q1'],
    ['2022-04', 'quarter', '2022Q1'],
    ['2022-01', 'quarter', '2021Q4'],
    ['2022Q2', 'month', '2022-06'],
    ['2022Q3', 'half', '2022H1'],
    ['2022Q3', 'year', '2021'],
    ['2022', 'year', '2022'],
  ] as const)('%s by %s is %s', (of, cadence, expected) => {
    expect(lastPeriodEndingBy(period(of), cadence)).toBe(expected);
  });
});

describe('days', () => {
  it.each([
    ['2022-04-05T15:59:59.999Z', 480, '2022-04-05'],
    ['2022-04-05T16:00:00.000Z', 480, '2022-04-06'],
    ['2022-01-01T02:00:00.000Z', -180, '2021-12-31'],
  ])('%s at %s minutes is %s', (instant, offset, day) => expect(localDay(instant, offset)).toBe(day));
  it('adds days over the ends of months', () => expect(addDays('2022-02-28', 5)).toBe('2022-03-05'));
});

describe('raw keys', () => {
  const expected = { unit: '0101', form: 'meetings', period: period('2022-03') };
  it.each([
    [{ expected, uploadId: 'u1' }, 'raw/0101/meetings/2022-03/u1'],
    [{ expected: null, uploadId: 'u1' }, 'raw/_/_/_/u1'],
    [{ expected, uploadId: 'u1', byServer: true as const }, 'raw/_/0101/meetings/2022-03/u1'],
    [{ expected, uploadId: 'u'.repeat(200) }, `raw/0101/meetings/2022-03/${'u'.repeat(200)}`],
  ])('%j is %s and back', (address, key) => {
    expect(rawKey(address)).toBe(key);
    expect(parseRawKey(key)).toEqual(address);
  });
  it.each([
    '',
    'raw/_/_/_/',
    'raw/_/_/u1',
    'other/_/_/_/u1',
    'raw/../f/2022-03/u1',
    'raw/01/f/2022-13/u1',
    'raw/_/_/_/u/1',
    'raw/_/_/_/_/u1',
    'raw/0/01/f/2022-03/u1',
    'raw/_/01/f/2022-03/u/1',
    `raw/01/f/2022-03/${'u'.repeat(201)}`,
  ])('does not know %s', (key) => expect(parseRawKey(key)).toBeNull());
});

it('makes upload ids that sort by time', () => {
  expect(uploadId('2022-04-03T01:02:03.004Z', 'x')).toBe('20220403-010203004-x');
  expect(uploadId('2022-04-03T01:02:03Z', 'x')).toBe('20220403-010203000-x');
});
