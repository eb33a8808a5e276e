import type { MiddlewareHandler } from 'hono';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { ApiEnv } from './api-env.ts';
import { routeOf } from './route-of.ts';

/** One line per request: who, which route, which unit, how it ended. Never a path, query or body as sent. */
export function createRequestLog(deps: {
  readonly log: Log;
  readonly clock: Clock;
}): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const from = Date.parse(deps.clock.now());
    await next();
    const target = c.get('target');
    deps.log.info('request', {
      request: c.get('requestId'),
      route: routeOf(c)?.name ?? `${c.req.method} ?`,
      status: c.res.status,
      milliseconds: Date.parse(deps.clock.now()) - from,
      caller: c.get('caller')?.subject ?? null,
      ...(target && { unit: target.unit }),
    });
  };
}
