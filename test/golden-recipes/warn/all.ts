import type { Recipe } from '../kit/recipe.ts';
import { CELL_DOUBTS } from './cells.ts';
import { EXPLAINED } from './explained.ts';
import { LAYOUT_DOUBTS } from './layouts.ts';
import { RULE_DOUBTS } from './rules.ts';
import { SHEET_DOUBTS } from './sheets.ts';

/** What is taken, with something to tell. */
export const WARNS: readonly Recipe[] = [
  ...CELL_DOUBTS,
  ...RULE_DOUBTS,
  ...SHEET_DOUBTS,
  ...LAYOUT_DOUBTS,
  ...EXPLAINED,
];
