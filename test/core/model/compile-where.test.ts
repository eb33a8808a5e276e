import { describe, expect, it } from 'vitest';
import { compileWhere } from '../../../lambdas/core/model/compile-where.ts';
import type { Where } from '../../../lambdas/core/model/condition.ts';
import { PeriodSchema } from '../../../lambdas/core/model/period.ts';
import type { Value } from '../../../lambdas/core/model/value.ts';

const text = (value: string): Value => ({ text: value });
const number = (value: string): Value => ({ number: value });
const date = (value: string): Value => ({ date: value });
const list = (...values: string[]): Value => ({ list: values });

function holds(where: Where | undefined, a: Value | undefined, b?: Value, period = '2022-03'): boolean {
  const values = { ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }) };
  return compileWhere(where)({ sheet: 'S', row: 1, values }, { period: PeriodSchema.parse(period) });
}

describe('compileWhere', () => {
  it.each<[string, Where[string], Value | undefined, boolean]>([
    ['in: one of them', { in: ['x', 'y'] }, text('y'), true],
    ['in: none of them', { in: ['x', 'y'] }, text('z'), false],
    ['in: a member of a list', { in: ['x', 'y'] }, list('z', 'x'), true],
    ['in: an empty list', { in: ['x'] }, list(), false],
    ['in: a number by value', { in: ['3'] }, number('3.0'), true],
    ['in: missing', { in: ['x'] }, undefined, false],
    ['in: not applicable', { in: ['x'] }, null, false],
    ['notIn: another', { notIn: ['x'] }, text('z'), true],
    ['notIn: one of them', { notIn: ['x'] }, text('x'), false],
    ['notIn: a list that holds one', { notIn: ['x'] }, list('z', 'x'), false],
    ['notIn: missing fails too', { notIn: ['x'] }, undefined, false],
    ['notIn: an empty list fails too', { notIn: ['x'] }, list(), false],
    ['notIn: not applicable fails too', { notIn: ['x'] }, null, false],
    ['has: in the list', { has: 'x' }, list('z', 'x'), true],
    ['has: not in the list', { has: 'x' }, list('z', 'xx'), false],
    ['has: a single text', { has: 'x' }, text('x'), true],
    ['has: missing', { has: 'x' }, undefined, false],
    ['is: yes', { is: true }, { bool: true }, true],
    ['is: no', { is: true }, { bool: false }, false],
    ['is: false', { is: false }, { bool: false }, true],
    ['is: missing is not false', { is: false }, undefined, false],
    ['is: not applicable is not false', { is: false }, null, false],
    ['is: a text', { is: true }, text('true'), false],
    ['isNot: the other answer', { isNot: true }, { bool: false }, true],
    ['isNot: the answer', { isNot: true }, { bool: true }, false],
    ['isNot: missing passes', { isNot: true }, undefined, true],
    ['isNot: not applicable passes', { isNot: true }, null, true],
    ['isNot words: another', { isNot: ['x', 'y'] }, text('z'), true],
    ['isNot words: one of them', { isNot: ['x', 'y'] }, text('y'), false],
    ['isNot words: a list that holds one', { isNot: ['x', 'y'] }, list('z', 'x'), false],
    ['isNot words: missing passes', { isNot: ['x', 'y'] }, undefined, true],
    ['isNot words: not applicable passes', { isNot: ['x', 'y'] }, null, true],
    ['filled: yes', { filled: true }, text('x'), true],
    ['filled: zero is filled', { filled: true }, number('0'), true],
    ['filled: false is filled', { filled: true }, { bool: false }, true],
    ['filled: missing', { filled: true }, undefined, false],
    ['filled: not applicable', { filled: true }, null, false],
    ['inYear: same year', { inYear: true }, date('2022-11-30'), true],
    ['inYear: year before', { inYear: true }, date('2021-12-31'), false],
    ['inYear: the year itself', { inYear: true }, number('2022'), true],
    ['inYear: another year', { inYear: true }, number('2021'), false],
    ['inYear: missing', { inYear: true }, undefined, false],
    ['inYear: a year column, that year', { inYear: true }, number('2022'), true],
    ['inYear: a year column, another', { inYear: true }, number('2021'), false],
    ['inYear: missing', { inYear: true }, undefined, false],
    ['upTo as-of: that day', { upTo: 'asOf' }, date('2022-03-31'), true],
    ['upTo as-of: a day later', { upTo: 'asOf' }, date('2022-04-01'), false],
    ['after as-of: a day later', { after: 'asOf' }, date('2022-04-01'), true],
    ['after as-of: that day', { after: 'asOf' }, date('2022-03-31'), false],
    ['from as-of: that day', { from: 'asOf' }, date('2022-03-31'), true],
    ['upTo moved: last day', { upTo: { asOf: true, plus: '6m' } }, date('2022-09-30'), true],
    ['upTo moved: beyond', { upTo: { asOf: true, plus: '6m' } }, date('2022-10-01'), false],
    [
      'all: in the next six months',
      { all: [{ after: 'asOf' }, { upTo: { asOf: true, plus: '6m' } }] },
      date('2022-09-30'),
      true,
    ],
    [
      'all: one fails',
      { all: [{ after: 'asOf' }, { upTo: { asOf: true, plus: '6m' } }] },
      date('2022-03-31'),
      false,
    ],
    ['filled: empty text', { filled: true }, text(''), false],
    ['filled: empty list', { filled: true }, list(), false],
    ['not filled: missing', { filled: false }, undefined, true],
    ['not filled: not applicable', { filled: false }, null, true],
    ['not filled: filled', { filled: false }, date('2022-03-01'), false],
    ['inPeriod: first day', { inPeriod: true }, date('2022-03-01'), true],
    ['inPeriod: last day', { inPeriod: true }, date('2022-03-31'), true],
    ['inPeriod: the day before', { inPeriod: true }, date('2022-02-28'), false],
    ['inPeriod: the day after', { inPeriod: true }, date('2022-04-01'), false],
    ['inPeriod: the month', { inPeriod: true }, date('2022-03'), true],
    ['inPeriod: another month', { inPeriod: true }, date('2022-04'), false],
    ['inPeriod: missing', { inPeriod: true }, undefined, false],
    ['inPeriod: not applicable', { inPeriod: true }, null, false],
    ['inPeriod: a text', { inPeriod: true }, text('2022-03-05'), false],
    ['upToPeriodEnd: long ago', { upToPeriodEnd: true }, date('1999-01-01'), true],
    ['upToPeriodEnd: last day', { upToPeriodEnd: true }, date('2022-03-31'), true],
    ['upToPeriodEnd: the day after', { upToPeriodEnd: true }, date('2022-04-01'), false],
    ['upToPeriodEnd: the month itself', { upToPeriodEnd: true }, date('2022-03'), true],
    ['upToPeriodEnd: missing', { upToPeriodEnd: true }, undefined, false],
    ['before asOf: the day before', { before: 'asOf' }, date('2022-03-30'), true],
    ['before asOf: the day itself', { before: 'asOf' }, date('2022-03-31'), false],
    ['before asOf: the month is not wholly before', { before: 'asOf' }, date('2022-03'), false],
    ['before asOf: the month before', { before: 'asOf' }, date('2022-02'), true],
    ['before asOf: missing', { before: 'asOf' }, undefined, false],
    ['atLeast: equal by value', { atLeast: '1.50' }, number('1.5'), true],
    ['atLeast: less', { atLeast: '1.5' }, number('1.49'), false],
    ['atLeast: negative', { atLeast: '-2' }, number('-1'), true],
    ['atLeast: missing', { atLeast: '0' }, undefined, false],
    ['atLeast: not applicable', { atLeast: '0' }, null, false],
    ['moreThan: equal', { moreThan: '1.5' }, number('1.50'), false],
    ['moreThan: more', { moreThan: '1.5' }, number('1.51'), true],
    ['moreThan: text', { moreThan: '1' }, text('2'), false],
  ])('%s', (_, predicate, cell, expected) => {
    expect(holds({ a: predicate }, cell)).toBe(expected);
  });

  it.each<[string, Where[string], Value, Value | undefined, boolean]>([
    ['before the other column', { before: { column: 'b' } }, date('2022-03-04'), date('2022-03-05'), true],
    ['the same day', { before: { column: 'b' } }, date('2022-03-05'), date('2022-03-05'), false],
    ['a month that holds the day', { before: { column: 'b' } }, date('2022-03'), date('2022-03-05'), false],
    ['the other is missing', { before: { column: 'b' } }, date('2022-03-05'), undefined, false],
    ['the other is no date', { before: { column: 'b' } }, date('2022-03-05'), text('2023-01-01'), false],
    ['at least the other number', { atLeastColumn: 'b' }, number('2.0'), number('2'), true],
    ['less than the other number', { atLeastColumn: 'b' }, number('1'), number('2'), false],
    ['no other number', { atLeastColumn: 'b' }, number('1'), undefined, false],
    ['the other not applicable', { atLeastColumn: 'b' }, number('1'), null, false],
  ])('two columns: %s', (_, predicate, a, b, expected) => {
    expect(holds({ a: predicate }, a, b)).toBe(expected);
  });

  it('holds for every row without a condition', () => {
    expect(holds(undefined, undefined)).toBe(true);
    expect(holds({}, undefined)).toBe(true);
  });

  it('wants every predicate', () => {
    const where: Where = { a: { filled: true }, b: { in: ['x'] } };
    expect(holds(where, text('1'), text('x'))).toBe(true);
    expect(holds(where, text('1'), text('y'))).toBe(false);
    expect(holds(where, undefined, text('x'))).toBe(false);
  });

  it.each([
    ['2022Q1', '2022-01-01', true],
    ['2022H2', '2022-06-30', false],
    ['2022', '2022-12-31', true],
    ['2024-02', '2024-02-29', true],
  ])('inPeriod of %s: %s is %s', (period, day, expected) => {
    expect(holds({ a: { inPeriod: true } }, date(day), undefined, period)).toBe(expected);
  });
});
