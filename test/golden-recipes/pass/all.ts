import type { Recipe } from '../kit/recipe.ts';
import { CELL_ODDITIES } from './cells.ts';
import { FILE_ODDITIES, SAVED_ELSEWHERE } from './files.ts';
import { ROW_ODDITIES } from './rows.ts';
import { SHEET_ODDITIES } from './sheets.ts';

/** What must be taken without a word that asks for anything. */
export const PASSES: readonly Recipe[] = [
  ...CELL_ODDITIES,
  ...ROW_ODDITIES,
  ...SHEET_ODDITIES,
  ...FILE_ODDITIES,
  ...SAVED_ELSEWHERE,
];
