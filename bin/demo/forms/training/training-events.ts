import { perUnit } from '../../unit-scope.ts';
import { organisationEvents } from '../organisation/organisation-events.ts';
import type { TrainingClass, TrainingEvents } from './events.ts';
import { makeClasses } from './make-classes.ts';

export const trainingEvents = perUnit((scope): TrainingEvents => {
  const { usual, organisations } = organisationEvents(scope);
  const modest = { ...usual, branchSecretaries: Math.max(1, organisations.length - 2) };
  const random = scope.random.fork('classes');
  const plans: TrainingClass[] = [];
  return {
    classes: new Map(
      scope.owed('month').map((month) => [month, makeClasses(month, modest, plans, random.fork(month))]),
    ),
  };
});
