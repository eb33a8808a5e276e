import { describe, expect, it } from 'vitest';
import { ColumnSchema } from '../../../lambdas/core/model/column.ts';
import { compileDatetime } from '../../../lambdas/core/parse/compile-datetime.ts';

const column = ColumnSchema.parse({ key: 'at', label: { zh: '时间', en: 'time' }, type: 'datetime' });
const read = compileDatetime(column, { year: 2022, date1904: false });

describe('compileDatetime', () => {
  it.each([
    ['2022-03-05 14:30', '2022-03-05 14:30'],
    ['2022-03-05T14:30:59', '2022-03-05 14:30'],
    ['2022/3/5 9:05', '2022-03-05 09:05'],
    ['2022年3月5日14时30分', '2022-03-05 14:30'],
    ['2022年3月5日14时', '2022-03-05 14:00'],
    ['2022年3月5日 下午2点', '2022-03-05 14:00'],
    ['2022.3.5 上午9：30', '2022-03-05 09:30'],
    ['２０２２－０３－０５　１４：３０', '2022-03-05 14:30'],
    ['2022-03-05', '2022-03-05'],
  ])('text %s', (text, date) => {
    expect(read({ type: 'text', text })).toMatchObject({ value: { date } });
  });

  it.each([
    ['44625.604166666664', '2022-03-05 14:30'],
    ['44625', '2022-03-05'],
    ['44625.9999999', '2022-03-05 23:59'],
  ])('serial %s', (text, date) => {
    expect(read({ type: 'number', text, numberFormat: 'yyyy-mm-dd hh:mm' })).toMatchObject({
      value: { date },
    });
  });

  it.each(['2022-03-05 25:00', '2022-03-05 12:60', '明天', '2022-13-05 12:00'])('refuses %s', (text) => {
    expect(read({ type: 'text', text })).toHaveProperty('reject');
  });
});
