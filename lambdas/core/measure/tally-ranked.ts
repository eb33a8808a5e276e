import { type ConditionClock, compileWhere } from '../model/compile-where.ts';
import type { Measure } from '../model/measure.ts';
import { endsOf } from '../model/ranking.ts';
import type { LedgerRow } from '../model/value.ts';
import { valueKey } from '../model/value-key.ts';
import { type CompiledSource, numberOf } from './compile-source.ts';
import type { Tally } from './tally.ts';
import { tallyCount } from './tally-sum.ts';

type Ranked = NonNullable<Measure['ranked']>;

interface Ranking {
  readonly row: LedgerRow;
  readonly source: CompiledSource;
  readonly clock: ConditionClock;
}

/** Rows at one end of their group by score that meet the condition. A row without a score is not ranked. */
export function tallyRanked(ranked: Ranked): Tally {
  const groups = new Map<string, Ranking[]>();
  const meets = compileWhere(ranked.where);
  return {
    take: (source, row, clock) => {
      const group = ranked.within.map((column) => valueKey(row.values[column]) ?? '').join('\u001f');
      groups.set(group, [...(groups.get(group) ?? []), { row, source, clock }]);
    },
    settle: () => {
      const counted = tallyCount();
      for (const rows of groups.values()) {
        const scored = rows.flatMap((one) => {
          const score = numberOf(one.row.values[ranked.score]);
          return score ? [{ ...one, score: score.amount }] : [];
        });
        for (const { row, source, clock } of endsOf(scored, ranked.count)[ranked.end])
          if (meets(row, clock)) counted.take(source, row, clock);
      }
      return counted.settle();
    },
  };
}
