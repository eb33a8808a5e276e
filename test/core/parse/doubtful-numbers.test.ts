import { describe, expect, it } from 'vitest';
import { type Column, ColumnSchema } from '../../../lambdas/core/model/column.ts';
import type { MoneyUnit } from '../../../lambdas/core/model/money-unit.ts';
import { compileMoney } from '../../../lambdas/core/parse/compile-money.ts';
import { compileNumber } from '../../../lambdas/core/parse/compile-number.ts';
import { compilePercent } from '../../../lambdas/core/parse/compile-percent.ts';

const CONTEXT = { year: 2022, date1904: false };
const column = (type: Column['type'], more: object = {}): Column =>
  ColumnSchema.parse({ key: 'x', label: { zh: '数', en: 'number' }, type, ...more });

/** Value, codes of what is said, and the hint that goes with it. */
function read(type: 'count' | 'decimal' | 'percent' | 'money', text: string, more: object = {}): string {
  const one = column(type, more);
  const unit: MoneyUnit = '万元';
  const parsers = {
    count: () => compileNumber(one, CONTEXT),
    decimal: () => compileNumber(one, CONTEXT),
    percent: () => compilePercent(one, CONTEXT),
    money: () => compileMoney(one, CONTEXT, unit),
  };
  const parsed = parsers[type]()({ type: 'text', text });
  if ('reject' in parsed) return `refused ${parsed.reject.code}`;
  const { value, issues = [] } = parsed;
  const number = value && 'number' in value ? `${value.number}${value.qualifier ?? ''}` : String(value);
  return [number, ...issues.map(({ code, hint }) => (hint ? `${code} ${hint.zh}` : code))].join(' | ');
}

describe('one cell, one word about how its number was read', () => {
  it.each([
    ['count', '三五个', '3约 | approximate 暂记为 3。'],
    ['count', '两三', '2约 | approximate 暂记为 2。'],
    ['count', '约两三个', '2约 | approximate 暂记为 2。'],
    ['count', '七八十个', '70约 | approximate 暂记为 70。'],
    ['count', '约5000', '5000约 | approximate'],
    ['count', '5000多个', '5000多 | approximate 暂记为 5000。'],
    ['count', '12个', '12 | N008'],
    ['count', '一百二', '120 | N008'],
    ['count', '一百二个', '120 | N008'],
    ['count', '一百二左右', '120左右 | approximate 暂记为 120。'],
    ['decimal', '三五个', '3约 | approximate 暂记为 3。'],
    ['percent', '百分之三四', '3约 | approximate 暂记为 3%。'],
    ['percent', '百分之三十左右', '30左右 | approximate'],
    ['money', '三五块', '3约 | approximate 暂记为 3 元。'],
    ['money', '两三', '20000约 | approximate 暂记为 20000 元。'],
    ['money', '约5元', '5约 | approximate'],
  ] as const)('%s %s', (type, text, expected) => expect(read(type, text)).toBe(expected));

  it('the measure word of the column itself is no doubt', () => {
    const measure = { measure: { word: '次' } };
    expect(read('count', '三五次', measure)).toBe('3约 | approximate 暂记为 3。');
    expect(read('count', '12次', measure)).toBe('12');
  });

  it('a look-alike of the measure word is another matter', () => {
    const measure = { measure: { word: '人', lookalikes: ['人次'] } };
    expect(read('count', '三五人次', measure)).toBe('3约 | N005 | approximate 暂记为 3。');
  });

  it('a number of another size is said once', () => {
    expect(read('count', '1.2万个')).toBe('12000 | N009');
    expect(read('count', '20多万个')).toBe('200000多 | N009 | approximate');
  });
});
