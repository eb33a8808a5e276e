import { describe, expect, it } from 'vitest';
import { FAITHFUL, MUTANTS } from './mutants/mutants.ts';
import type { Protocol } from './protocol.ts';
import { simulate } from './simulate.ts';

const MOST_SEEDS = 2_000;
const CONTROL_SEEDS = 150;

async function firstCaught(protocol: Protocol, seeds: number) {
  for (let seed = 0; seed < seeds; seed++) {
    const { violations } = await simulate(seed, { protocol });
    if (violations.length > 0) return { seed, violations };
  }
  return null;
}

describe('the simulation', () => {
  it.each(MUTANTS.map((mutant) => [mutant.name, mutant] as const))('catches: %s', async (name, mutant) => {
    const caught = await firstCaught(mutant, MOST_SEEDS);
    expect(caught, `${name} went unseen: the simulation is too weak`).not.toBeNull();
    console.log(`${name}: seed ${caught?.seed}: ${caught?.violations[0]?.slice(0, 120)}`);
  });

  it.each(FAITHFUL.map((variant) => [variant.name, variant] as const))(
    'does not object to: %s',
    async (_, variant) => {
      expect(await firstCaught(variant, CONTROL_SEEDS)).toBeNull();
    },
  );
});
