import { expect, it } from 'vitest';
import { ColumnSchema } from '../../../lambdas/core/model/column.ts';
import { compileCell } from '../../../lambdas/core/parse/compile-cell.ts';

const read = (text: string, more: object) =>
  compileCell(ColumnSchema.parse({ key: 'no', label: { zh: '序号', en: 'No.' }, type: 'count', ...more }), {
    context: { year: 2022, date1904: false },
    moneyUnit: '元',
    resolveUnit: () => ({ kind: 'unknown', candidates: [] }),
  })({ type: 'text', text });

it.each(['无', '没有', '不适用'])('%s is 0 only where 0 is allowed', (text) => {
  expect(read(text, {})).toMatchObject({ value: { number: '0' } });
  expect(read(text, { min: '0' })).toMatchObject({ value: { number: '0' } });
  expect(read(text, { min: '1' })).toMatchObject({ reject: { code: 'bounds' } });
  expect(read(text, { min: '1', type: 'money' })).toMatchObject({ reject: { code: 'bounds' } });
});
