import { describe, expect, it } from 'vitest';
import { checkOrganisation } from '../../../lambdas/core/model/check-organisation.ts';
import { unit } from '../rollup/fixtures.ts';

const codes = (...units: ReturnType<typeof unit>[]) =>
  checkOrganisation([unit('0', null), ...units]).map(({ code, value }) => `${code} ${value ?? ''}`.trim());

describe('mergers and splits in the list of units', () => {
  it.each([
    ['a merger', [unit('A', '0', { validTo: '2022-06-30', mergedInto: 'B' }), unit('B', '0')], []],
    ['a split', [unit('A', '0', { validTo: '2022-06-30' }), unit('B', '0', { splitFrom: 'A' })], []],
    [
      'into a unit that is not there',
      [unit('A', '0', { validTo: '2022-06-30', mergedInto: 'X' })],
      ['O018 X'],
    ],
    ['into itself', [unit('A', '0', { validTo: '2022-06-30', mergedInto: 'A' })], ['O018 A']],
    ['from a unit that is not there', [unit('A', '0', { splitFrom: 'X' })], ['O018 X']],
    ['merged and still alive', [unit('A', '0', { mergedInto: 'B' }), unit('B', '0')], ['O019']],
    [
      'into each other',
      [
        unit('A', '0', { validTo: '2022-06-30', mergedInto: 'B' }),
        unit('B', '0', { validTo: '2022-09-30', mergedInto: 'A' }),
      ],
      ['O020 B'],
    ],
  ] as const)('%s', (_, units, expected) => {
    expect(codes(...units)).toEqual(expected);
  });
});
