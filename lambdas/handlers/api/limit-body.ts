import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ApiEnv } from './api-env.ts';
import { answerProblem } from './handle-error.ts';
import { ApiProblem } from './problem.ts';
import { routeOf } from './route-of.ts';

const SMALL = 64 * 1024;

/** Nothing larger than the access table allows is read. */
export const limitBody: MiddlewareHandler<ApiEnv> = (c, next) =>
  bodyLimit({
    maxSize: routeOf(c)?.access.body ?? SMALL,
    onError: () => answerProblem(c, new ApiProblem('too-large')),
  })(c, next);
