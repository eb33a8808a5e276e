import { lastDay } from '../../../../lambdas/core/model/period.ts';
import { type Amount, type FormulaTable, percent } from '../../formula.ts';
import type { Worker } from './events.ts';
import { monthsAfter } from './make-workers.ts';
import { organisationEvents } from './organisation-events.ts';

/** Workers in post whose six months ended within the twelve months up to the end of the quarter. */
const due = (test: (worker: Worker, day: string) => boolean): Amount => ({
  form: 'organisation',
  over: 'last',
  value: ({ scope, period }) => {
    const { nominations, workers } = organisationEvents(scope);
    const day = lastDay(period);
    if (!nominations) return null;
    return workers.filter(
      (worker) =>
        worker.standing !== '调出' &&
        monthsAfter(worker.appointed, 6) <= day &&
        monthsAfter(worker.appointed, 18) > day &&
        test(worker, day),
    ).length;
  },
});

export const WORKER_FORMULAS: FormulaTable = {
  'TRN-022': percent(
    due(
      ({ appointed, inducted }, day) =>
        inducted !== null && inducted <= day && inducted <= monthsAfter(appointed, 6),
    ),
    due(() => true),
  ),
};
