import { lastDay } from '../../../../lambdas/core/model/period.ts';
import { type Amount, type FormulaTable, percent } from '../../formula.ts';
import { monthsAfter } from '../organisation/make-workers.ts';
import { developmentEvents } from './development-events.ts';
import type { Graduate } from './events.ts';

/** Full members whose first year ended within the twelve months up to the end of the quarter. */
const due = (test: (graduate: Graduate, full: string, day: string) => boolean): Amount => ({
  form: 'development',
  over: 'last',
  value: ({ scope, period }) => {
    const day = lastDay(period);
    return developmentEvents(scope).graduates.filter((graduate) => {
      const { full } = graduate;
      if (full === null || monthsAfter(full, 12) > day || monthsAfter(full, 24) <= day) return false;
      return test(graduate, full, day);
    }).length;
  },
});

export const GRADUATE_FORMULAS: FormulaTable = {
  'TRN-023': percent(
    due(
      ({ trainedInProbation, trainedLater }, full, day) =>
        trainedInProbation !== null &&
        trainedLater !== null &&
        trainedLater <= day &&
        trainedLater <= monthsAfter(full, 12),
    ),
    due(() => true),
  ),
};
