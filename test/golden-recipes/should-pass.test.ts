import { describe, expect, it } from 'vitest';
import type { Recipe } from './kit/recipe.ts';
import { buildRecipe, runRecipe } from './kit/run-recipe.ts';
import { hasSaver, saveElsewhere } from './kit/save-elsewhere.ts';
import { PASSES } from './pass/all.ts';

const own = PASSES.filter(({ savedBy }) => savedBy === undefined);
const savers = [...new Set(PASSES.flatMap(({ savedBy }) => savedBy ?? []))];

function mustPass(recipe: Recipe, bytes?: Uint8Array): void {
  const { actual, expected } = runRecipe(recipe, bytes);
  expect(actual).toEqual(expected);
  expect(actual.verdict).toBe('accepted');
  expect(actual.facts).toEqual({});
}

describe('taken, with the very numbers of the plain return', () => {
  it.each(own.map((recipe) => [recipe.name, recipe] as const))('%s', (_, recipe) => mustPass(recipe));
});

describe.each(savers)('opened and saved by %s', (saver) => {
  const recipes = PASSES.filter(({ savedBy }) => savedBy === saver);

  it.skipIf(!hasSaver(saver))(recipes.map(({ name }) => name).join(', '), () => {
    const saved = saveElsewhere(saver, new Map(recipes.map((recipe) => [recipe.name, buildRecipe(recipe)])));
    for (const recipe of recipes) mustPass(recipe, saved.get(recipe.name));
  });
});
