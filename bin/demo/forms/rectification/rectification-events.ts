import { perUnit } from '../../unit-scope.ts';
import type { RectificationEvents } from './events.ts';
import { makeProblems } from './make-problems.ts';

export const rectificationEvents = perUnit((scope): RectificationEvents => {
  return { problems: makeProblems(scope.unit.code, scope.owed('month'), scope.random.fork('problems')) };
});
