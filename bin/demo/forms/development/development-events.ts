import { addDays } from '../../../../lambdas/core/model/add-days.ts';
import type { Random } from '../../random.ts';
import { perUnit } from '../../unit-scope.ts';
import { organisationEvents } from '../organisation/organisation-events.ts';
import type { DevelopmentEvents, Person } from './events.ts';
import { makeGraduates } from './make-graduates.ts';

/** What happens to a person in the year that is made up. */
const STEPS = ['applied', 'activist', 'prospective', 'received', 'full', 'ended'] as const;
type Step = (typeof STEPS)[number];

export const developmentEvents = perUnit((scope): DevelopmentEvents => {
  const { unit, year } = scope;
  const random = scope.random.fork('development');
  const branches = organisationEvents(scope).organisations.filter((o) => o.type === '党支部');
  const people = Array.from({ length: random.int(5, 9) }, (_, i) => {
    const no = `FZ${unit.code}-${String(i + 1).padStart(2, '0')}`;
    const day = `${year}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
    return makePerson(no, random.pick(branches).no, random.pick(STEPS), day, random);
  });
  const received = people.filter((person) => person.received?.startsWith(year)).length;
  const added = random.int(0, 1);
  const graduates = makeGraduates(unit.code, branches, year, random.fork('graduates'));
  return { people, graduates, planned: Math.max(1, received + random.int(0, 2) - added), added };
});

/** A life in which `step` falls on `day`; what comes after may still happen in the same year. */
function makePerson(no: string, branch: string, step: Step, day: string, random: Random): Person {
  const waits = {
    activist: random.int(190, 400),
    prospective: random.int(370, 600),
    received: random.int(40, 120),
  };
  const back = { applied: 0, activist: 1, ended: 1, prospective: 2, received: 3, full: 4 }[step];
  const gaps = [waits.activist, waits.prospective, waits.received, 366];
  const applied = gaps.slice(0, back).reduce((date, gap) => addDays(date, -gap), day);
  const activist = addDays(applied, waits.activist);
  if (step === 'ended') {
    const rest = { prospective: null, received: null, probationEnds: null, extension: null, full: null };
    return { no, branch, applied, activist, hours: 0, ...rest, ended: addDays(day, random.int(1, 90)) };
  }
  const prospective = addDays(activist, waits.prospective);
  const received = addDays(prospective, waits.received);
  const probationEnds = addDays(received, 366);
  const extended = random.chance(0.15);
  const extension = extended ? { decided: probationEnds, to: addDays(probationEnds, 120) } : null;
  const full = extended || random.chance(0.15) ? null : addDays(probationEnds, random.int(0, 40));
  const hours = random.pick([16, 24, 32]);
  return {
    no,
    branch,
    applied,
    activist,
    prospective,
    hours,
    received,
    probationEnds,
    extension,
    full,
    ended: null,
  };
}

/** What is known of a person on a day; null before the application. */
export function personOn(person: Person, day: string): Person | null {
  if (person.applied > day) return null;
  const by = (date: string | null) => (date !== null && date <= day ? date : null);
  const received = by(person.received);
  return {
    ...person,
    activist: by(person.activist),
    prospective: by(person.prospective),
    received,
    probationEnds: received === null ? null : person.probationEnds,
    extension: person.extension && person.extension.decided <= day ? person.extension : null,
    full: by(person.full),
    ended: by(person.ended),
  };
}
