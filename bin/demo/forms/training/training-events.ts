import { perUnit } from '../../unit-scope.ts';
import { organisationEvents } from '../organisation/organisation-events.ts';
import type { TrainingClass, TrainingEvents } from './events.ts';
import { makeClasses } from './make-classes.ts';
import { makeHandouts, makePublications, makeTalks, makeTheme } from './make-publicity.ts';
import { makePeople, makeTrainees } from './make-trainees.ts';

export const trainingEvents = perUnit((scope): TrainingEvents => {
  const { unit, year } = scope;
  const registers = organisationEvents(scope);
  const { usual, organisations } = registers;
  const modest = { ...usual, branchSecretaries: Math.max(1, organisations.length - 2) };
  const whole = scope.random.fork('training');
  const keepsRoster = whole.chance(0.7);
  const people = makePeople(unit.code, registers, `${year}-01-01`);
  const plans: TrainingClass[] = [];
  return new Map(
    scope.owed('month').map((month) => {
      const random = whole.fork(month);
      const classes = makeClasses(month, modest, plans, random.fork('classes'));
      return [
        month,
        {
          classes,
          trainees: keepsRoster ? makeTrainees(classes, people, unit.parent, random.fork('trainees')) : null,
          talks: makeTalks(unit.parent, month, random.fork('talks')),
          handouts: makeHandouts(month, random.fork('handouts')),
          publications: makePublications(month, random.fork('publications')),
          theme: makeTheme(month, random.fork('theme')),
        },
      ];
    }),
  );
});
