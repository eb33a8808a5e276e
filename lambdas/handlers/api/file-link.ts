import type { Context } from 'hono';
import * as z from 'zod';
import { DOWNLOAD_SECONDS } from '../../contract.ts';
import type { ApiDeps } from './api-deps.ts';
import type { ApiEnv } from './api-env.ts';
import { PROBLEM_ANSWER } from './describe-answer.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file as it is, in the document. */
export const FileSchema = z.string().meta({ type: 'string', format: 'binary' });

export const FileLinkSchema = z
  .strictObject({ url: z.string(), fileName: z.string(), expiresAt: z.iso.datetime() })
  .meta({ id: 'FileLink' });

/** How a route that leads to a stored file is described. */
export const FILE_LINK_ANSWER = {
  200: {
    description: '要求 JSON 时：下载地址 / the address, for those who ask for JSON',
    content: { 'application/json': { schema: FileLinkSchema } },
  },
  303: {
    description: '转到下载地址，无需令牌 / leads to the file; no token needed there',
    headers: { Location: { schema: { type: 'string' }, description: '下载地址 / the address' } },
    content: { 'application/json': { schema: FileLinkSchema } },
  },
  ...PROBLEM_ANSWER,
} as const;

/** A short-lived address of a stored file: as JSON to those who ask for JSON, else by sending them there. */
export async function answerLink(
  c: Context<ApiEnv>,
  { links, clock }: Pick<ApiDeps, 'links' | 'clock'>,
  file: { readonly key: string; readonly fileName: string },
) {
  const expiresAt = new Date(Date.parse(clock.now()) + DOWNLOAD_SECONDS * 1000).toISOString();
  const url = await links.link({ ...file, seconds: DOWNLOAD_SECONDS });
  const link = FileLinkSchema.parse({ url, fileName: file.fileName, expiresAt });
  if (/\bapplication\/json\b/.test(c.req.header('accept') ?? '')) return c.json(link, 200);
  c.header('Location', url);
  return c.json(link, 303);
}
