import type { Ledger } from '../model/ledger.ts';
import type { Measure } from '../model/measure.ts';
import { type CompiledSource, compileSource } from './compile-source.ts';
import { finishTally } from './finish-tally.ts';
import { ONE, type Tally } from './tally.ts';
import { tallyDistinct } from './tally-distinct.ts';
import { tallyExtreme, tallyLast } from './tally-pick.ts';
import { tallyRanked } from './tally-ranked.ts';
import { tallyCount, tallySum } from './tally-sum.ts';

/** A measure over rows, ready to run. A typed summary number has no sources and no tally: it is read where it stands. */
export interface CompiledMeasure {
  readonly kind: Measure['kind'];
  readonly sources: readonly CompiledSource[];
  readonly createTally: () => Tally;
}

/** @param keepMembers a distinct count keeps its members */
export function compileMeasure(
  measure: Measure,
  ledgers: ReadonlyMap<string, Ledger>,
  keepMembers: boolean,
): CompiledMeasure {
  const sources = measure.of.map((source) => {
    const compiled = compileSource(source, ledgers.get(source.ledger));
    return { ...compiled, reads: [...new Set([...rankingReads(measure.ranked), ...compiled.reads])] };
  });
  const onlyBase = measure.of.every((source) => ledgers.get(source.ledger)?.kind === 'base');
  const create = () => createTally(measure, keepMembers, onlyBase);
  return { kind: measure.kind, sources, createTally: finishTally(measure, create) };
}

/** Columns that decide which rows of a ranking count, the telling ones first. */
function rankingReads(ranked: Measure['ranked']): string[] {
  return ranked ? [...Object.keys(ranked.where ?? {}), ranked.score, ...ranked.within] : [];
}

function createTally({ kind, oncePer, ranked }: Measure, keepMembers: boolean, onlyBase: boolean): Tally {
  switch (kind) {
    case 'count':
      return ranked ? tallyRanked(ranked) : tallyCount(oncePer);
    case 'sum':
      return tallySum(onlyBase);
    case 'distinct':
      return tallyDistinct(keepMembers);
    case 'max':
    case 'min':
      return tallyExtreme(kind);
    case 'last':
      return tallyLast();
    case 'summary':
      return { take: () => {}, settle: () => null };
    case 'submission':
      return {
        take: () => {},
        settle: () => ({ value: { n: '1' }, number: ONE, contributions: [] }),
      };
  }
}
