import { cell, cells } from '../kit/draft.ts';
import type { Recipe } from '../kit/recipe.ts';

export const TRAINING_FAULTS: readonly Recipe[] = [
  { name: 'class-held-without-attendances', form: 'training', fill: cell('L20', 1, 'attendances', null) },
  { name: 'plan-without-planned-people', form: 'training', fill: cell('L20', 3, 'plannedPeople', null) },
  {
    name: 'more-people-than-attendances',
    form: 'training',
    fill: cells('L20', 1, { people: 88, attendances: 30 }),
  },
  { name: 'more-days-than-the-dates-span', form: 'training', fill: cell('L20', 2, 'days', 5) },
];
