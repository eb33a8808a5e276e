import { createJsonLog } from '../../lambdas/adapters/local/json-log.ts';
import { createApi } from '../../lambdas/handlers/api/create-api.ts';
import { openLocalApi } from '../../lambdas/runtime/local-api.ts';
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
  readonly stop: AbortSignal;
}

const SWEEP_EVERY = 5 * 60 * 1000;

/** The HTTP interface over an open product. Uploads are checked and rolled up by this same process. */
export async function serveProduct({ runtime }: Product, options: ServeOptions): Promise<RunningServer> {
  const { data, stop, publicUrl } = options;
  const log = createJsonLog('info');
  let base = publicUrl?.replace(/\/+$/, '') ?? '';
  const portal = findPortal(PROJECT_ROOT);
  const productVersion = await readProductVersion(PROJECT_ROOT);
  const app = createApi(
    await openLocalApi(runtime, {
      ...{ data, base: () => base, stop, log, productVersion },
      ...(portal !== null && { portal }),
    }),
  );
  const server = await startServer(app.fetch, options);
  base ||= server.address;
  const sweep = setInterval(() => {
    runtime.sweep().catch((error: unknown) => log.error('the sweep failed', { error: String(error) }));
  }, SWEEP_EVERY);
  stop.addEventListener('abort', () => clearInterval(sweep), { once: true });
  return server;
}
