import { addDays } from '../../../../lambdas/core/model/add-days.ts';
import { lastDay, type Period, periodHolds } from '../../../../lambdas/core/model/period.ts';
import { type Amount, type FormulaTable, percent } from '../../formula.ts';
import { developmentEvents, personOn } from './development-events.ts';
import type { Person } from './events.ts';

const people = (
  over: 'sum' | 'last',
  test: (person: Person, period: Period, day: string) => boolean,
): Amount => ({
  form: 'development',
  over,
  value: ({ scope, period }) =>
    developmentEvents(scope)
      .people.flatMap((person) => personOn(person, lastDay(period)) ?? [])
      .filter((person) => test(person, period, lastDay(period))).length,
});
const within = (period: Period, day: string | null) => day !== null && periodHolds(period, day);

const plan: Amount = {
  form: 'development',
  over: 'last',
  value: ({ scope }) => developmentEvents(scope).planned + developmentEvents(scope).added,
};
const activist = (one: Person) => one.activist !== null && one.prospective === null && one.ended === null;
const prospective = (one: Person) => one.prospective !== null && one.received === null;
const probationary = (one: Person) => one.received !== null && one.full === null;
const prospects = people('last', prospective);
const expiring = people('sum', (one, period) => within(period, one.probationEnds));

export const DEVELOPMENT_FORMULAS: FormulaTable = {
  'DEV-001': people('sum', (one, period) => within(period, one.received)),
  'DEV-002': plan,
  'DEV-003': percent(
    people('last', (one, period) => one.received?.startsWith(period.slice(0, 4)) ?? false),
    plan,
  ),
  'DEV-004': people('last', activist),
  'DEV-004a': people('sum', (one, period) => within(period, one.activist)),
  'DEV-005': prospects,
  'DEV-006': people('sum', (one, period) => within(period, one.full)),
  'DEV-007': percent(
    people(
      'sum',
      (one, period) =>
        within(period, one.probationEnds) &&
        one.full !== null &&
        one.full <= addDays(one.probationEnds ?? '', 30),
    ),
    expiring,
  ),
  'DEV-008': people(
    'last',
    (one, _, day) => probationary(one) && (one.extension?.to ?? one.probationEnds ?? day) < day,
  ),
  'DEV-009': percent(
    people('last', (one) => prospective(one) && one.hours >= 24),
    prospects,
  ),
};
