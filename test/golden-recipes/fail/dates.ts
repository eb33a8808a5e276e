import { cell, cells } from '../kit/draft.ts';
import type { Recipe } from '../kit/recipe.ts';

export const DATE_FAULTS: readonly Recipe[] = [
  { name: 'date-left-blank', fill: cell('L10', 1, 'date', null) },
  { name: 'date-that-does-not-exist', fill: cell('L10', 1, 'date', '2022.2.30') },
  { name: 'date-is-a-word', fill: cell('L10', 2, 'date', '每月') },
  { name: 'date-is-a-range', fill: cell('L10', 2, 'date', '3月5日至3月7日') },
  { name: 'date-typed-as-2022-point-1', fill: cell('L10', 2, 'date', { number: '2022.1' }) },
  { name: 'date-in-the-year-before', fill: cell('L10', 3, 'date', '2021-03-14') },
  { name: 'date-in-the-future', fill: cell('L10', 3, 'date', '2022-05-14') },
  {
    name: 'range-contradicts-the-end-date',
    form: 'training',
    fill: cells('L20', 1, { startOn: { text: '3月7日至3月10日' } }),
  },
  { name: 'end-before-start', form: 'training', fill: cell('L20', 1, 'startOn', '2022-03-19') },
  { name: 'class-not-finished-yet', form: 'training', fill: cell('L20', 2, 'endOn', '2022-04-16') },
];
