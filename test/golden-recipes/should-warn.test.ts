import { describe, expect, it } from 'vitest';
import { runRecipe } from './kit/run-recipe.ts';
import { WARNS } from './warn/all.ts';

describe('taken, with a word about it', () => {
  it.each(WARNS.map((recipe) => [recipe.name, recipe] as const))('%s', (_, recipe) => {
    const { actual, expected } = runRecipe(recipe);
    expect(actual).toEqual(expected);
    expect(actual.verdict).toMatch(/^accepted/);
    expect(actual.findings.length).toBeGreaterThan(0);
  });
});
