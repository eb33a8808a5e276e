import { describe, expect, it } from 'vitest';
import type { ExpectedValue } from '../../bin/demo/expect-values.ts';
import { DEMO_FORMS } from '../../bin/demo/forms/registry.ts';
import type { IndicatorValue } from '../../lambdas/core/model/rollup.ts';
import { temporaryFolder } from '../support/run-cli.ts';
import { runDemo } from './run-demo.ts';

/** Warnings depend on rules, not on what happened; everything else the generator knows by itself. */
const NOT_FROM_EVENTS = ['SUB-003b'];

/** HUIBAO_DEMO_SEEDS asks for more than the usual. */
const seeds = Array.from({ length: Number(process.env.HUIBAO_DEMO_SEEDS ?? 5) }, (_, i) => i + 1);
const small = { units: 5, months: 3, year: 2022 };

describe('huibao run over the demo equals what the generator counted', () => {
  it.each(
    seeds.flatMap((seed) => [
      { seed, messy: false },
      { seed, messy: true },
    ]),
  )('seed $seed, messy $messy', async ({ seed, messy }) => {
    const run = await runDemo(await temporaryFolder(), { ...small, seed, messy });
    expect(differences(run.demo.expected, run.values)).toEqual([]);
    expect(verdictDifferences(run)).toEqual([]);
  });

  it('a year with a unit that opens and one that closes', { timeout: 240_000 }, async () => {
    const run = await runDemo(await temporaryFolder(), {
      units: 21,
      months: 12,
      year: 2022,
      seed: 5,
      messy: true,
    });
    expect(differences(run.demo.expected, run.values)).toEqual([]);
    expect(verdictDifferences(run)).toEqual([]);
  });

  it('every form of the catalogue, and every indicator expected', { timeout: 240_000 }, async () => {
    const forms = [...DEMO_FORMS.keys()];
    const run = await runDemo(await temporaryFolder(), {
      units: 3,
      months: 12,
      year: 2022,
      seed: 11,
      messy: true,
      forms,
    });
    expect(differences(run.demo.expected, run.values)).toEqual([]);
    expect(verdictDifferences(run)).toEqual([]);
    expect([...run.index.forms.keys()].sort()).toEqual([...forms].sort());
    const expected = new Set([...run.demo.expected.map((one) => one.indicator), ...NOT_FROM_EVENTS]);
    expect([...expected].sort()).toEqual([...run.index.indicators.keys()].sort());
  });
});

function differences(expected: readonly ExpectedValue[], values: readonly IndicatorValue[]) {
  const found = new Map(values.map((value) => [`${value.node} ${value.period} ${value.indicator}`, value]));
  return expected.flatMap((one) => {
    const value = found.get(`${one.node} ${one.period} ${one.indicator}`);
    const same =
      value !== undefined &&
      value.value === one.value &&
      (value.numerator ?? null) === (one.numerator ?? null) &&
      (value.denominator ?? null) === (one.denominator ?? null);
    return same ? [] : [{ expected: one, value }];
  });
}

function verdictDifferences({ demo, findings }: Awaited<ReturnType<typeof runDemo>>) {
  const found = new Map(findings.map((one) => [one.file, one.verdict]));
  return demo.verdicts.flatMap((one) => {
    const verdict = found.get(one.file)?.replace('-with-warnings', '');
    return verdict === one.verdict ? [] : [{ ...one, found: verdict }];
  });
}
