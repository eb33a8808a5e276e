import { lastDay, periodHolds } from '../../../../lambdas/core/model/period.ts';
import type { Amount, Leaf } from '../../formula.ts';
import { organisationEvents } from '../organisation/organisation-events.ts';
import { disciplineEvents } from './discipline-events.ts';
import type { DisciplineEvents } from './events.ts';

export interface Quarter extends Leaf {
  /** Its last day. */
  readonly day: string;
  now(date: string): boolean;
}
type Count = (events: DisciplineEvents, quarter: Quarter) => number | null;

export const FORM = 'discipline';

export function amount(over: Amount['over'], count: Count): Amount {
  return {
    form: FORM,
    over,
    value: (leaf) =>
      count(disciplineEvents(leaf.scope), {
        ...leaf,
        day: lastDay(leaf.period),
        now: (date) => periodHolds(leaf.period, date),
      }),
  };
}
export const flow = (count: Count) => amount('sum', count);
export const stock = (count: Count) => amount('last', count);

const base = (value: (leaf: Leaf) => number | null): Amount => ({
  form: 'organisation',
  over: 'last',
  value,
});

export function headcount(of: 'leaders' | 'middleCadres' | 'staff' | 'signers'): Amount {
  return base(({ scope, period }) => {
    const counts = organisationEvents(scope).base.get(period);
    if (!counts) return null;
    return of === 'signers' ? counts.groupManagedCadres + counts.lettersDue : counts[of];
  });
}
