import { setTimeout } from 'node:timers/promises';
import { createJsonLog } from '../../lambdas/adapters/local/json-log.ts';
import type { OidcSettings } from '../../lambdas/adapters/oidc.ts';
import { createApi } from '../../lambdas/handlers/api/create-api.ts';
import { openLocalApi } from '../../lambdas/runtime/local-api.ts';
import { openLocalTimetable } from '../../lambdas/runtime/local-timetable.ts';
import { findPortal } from '../find-portal.ts';
import type { Product } from '../open-product.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { readProductVersion } from '../read-product-version.ts';
import { type RunningServer, startServer } from './start-server.ts';

export interface ServeOptions {
  readonly data: string;
  readonly host: string;
  readonly port: number;
  /** Where callers reach the server, when a proxy stands before it. */
  readonly publicUrl?: string;
  /** Identity provider that takes the place of local accounts. */
  readonly oidc?: OidcSettings;
  readonly stop: AbortSignal;
}

/** How often the timetable is looked at. */
const TICK = 10_000;
/** What is under way has this long to end when the server stops; whatever it leaves is done at the next start. */
const GRACE = 10_000;

/**
 * The HTTP interface over an open product. Uploads are checked and rolled up by this same process, and it does what
 * comes round by the clock.
 */
export async function serveProduct({ runtime }: Product, options: ServeOptions): Promise<RunningServer> {
  const { data, stop, publicUrl, oidc } = options;
  const log = createJsonLog('info');
  let base = publicUrl?.replace(/\/+$/, '') ?? '';
  const portal = findPortal(PROJECT_ROOT);
  const productVersion = await readProductVersion(PROJECT_ROOT);
  const app = createApi(
    await openLocalApi(runtime, {
      ...{ data, base: () => base, stop, log, productVersion },
      ...(portal !== null && { portal }),
      ...(oidc && { oidc }),
    }),
  );
  const timetable = await openLocalTimetable(runtime, { data, log });
  const server = await startServer(app.fetch, options);
  base ||= server.address;
  void timetable.tick();
  const timer = setInterval(() => void timetable.tick(), TICK);
  return {
    address: server.address,
    async stop() {
      clearInterval(timer);
      await server.stop();
      await Promise.race([timetable.idle(), setTimeout(GRACE, undefined, { ref: false })]);
    },
  };
}
