import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import { catalogueIndex, indicator } from '../core/rollup/fixtures.ts';

/** How each part folds, also told to the oracle. A part belongs to the monthly form `f` or the quarterly form `q`. */
export const SIM_PARTS = {
  'ADD-001': { form: 'f', overUnits: 'sum', overTime: 'sum' },
  'ADD-002': { form: 'f', overUnits: 'sum', overTime: 'last' },
  'MAX-001': { form: 'f', overUnits: 'max', overTime: 'max' },
  'MIN-001': { form: 'f', overUnits: 'min', overTime: 'sum' },
  'DIS-001': { form: 'f', overUnits: 'distinct', overTime: 'distinct' },
  'OWN-001': { form: 'f', overUnits: 'none', overTime: 'last' },
  'QTR-001': { form: 'q', overUnits: 'sum', overTime: 'sum' },
} as const;

export const SIM_FORMS = { f: 'month', q: 'quarter' } as const;

/** Calendar days after the end of a period on which a return is due, and the time zone that counts them. */
export const DUE_DAYS = 5;
export const UTC_OFFSET = 480;

export function createSimCatalogue(): CatalogueIndex {
  const indicators = Object.entries(SIM_PARTS).map(([code, { form, overUnits, overTime }]) =>
    indicator(
      code,
      {
        measure: {
          kind: overUnits === 'distinct' ? 'distinct' : 'sum',
          of: [{ ledger: 'L10', where: {}, column: 'amount' }],
        },
        overUnits,
        overTime,
      },
      { form, decimals: 2 },
    ),
  );
  return catalogueIndex(indicators);
}
