import { type TendPeriodsDeps, tendPeriods } from '../steps/tend-periods.ts';

/** On a schedule; the event says nothing that is needed. */
export function createPeriodsHandler(deps: TendPeriodsDeps): () => Promise<{ changed: number }> {
  return async () => ({ changed: (await tendPeriods(deps)).length });
}
