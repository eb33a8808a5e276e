import { expect, it } from 'vitest';
import { scaleNumber } from '../../../lambdas/core/normalise/scale-number.ts';
import type { Parsed } from '../../../lambdas/core/parse/parsed.ts';

const number = (text: string): Parsed => ({ value: { number: text, qualifier: '约' } });

it.each<[string, number, string]>([
  ['12.5', 4, '125000'],
  ['12.5', -2, '0.125'],
  ['-3', 1, '-30'],
  ['0.05', 2, '5'],
  ['10.0', 1, '100'],
])('%s × 10^%i is %s', (typed, exponent, expected) => {
  expect(scaleNumber(number(typed), exponent)).toEqual({
    value: { number: expected, qualifier: '约' },
    rule: 'layout-measure',
  });
});

it.each<[string, Parsed, number | undefined]>([
  ['without a factor', number('5'), undefined],
  ['a factor of 1', number('5'), 0],
  ['nought', number('0'), 4],
  ['nought with decimals', number('0.00'), 4],
  ['nought with a sign', number('-0'), 4],
  ['a refused cell', { reject: { code: 'N050' } }, 4],
  ['an empty one', { value: undefined }, 4],
  ['one that does not apply', { value: null }, 4],
  ['a word', { value: { text: '5' } }, 4],
])('%s stays as it is', (_, parsed, exponent) => {
  expect(scaleNumber(parsed, exponent)).toBe(parsed);
});

it('a number that only starts or ends like nought is scaled', () => {
  expect(scaleNumber(number('0.05'), 1)).toMatchObject({ value: { number: '0.5' } });
  expect(scaleNumber(number('10'), 1)).toMatchObject({ value: { number: '100' } });
});
