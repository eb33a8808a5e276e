import type * as z from 'zod';
import { ProblemSchema } from './problem-schema.ts';

const problem = {
  description: '出错，见 text / a problem, see text',
  content: { 'application/problem+json': { schema: ProblemSchema } },
} as const;

/** How a route that answers JSON is described. Problems are thrown and can come from any route. */
export function describeAnswer<S extends z.ZodType>(schema: S, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    default: problem,
  } as const;
}

/** How a route that answers something else, or with another status, is described beside its problems. */
export const PROBLEM_ANSWER = { default: problem } as const;
