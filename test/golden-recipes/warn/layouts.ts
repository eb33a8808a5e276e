import { withMonths } from '../kit/own-list.ts';
import type { Recipe } from '../kit/recipe.ts';

/** Tables of the unit's own that a layout of the catalogue knows, with something to confirm. */
export const LAYOUT_DOUBTS: readonly Recipe[] = [
  {
    name: 'own-list-with-a-row-nobody-knows',
    build: withMonths((months) => [...months, ['现场教学', '次', 1, 1, 1, 3]]),
  },
];
