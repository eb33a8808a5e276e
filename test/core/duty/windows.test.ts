import { describe, expect, it } from 'vitest';
import { windowsDue } from '../../../lambdas/core/duty/windows.ts';

const year = (y: number) => ({ from: `${y}-01-01`, to: `${y}-12-31` });

describe('windowsDue', () => {
  it.each([
    ['month', undefined, year(2024), 12, '2024-02-29'],
    ['month', undefined, year(2023), 12, '2023-02-28'],
    ['month', '05', year(2023), 12, '2023-02-05'],
    ['month', '31', year(2024), 12, '2024-02-29'],
  ] as const)('every %s by %s', (every, by, range, count, second) => {
    const windows = windowsDue(every, by, range);
    expect(windows).toHaveLength(count);
    expect(windows[1]?.due).toBe(second);
  });

  it.each([
    ['quarter', undefined, ['2022-03-31', '2022-06-30', '2022-09-30', '2022-12-31']],
    ['half', undefined, ['2022-06-30', '2022-12-31']],
    ['year', undefined, ['2022-12-31']],
    ['year', '03-31', ['2022-03-31']],
  ] as const)('every %s by %s', (every, by, days) => {
    expect(windowsDue(every, by, year(2022)).map((one) => one.due)).toEqual(days);
  });

  it('a window belongs to where its due day lies', () => {
    const range = { from: '2022-06-01', to: '2022-06-30' };
    expect(windowsDue('half', undefined, range)).toEqual([
      { period: '2022H1', from: '2022-01-01', to: '2022-06-30', due: '2022-06-30' },
    ]);
    expect(windowsDue('year', '03-31', range)).toEqual([]);
  });

  it.each([
    // 1 January 2023 is a Sunday: the week that ends on it began in December.
    [2023, '2022-12-26', '2023-01-01', 53],
    // 2022 begins on a Saturday and ends on a Saturday: its last days belong to the next year's first week.
    [2022, '2021-12-27', '2022-01-02', 52],
    [2024, '2024-01-01', '2024-01-07', 52],
  ])('weeks of %i', (y, from, to, count) => {
    const weeks = windowsDue('week', undefined, year(y));
    expect(weeks[0]).toMatchObject({ from, to, due: to, period: null });
    expect(weeks).toHaveLength(count);
  });
});
