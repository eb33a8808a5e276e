import type { Context } from 'hono';
import type { ApiEnv, Target } from './api-env.ts';
import { ApiProblem } from './problem.ts';
import { targetOf } from './target-of.ts';

/** What the guard let through, when the unit lives in the period asked about. @throws ApiProblem */
export function targetNode(c: Context<ApiEnv>): Target & { readonly name: string } {
  const target = targetOf(c);
  const record = target.tree.units.get(target.unit);
  if (record) return { ...target, name: record.name };
  throw new ApiProblem('not-found', {
    text: {
      zh: `单位“${target.unit}”不在这个期间的单位名录中。`,
      en: `Unit "${target.unit}" is not in the organisation of that period.`,
    },
  });
}
