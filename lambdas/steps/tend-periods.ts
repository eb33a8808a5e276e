import { addDays } from '../core/model/add-days.ts';
import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { PeriodState, PeriodStore } from '../ports/period-store.ts';
import { dueDay } from './due-day.ts';
import { localDay } from './local-day.ts';
import { recentPeriods } from './recent-periods.ts';
import { LAST_REMINDER } from './reminder-step.ts';

export interface TendPeriodsDeps {
  readonly catalogue: CatalogueIndex;
  readonly periods: PeriodStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly utcOffset: number;
}

/** A whole year of months is looked at again, so that days on which nothing ran are made up for. */
const PERIODS_BACK = 12;

/**
 * Opens each form's period on its first day and closes it after its last reminder. Closing says that nobody is
 * reminded any more: a return that comes later is still taken, as late. Returns what changed.
 */
export async function tendPeriods(deps: TendPeriodsDeps): Promise<PeriodState[]> {
  const now = deps.clock.now();
  const today = localDay(now, deps.utcOffset);
  const changed: PeriodState[] = [];
  for (const form of deps.catalogue.forms.values())
    for (const period of recentPeriods(today, form.cadence, PERIODS_BACK)) {
      const dueOn = dueDay(form, period);
      const state = today > addDays(dueOn, LAST_REMINDER) ? 'closed' : 'open';
      const record: PeriodState = { form: form.code, period, state, dueOn, since: now };
      if (await deps.periods.put(record)) changed.push(record);
    }
  for (const { form, period, state } of changed) deps.log.info('period changed', { form, period, state });
  return changed;
}
