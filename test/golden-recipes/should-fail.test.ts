import { describe, expect, it } from 'vitest';
import { FAILS } from './fail/all.ts';
import { runRecipe } from './kit/run-recipe.ts';

describe('refused, each for its reason and at its cell', () => {
  it.each(FAILS.map((recipe) => [recipe.name, recipe] as const))('%s', (_, recipe) => {
    const { actual, expected } = runRecipe(recipe);
    expect(actual).toEqual(expected);
    expect(actual.verdict).not.toMatch(/^accepted/);
    expect(actual.findings.length).toBeGreaterThan(0);
  });
});
