import { expect, it } from 'vitest';
import { formatDecimal } from '../../../lambdas/core/model/decimal.ts';
import type { LedgerRow, Value } from '../../../lambdas/core/model/value.ts';
import { compileOperand } from '../../../lambdas/core/validate/operand.ts';

const row = (values: Record<string, Value>): LedgerRow => ({ sheet: 'D10', row: 5, values });
const number = (text: string) => ({ number: text });
const span = (from: string, to: string) => ({ from: { date: from }, to: { date: to } });

function read(operand: Parameters<typeof compileOperand>[0], values: Record<string, Value>) {
  const { columns, read: of } = compileOperand(operand);
  const found = of(row(values));
  return [columns, found && formatDecimal(found)];
}

it.each<[string, Parameters<typeof compileOperand>[0], Record<string, Value>, string[], string | null]>([
  ['a constant', { number: '1.50' }, {}, [], '1.5'],
  ['a column', { column: 'a' }, { a: number('3') }, ['a'], '3'],
  ['a column that is empty', { column: 'a' }, {}, ['a'], null],
  ['a column times a number', { column: 'a', times: 8 }, { a: number('0.5') }, ['a'], '4'],
  ['nothing times a number', { column: 'a', times: 8 }, {}, ['a'], null],
  ['a product', { column: 'a', times: 'b' }, { a: number('3'), b: number('2') }, ['a', 'b'], '6'],
  ['a product that lacks the first', { column: 'a', times: 'b' }, { b: number('2') }, ['a', 'b'], null],
  ['a product that lacks the second', { column: 'a', times: 'b' }, { a: number('2') }, ['a', 'b'], null],
  [
    'days between',
    { days: { from: 'from', to: 'to', plus: 0 } },
    span('2022-02-27', '2022-03-01'),
    ['to', 'from'],
    '2',
  ],
  [
    'days, both counted',
    { days: { from: 'from', to: 'to', plus: 1 } },
    span('2022-03-01', '2022-03-01'),
    ['to', 'from'],
    '1',
  ],
  [
    'days that run backwards',
    { days: { from: 'from', to: 'to', plus: 1 } },
    span('2022-03-02', '2022-03-01'),
    ['to', 'from'],
    null,
  ],
  [
    'days of a month',
    { days: { from: 'from', to: 'to', plus: 1 } },
    span('2022-03', '2022-03-01'),
    ['to', 'from'],
    null,
  ],
  [
    'days without a start',
    { days: { from: 'from', to: 'to', plus: 1 } },
    { to: { date: '2022-03-01' } },
    ['to', 'from'],
    null,
  ],
  [
    'days without an end',
    { days: { from: 'from', to: 'to', plus: 1 } },
    { from: { date: '2022-03-01' } },
    ['to', 'from'],
    null,
  ],
])('%s', (_, operand, values, columns, expected) => {
  expect(read(operand, values)).toEqual([columns, expected]);
});
