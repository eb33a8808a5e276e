import { OpenAPIHono } from '@hono/zod-openapi';
import { requestId } from 'hono/request-id';
import type { ApiDeps } from './api-deps.ts';
import type { Api, ApiEnv } from './api-env.ts';
import { createGuard } from './guard.ts';
import { createErrorHandler } from './handle-error.ts';
import { createBodyLimit } from './limit-body.ts';
import { addDocument } from './open-api.ts';
import { ApiProblem } from './problem.ts';
import { createRequestLog } from './request-log.ts';
import { ROUTES } from './routes.ts';
import { isPage, securityHeaders } from './security-headers.ts';
import { errorsOf } from './zod-errors.ts';

/** The HTTP interface, the same for a function in the cloud and for the server on one machine. */
export function createApi(deps: ApiDeps): Api {
  const app: Api = new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new ApiProblem('bad-request', { errors: errorsOf(result.error) });
    },
  });
  app.onError(createErrorHandler(deps.log));
  app.use(requestId(), createRequestLog(deps));
  app.use(securityHeaders);
  app.use(async (c, next) => {
    await next();
    if (!isPage(c)) c.header('Cache-Control', 'no-store');
  });
  app.use(createBodyLimit(deps), createGuard(deps));
  for (const add of ROUTES) add(app, deps);
  addDocument(app);
  return app;
}
