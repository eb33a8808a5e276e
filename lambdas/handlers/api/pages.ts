import type { Context } from 'hono';
import { etag } from 'hono/etag';
import type { Portal } from '../../ports/portal.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Api, ApiEnv } from './api-env.ts';
import { ApiProblem } from './problem.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The portal: a page at the root and what it is made of. Everything else under the root belongs to the interface. */
export function addPages(app: Api, { portal }: ApiDeps): void {
  if (!portal) return;
  app.get('/', etag(), (c) => answerFile(c, portal, 'index.html'));
  app.get('/assets/*', etag(), (c) => answerFile(c, portal, c.req.path.slice(1)));
}

async function answerFile(c: Context<ApiEnv>, portal: Portal, path: string) {
  const file = await portal.file(path);
  if (!file) throw new ApiProblem('not-found');
  const gzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(c.req.header('accept-encoding') ?? '')
    ? file.gzip
    : null;
  const age = file.hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache';
  return c.body(new Uint8Array(gzip ?? file.bytes), 200, {
    'Content-Type': file.type,
    'Cache-Control': age,
    ETag: `"${file.hash}${gzip ? '-gzip' : ''}"`,
    ...(gzip && { 'Content-Encoding': 'gzip' }),
    ...(file.gzip && { Vary: 'Accept-Encoding' }),
  });
}
