import { describe, expect, it } from 'vitest';
import type { Base } from './bases.ts';
import { type Dice, rollDice } from './dice.ts';
import { howItFails } from './must-end-well.ts';

/** All kinds together; more for a night: HUIBAO_FUZZ_RUNS=2000000. */
const RUNS = Number(process.env.HUIBAO_FUZZ_RUNS ?? 20_000);
const SEED = process.env.HUIBAO_FUZZ_SEED ?? '1';
/** One run alone, as a failure names it. */
const ONLY = process.env.HUIBAO_FUZZ_ONLY;
const PIECES = 10;
/** Every so many files the marked copy is made as well. */
const MARK_EVERY = 12;

/** Runs one kind of mutation. @param share of all runs that this kind gets, 0 to 1 */
export function runFuzz(kind: string, share: number, mutate: (dice: Dice) => Base): void {
  const runs = Math.round((RUNS * share) / PIECES);
  describe(`${kind}: every file ends in a verdict`, () => {
    it.each(Array.from({ length: PIECES }, (_, piece) => piece))(`${runs} files, part %i`, (piece) => {
      for (let at = 0; at < runs; at++) {
        const name = `${SEED}/${kind}/${piece}/${at}`;
        if (ONLY !== undefined && ONLY !== name) continue;
        const { bytes, fileName } = mutate(rollDice(name));
        let failure: string | null;
        try {
          failure = howItFails(bytes, fileName, at % MARK_EVERY === 0 || ONLY !== undefined);
        } catch (error) {
          failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
        }
        if (failure !== null) expect.fail(`HUIBAO_FUZZ_ONLY=${name} (${fileName}): ${failure}`);
      }
    });
  });
}
