import { afterAll, describe, expect, it } from 'vitest';
import { CALL_FAULTS, MEETINGS, MESSAGE_FAULTS } from './faults.ts';
import { simulate } from './simulate.ts';
import { addResult, describeTally, NOTHING } from './tally.ts';

const SEEDS = 2_000;
const CASES = 10;

describe('the roll-up protocol under any schedule and fault', () => {
  let tally = NOTHING;
  afterAll(() => console.log(describeTally(tally)));

  const ranges = Array.from({ length: CASES }, (_, i) => [(i * SEEDS) / CASES, ((i + 1) * SEEDS) / CASES]);
  it.each(ranges)('seeds %i up to %i end as the sequential oracle says', async (from = 0, until = 0) => {
    for (let seed = from; seed < until; seed++) {
      const result = await simulate(seed);
      tally = addResult(tally, result);
      expect(result.violations, `replay: npm run sim -- --seed ${seed} --trace`).toEqual([]);
    }
  });

  it('met every kind of fault, and workers at the same node, many times', () => {
    expect(tally.seeds).toBe(SEEDS);
    for (const kind of [...CALL_FAULTS, ...MESSAGE_FAULTS, ...MEETINGS])
      expect(tally.faults[kind], kind).toBeGreaterThan(SEEDS / 10);
    expect(tally.faults['two workers on one node']).toBeGreaterThan(SEEDS);
  });
});

describe('a seed', () => {
  const trace = async (seed: number) => {
    const lines: string[] = [];
    const result = await simulate(seed, { onTrace: (line) => lines.push(line) });
    return { lines, hash: result.hash };
  };

  it.each([1, 2, 3, 4, 5, 77, 1_234_567])('%i determines every event', async (seed) => {
    const [first, second, untraced] = [await trace(seed), await trace(seed), await simulate(seed)];
    expect(first.lines.length).toBeGreaterThan(50);
    expect(second).toEqual(first);
    expect(untraced.hash).toBe(first.hash);
  });

  it('differs from others', async () => {
    const hashes = await Promise.all(Array.from({ length: 50 }, (_, seed) => simulate(seed)));
    expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(50);
  });
});
