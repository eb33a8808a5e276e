import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { UsageError } from '../output/usage-error.ts';

export interface RunningServer {
  /** @example 'http://127.0.0.1:8080' */
  readonly address: string;
  /** Takes no new connection, lets what is under way end for a while, then cuts it off. */
  stop(): Promise<void>;
}

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

const GRACE = 10_000;

/** @throws UsageError when the port cannot be had */
export async function startServer(
  fetch: Fetch,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch }) as Server;
  await listen(server, host, port);
  const bound = server.address();
  const actual = typeof bound === 'object' && bound ? bound.port : port;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), GRACE);
      await closed;
      clearTimeout(cut);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const known = error.code === 'EADDRINUSE' || error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL';
      const text = {
        zh: `无法使用地址 ${host}:${port}（${error.code}）。请用 --port 或 --host 换一个。`,
        en: `Cannot listen on ${host}:${port} (${error.code}). Choose another --port or --host.`,
      };
      reject(known ? new UsageError(text) : error);
    });
    server.listen(port, host, resolve);
  });
}
