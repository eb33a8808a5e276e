import { handle } from 'hono/aws-lambda';
import * as z from 'zod';
import type { ApiDeps } from './api/api-deps.ts';
import { createApi } from './api/create-api.ts';

/** Both gateways say where a request came from, each in its own place. */
const PlatformSchema = z.object({
  event: z.object({
    requestContext: z.union([
      z.object({ http: z.object({ sourceIp: z.string() }) }).transform(({ http }) => http.sourceIp),
      z
        .object({ identity: z.object({ sourceIp: z.string() }) })
        .transform(({ identity }) => identity.sourceIp),
    ]),
  }),
});

/** Events of an HTTP API (2.0) and of a REST API's proxy. */
export function createApiHandler(deps: Omit<ApiDeps, 'clientAddress'>): ReturnType<typeof handle> {
  const clientAddress = (platform: unknown) =>
    PlatformSchema.safeParse(platform).data?.event.requestContext ?? '';
  return handle(createApi({ ...deps, clientAddress }));
}
