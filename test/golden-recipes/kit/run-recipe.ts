import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { judgeFile } from './judge-file.ts';
import { draftOf, makeReturn } from './make-return.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Recipe } from './recipe.ts';

export const GOLDEN = resolve(import.meta.dirname, '../../golden');

/** Set to record what the product says now instead of comparing. Read the difference before you keep it. */
const RECORD = process.env.HUIBAO_RECORD === '1';

/** The file as it leaves the unit's hands, before another program saves it. */
export function buildRecipe(recipe: Recipe): Uint8Array {
  const bytes = recipe.build ? recipe.build() : makeReturn(draftOf(recipe.form ?? 'meetings', recipe.fill));
  return recipe.patch ? recipe.patch(bytes) : bytes;
}

/** What the product says, and what it is expected to say. */
export function runRecipe(
  recipe: Recipe,
  bytes: Uint8Array = buildRecipe(recipe),
): { readonly actual: Outcome; readonly expected: unknown } {
  const extension = recipe.savedBy?.startsWith('libreoffice') ? recipe.savedBy.slice(12) : 'xlsx';
  const fileName = recipe.fileName ?? `上报.${extension}`;
  const judged = judgeFile(bytes, fileName, recipe);
  const actual = outcomeOf(bytes, fileName, judged, recipe.savedBy !== undefined);
  const path = join(GOLDEN, recipe.name, 'expected.json');
  if (RECORD) {
    mkdirSync(join(GOLDEN, recipe.name), { recursive: true });
    writeFileSync(path, `${JSON.stringify(actual, null, 1)}\n`);
  }
  if (!existsSync(path))
    throw new Error(`${recipe.name} has no expected.json; record it with HUIBAO_RECORD=1`);
  const expected: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return { actual, expected };
}
