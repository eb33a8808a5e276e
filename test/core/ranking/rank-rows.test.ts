import { describe, expect, it } from 'vitest';
import { RankingSchema } from '../../../lambdas/core/model/ranking-definition.ts';
import type { Value } from '../../../lambdas/core/model/value.ts';
import { lastShares, rankRows } from '../../../lambdas/core/ranking/rank-rows.ts';

const name = { zh: '排名', en: 'ranking' };
const base = { code: 'r', name, ledger: 'L97', item: 'no', score: 'score' };
const row = (unit: string, no: string, score: string | null, more: Record<string, Value> = {}) => ({
  unit,
  row: {
    sheet: 'S',
    row: 1,
    values: { no: { text: no }, ...(score === null ? {} : { score: { number: score } }), ...more },
  },
});

describe('rankRows', () => {
  it('ranks within groups, names the ends, and tells ties and typed ranks', () => {
    const ranking = RankingSchema.parse({ ...base, rank: 'rank', within: ['kind'], ends: 1 });
    const kind = (text: string, rank: string) => ({ kind: { text }, rank: { number: rank } });
    expect(
      rankRows(ranking, [
        row('01', 'A', '90', kind('x', '1')),
        row('01', 'B', '80.5', kind('y', '1')),
        row('02', 'C', '90.0', kind('x', '2')),
        row('02', 'D', '70', kind('x', '3')),
        row('02', 'E', null, kind('x', '4')),
      ]),
    ).toEqual([
      {
        group: ['x'],
        items: [
          { unit: '01', item: 'A', score: '90', rank: 1, typedRank: 1 },
          { unit: '02', item: 'C', score: '90', rank: 1, typedRank: 2 },
          { unit: '02', item: 'D', score: '70', rank: 3, typedRank: 3 },
        ],
        unscored: ['E'],
        top: ['A', 'C'],
        bottom: ['D'],
        tied: { top: true, bottom: false },
      },
      {
        group: ['y'],
        items: [{ unit: '01', item: 'B', score: '80.5', rank: 1, typedRank: 1 }],
        unscored: [],
        top: ['B'],
        bottom: [],
        tied: { top: false, bottom: false },
      },
    ]);
  });
});

describe('lastShares', () => {
  const rows = [
    ...Array.from({ length: 11 }, (_, i) => row('01', `a${i}`, String(50 + i), { bad: { bool: i === 0 } })),
    row('02', 'b0', '10'),
    row('02', 'b1', '99', { bad: { bool: true } }),
  ];
  const last = { percent: 10, marked: 'bad' };

  it.each([
    ['system', 'ceil', [{ unit: null, of: 13, needed: 2, items: ['b0', 'a0'], marked: 2 }]],
    ['system', 'floor', [{ unit: null, of: 13, needed: 1, items: ['b0'], marked: 2 }]],
    [
      'unit',
      'ceil',
      [
        { unit: '01', of: 11, needed: 2, items: ['a0', 'a1'], marked: 1 },
        { unit: '02', of: 2, needed: 1, items: ['b0'], marked: 1 },
      ],
    ],
  ] as const)('by %s, %s', (scope, rounding, expected) => {
    const ranking = RankingSchema.parse({ ...base, last: { ...last, scope, rounding } });
    const found = lastShares(ranking, rows);
    expect(
      found.map((one) => ({
        unit: one.unit,
        of: one.of,
        needed: one.needed,
        items: one.last.map(({ item }) => item),
        marked: one.marked,
      })),
    ).toEqual(expected);
  });

  it('is nothing where none is asked for', () => {
    expect(lastShares(RankingSchema.parse(base), rows)).toEqual([]);
  });
});
