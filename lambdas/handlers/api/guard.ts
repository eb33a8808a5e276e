import type { MiddlewareHandler } from 'hono';
import type { Caller } from '../../core/model/caller.ts';
import type { Access } from './access.ts';
import type { ApiDeps } from './api-deps.ts';
import type { ApiEnv, Target } from './api-env.ts';
import { findTarget } from './find-target.ts';
import { ApiProblem } from './problem.ts';
import { mayUse, reaches } from './reach.ts';
import { routeOf } from './route-of.ts';

/** The one place where callers are told apart: by the access table, before any route runs. */
export function createGuard(deps: ApiDeps): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const route = routeOf(c);
    if (!route) throw new ApiProblem('not-found');
    const { access } = route;
    if (access.who === 'anyone' || access.who === 'link') return next();
    const caller = await identify(deps, c.req.header('authorization'));
    c.set('caller', caller);
    if (!mayUse(caller, access)) throw new ApiProblem('forbidden');
    if (access.unit !== undefined) {
      const target = await findTarget(deps, c, route, caller);
      const reached = reaches(caller, access, target.unit, target.tree) || isOwn(target, caller);
      if (!reached) throw new ApiProblem(refusal(access));
      c.set('target', target);
    }
    return next();
  };
}

/** A file of which nobody can tell whose it is belongs to whoever sent it. */
function isOwn({ upload }: Target, { subject }: Caller): boolean {
  return upload !== null && upload.unit === null && upload.sender === subject;
}

/** An id says nothing by itself: whether a foreign upload exists is not told. */
function refusal({ unit }: Access): 'not-found' | 'forbidden' {
  return unit === 'upload' ? 'not-found' : 'forbidden';
}

async function identify({ tokens, log }: ApiDeps, header: string | undefined): Promise<Caller> {
  const token = /^Bearer ([\w.~+/=-]{1,8192})$/i.exec(header ?? '')?.[1];
  const denied = () =>
    new ApiProblem('unauthenticated', { headers: { 'WWW-Authenticate': 'Bearer realm="huibao"' } });
  if (token === undefined) throw denied();
  const caller = await tokens.verify(token).catch((error: unknown) => {
    log.error('a token could not be checked', { error: String(error) });
    throw new ApiProblem('unavailable');
  });
  if (!caller) throw denied();
  return caller;
}
