import { OpenAPIHono } from '@hono/zod-openapi';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import type { ApiDeps, ApiEnv } from './api-deps.ts';
import { addCatalogue } from './catalogue.ts';
import { addCompleteness } from './completeness.ts';
import { addExports } from './exports.ts';
import { addFiles } from './files.ts';
import { errorsOf } from './find-target.ts';
import { createGuard } from './guard.ts';
import { createErrorHandler } from './handle-error.ts';
import { addHealth } from './health.ts';
import { limitBody } from './limit-body.ts';
import { addMe } from './me.ts';
import { addDocument } from './open-api.ts';
import { addOrganisation } from './organisation.ts';
import { addPeriods } from './periods.ts';
import { ApiProblem } from './problem.ts';
import { createRequestLog } from './request-log.ts';
import { addRollups } from './rollups.ts';
import { addSubmissions } from './submissions.ts';
import { addTemplates } from './templates.ts';
import { addTokens } from './tokens.ts';
import { addTrace } from './trace.ts';
import { addTransfers } from './transfers.ts';
import { addUploadResults } from './upload-results.ts';
import { addUploads } from './uploads.ts';
import { addVersions } from './versions.ts';

export type Api = OpenAPIHono<ApiEnv>;

/** The HTTP interface, the same for a function in the cloud and for the server on one machine. */
export function createApi(deps: ApiDeps): Api {
  const app: Api = new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new ApiProblem('bad-request', { errors: errorsOf(result.error) });
    },
  });
  app.onError(createErrorHandler(deps.log));
  app.use(requestId(), createRequestLog(deps));
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
  );
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.use(limitBody, createGuard(deps));
  for (const add of ROUTES) add(app, deps);
  addDocument(app);
  return app;
}

const ROUTES: readonly ((app: Api, deps: ApiDeps) => void)[] = [
  addHealth,
  addTokens,
  addMe,
  addCatalogue,
  addPeriods,
  addOrganisation,
  addTemplates,
  addUploads,
  addUploadResults,
  addSubmissions,
  addVersions,
  addCompleteness,
  addRollups,
  addTrace,
  addExports,
  addTransfers,
  addFiles,
];
