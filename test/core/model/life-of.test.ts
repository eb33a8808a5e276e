import { expect, it } from 'vitest';
import { lifeOf } from '../../../lambdas/core/model/org-records.ts';
import { unit } from '../rollup/fixtures.ts';

const record = (validFrom: string, validTo: string | null) => unit('A', '0', { validFrom, validTo });

it.each([
  ['one record', [record('2020-01-01', null)], 0, '2020-01-01', null],
  ['moved', [record('2020-01-01', '2022-02-28'), record('2022-03-01', null)], 1, '2020-01-01', null],
  [
    'moved, seen from before',
    [record('2020-01-01', '2022-02-28'), record('2022-03-01', null)],
    0,
    '2020-01-01',
    null,
  ],
  [
    'closed later',
    [record('2020-01-01', '2021-12-31'), record('2022-01-01', '2022-05-15')],
    0,
    '2020-01-01',
    '2022-05-15',
  ],
  [
    'closed and opened again',
    [record('2020-01-01', '2021-06-30'), record('2022-01-01', null)],
    1,
    '2022-01-01',
    null,
  ],
  [
    'before it was opened again',
    [record('2020-01-01', '2021-06-30'), record('2022-01-01', null)],
    0,
    '2020-01-01',
    '2021-06-30',
  ],
])('the life of a unit is not broken by a move or a new name: %s', (_, records, at, validFrom, validTo) => {
  const own = records[at];
  expect(own && lifeOf(records, own)).toEqual({ validFrom, validTo });
});
