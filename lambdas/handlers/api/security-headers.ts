import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { ApiEnv } from './api-env.ts';
import { routeOf } from './route-of.ts';

const SELF = ["'self'"];
const NONE = ["'none'"];
const common = { referrerPolicy: 'no-referrer', xFrameOptions: 'DENY' } as const;

const forData = secureHeaders({
  ...common,
  contentSecurityPolicy: { defaultSrc: NONE, frameAncestors: NONE },
});
/** Nothing from elsewhere, and no script or style that stands in the page itself. */
const forPages = secureHeaders({
  ...common,
  contentSecurityPolicy: {
    defaultSrc: SELF,
    objectSrc: NONE,
    baseUri: NONE,
    formAction: SELF,
    frameAncestors: NONE,
  },
});

/** An answer that a browser shows as a page, or as a part of one. */
export function isPage(c: Context<ApiEnv>): boolean {
  return c.res.status < 400 && routeOf(c)?.access.page === true;
}

export const securityHeaders: MiddlewareHandler<ApiEnv> = (c, next) =>
  (routeOf(c)?.access.page ? forPages : forData)(c, next);
