import * as z from 'zod';
import { loadEvent } from '../events/load-event.ts';
import type { Bundle } from './start-bundle.ts';

const AnswerSchema = z.object({
  statusCode: z.number(),
  body: z.string(),
  isBase64Encoded: z.boolean().default(false),
});

export interface ApiAnswer {
  readonly status: number;
  readonly bytes: Buffer;
  readonly body: unknown;
}

/** One request as the gateway passes it on. A path may end with a query. */
export async function askApi(
  api: Bundle,
  token: string,
  [method, address]: readonly [method: string, address: string],
  content?: unknown,
): Promise<ApiAnswer> {
  const event = loadEvent('http-api-v2');
  const [rawPath, rawQueryString = ''] = address.split('?');
  const http = {
    ...z.looseObject({ http: z.looseObject({}) }).parse(event.requestContext).http,
    method,
    path: rawPath,
  };
  const headers = { host: 'x', authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = AnswerSchema.parse(
    await api.invoke({
      ...event,
      rawPath,
      rawQueryString,
      headers,
      requestContext: { ...z.looseObject({}).parse(event.requestContext), http },
      ...(content !== undefined && { body: JSON.stringify(content) }),
    }),
  );
  const bytes = Buffer.from(answer.body, answer.isBase64Encoded ? 'base64' : 'utf8');
  return { status: answer.statusCode, bytes, body: parsed(bytes) };
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}
