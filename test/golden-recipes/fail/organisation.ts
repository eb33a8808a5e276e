import { add, cell, cells } from '../kit/draft.ts';
import type { Recipe } from '../kit/recipe.ts';

const form = 'organisation';

export const ORGANISATION_FAULTS: readonly Recipe[] = [
  { name: 'members-do-not-add-up', form, fill: cell('L02', 1, 'fullMembers', 55) },
  {
    name: 'base-numbers-in-two-rows',
    form,
    fill: add('L02', { unit: '0101', month: '2022-02', staff: 318, members: 60 }),
  },
  { name: 'dissolved-before-it-was-founded', form, fill: cells('L01', 3, { dissolvedOn: '2019-06-01' }) },
  {
    name: 'organisations-do-not-carry-forward',
    form,
    context: {
      previousRows: {
        L01: ['DZZ-01', 'DZZ-02', 'DZZ-03', 'DZZ-04'].map((code, at) => ({
          sheet: '党组织名册',
          row: at + 4,
          values: {
            organisationNo: { text: code },
            organisationName: { text: code },
            organisationType: { text: '党支部' },
          },
        })),
      },
    },
  },
];
