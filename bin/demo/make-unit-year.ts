import {
  firstDay,
  lastDay,
  type Period,
  parsePeriod,
  periodsWithin,
} from '../../lambdas/core/model/period.ts';
import type { Unit } from '../../lambdas/core/model/unit.ts';
import type { BaseNumbers, Meeting, TrainingClass, TypedNumbers, UnitYear } from './events.ts';
import { makeClasses } from './make-classes.ts';
import { makeMeetings } from './make-meetings.ts';
import { makeProblems } from './make-problems.ts';
import { makeBaseNumbers, makePartyOrganisations } from './make-register.ts';
import type { Random } from './random.ts';

/** True when the unit lives on the last day of the period, and so owes its returns. */
export function owes(unit: Unit, period: Period): boolean {
  const day = lastDay(period);
  return unit.validFrom <= day && (unit.validTo === null || unit.validTo >= day);
}

/** Everything that happens at one unit in the first `months` months of a year. */
export function makeUnitYear(unit: Unit, year: number, months: number, random: Random): UnitYear {
  const whole = parsePeriod(String(year));
  if (!whole) throw new RangeError(`not a year: ${year}`);
  const calendar = periodsWithin(whole, 'month').slice(0, months);
  const lived = calendar.filter((month) => owes(unit, month));
  const quarters = periodsWithin(whole, 'quarter').filter(
    (quarter) =>
      owes(unit, quarter) &&
      calendar.some((month) => firstDay(month) >= firstDay(quarter) && lastDay(month) === lastDay(quarter)),
  );
  const organisations = makePartyOrganisations(
    unit.code,
    unit.shortName ?? unit.name,
    quarters,
    random.fork('org'),
  );
  const numbers = makeBaseNumbers(organisations, random.fork('base'));
  const base = new Map<Period, BaseNumbers>();
  for (const quarter of quarters) {
    const alive = organisations.filter(
      (o) => o.established <= lastDay(quarter) && (o.abolished === null || o.abolished > lastDay(quarter)),
    );
    const branches = alive.filter((o) => o.type === '党支部');
    const probationary = branches.reduce((sum, o) => sum + o.probationary, 0);
    const members = branches.reduce((sum, o) => sum + o.members, probationary);
    base.set(quarter, {
      ...numbers,
      members,
      probationary,
      branchSecretaries: branches.length,
      organisationsDue: alive.length,
    });
  }
  const meetings = new Map<Period, Meeting[]>();
  const classes = new Map<Period, TrainingClass[]>();
  const typed = new Map<Period, TypedNumbers>();
  const plans: TrainingClass[] = [];
  const modest = { ...numbers, branchSecretaries: Math.max(1, organisations.length - 2) };
  for (const month of lived) {
    meetings.set(month, makeMeetings(unit.code, month, numbers.leaders, random.fork(`meetings ${month}`)));
    classes.set(month, makeClasses(month, modest, plans, random.fork(`classes ${month}`)));
    typed.set(month, {
      'OTH-002': random.chance(0.01) ? '1' : '0',
      'OTH-003': '0',
      'PUB-014': String(random.int(1, 40)),
    });
  }
  for (const quarter of quarters) typed.set(quarter, { 'OTH-001': `${random.int(0, 15)}.5`, 'OTH-004': '1' });
  return {
    unit: unit.code,
    meetings,
    classes,
    problems: makeProblems(unit.code, lived, random.fork('problems')),
    organisations,
    base,
    typed,
  };
}
