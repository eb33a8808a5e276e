import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../lambdas/core/model/verdict.ts';
import type { Base } from './bases.ts';
import { type Dice, rollDice } from './dice.ts';
import { howItEnds } from './must-end-well.ts';

/** All kinds together; more for a night: HUIBAO_FUZZ_RUNS=2000000. */
const RUNS = Number(process.env.HUIBAO_FUZZ_RUNS ?? 20_000);
const SEED = process.env.HUIBAO_FUZZ_SEED ?? '1';
/** One run alone, as a failure names it. */
const ONLY = process.env.HUIBAO_FUZZ_ONLY;
const PIECES = 10;
/** Every so many files the marked copy is made as well. */
const MARK_EVERY = 12;

/** Runs one kind of mutation. @param share of all runs that this kind gets, 0 to 1 @param reaches verdicts it must come upon, or it tests nothing */
export function runFuzz(
  kind: string,
  share: number,
  reaches: readonly Verdict[],
  mutate: (dice: Dice) => Base,
): void {
  const runs = Math.round((RUNS * share) / PIECES);
  const endings = new Map<string, number>();
  describe(`${kind}: every file ends in a verdict`, () => {
    it.each(Array.from({ length: PIECES }, (_, piece) => piece))(`${runs} files, part %i`, (piece) => {
      for (let at = 0; at < runs; at++) {
        const name = `${SEED}/${kind}/${piece}/${at}`;
        if (ONLY !== undefined && ONLY !== name) continue;
        const { bytes, fileName } = mutate(rollDice(name));
        let failure: string | null;
        try {
          const ending = howItEnds(bytes, fileName, at % MARK_EVERY === 0 || ONLY !== undefined);
          endings.set(ending.verdict, (endings.get(ending.verdict) ?? 0) + 1);
          failure = ending.failure;
        } catch (error) {
          failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
        }
        if (failure !== null) expect.fail(`HUIBAO_FUZZ_ONLY=${name} (${fileName}): ${failure}`);
      }
    });

    it.skipIf(ONLY !== undefined)('of all kinds: good, faulty and unreadable ones are among them', () => {
      console.log(`${kind}: ${[...endings].map(([verdict, count]) => `${verdict} ${count}`).join(', ')}`);
      expect([...endings.keys()]).toEqual(expect.arrayContaining([...reaches]));
    });
  });
}
