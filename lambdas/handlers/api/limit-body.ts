import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ApiDeps } from './api-deps.ts';
import type { ApiEnv } from './api-env.ts';
import { answerProblem } from './handle-error.ts';
import { ApiProblem } from './problem.ts';
import { routeOf } from './route-of.ts';

const SMALL = 64 * 1024;
/** What a form adds to the file in it. */
const FORM = 1024 * 1024;

/** Nothing larger than the access table allows is read; at an upload address, than it was issued for. */
export function createBodyLimit({ transfers }: Pick<ApiDeps, 'transfers'>): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const route = routeOf(c);
    const usual = route?.access.body ?? SMALL;
    const token = route?.access.local && route.access.body !== undefined ? route.params.token : undefined;
    const issued = token === undefined ? null : await transfers?.openUpload(token);
    const maxSize = issued ? issued.maxBytes + FORM : usual;
    const limit = bodyLimit({ maxSize, onError: () => answerProblem(c, new ApiProblem('too-large')) });
    return limit(c, next);
  };
}
