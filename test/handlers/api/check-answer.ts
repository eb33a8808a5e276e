import { expect } from 'vitest';
import * as z from 'zod';
import type { Api } from '../../../lambdas/handlers/api/api-env.ts';
import { DocumentSchema, type OpenApiDocument } from './document-schema.ts';

const documents = new WeakMap<Api, Promise<OpenApiDocument>>();

export function documentOf(app: Api): Promise<OpenApiDocument> {
  const known = documents.get(app) ?? fetchDocument(app);
  documents.set(app, known);
  return known;
}

async function fetchDocument(app: Api): Promise<OpenApiDocument> {
  return DocumentSchema.parse(await (await app.request('/openapi.json')).json());
}

/** Status, media type and content of an answer are what the document promises for the route that gave it. */
export async function checkAnswer(app: Api, method: string, path: string, answer: Response): Promise<void> {
  const document = await documentOf(app);
  const operation = findOperation(document, method, path);
  if (!operation) {
    expect(answer.status).toBe(404);
    return;
  }
  const described = operation.responses[String(answer.status)];
  if (answer.status >= 400) expect(described).toBeUndefined();
  const response = described ?? operation.responses.default;
  if (!response) throw new Error(`${method} ${path} answered ${answer.status}, which is not described`);
  const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
  if (!response.content) {
    expect(await answer.clone().text()).toBe('');
    return;
  }
  const media = response.content[type];
  if (!media) throw new Error(`${method} ${path} answered ${type}, which is not described`);
  if (!type.endsWith('json')) return;
  expect(compile(media.schema, document).safeParse(await answer.clone().json()).error).toBeUndefined();
}

function findOperation(document: OpenApiDocument, method: string, path: string) {
  const segments = (path.split('?')[0] ?? '').split('/');
  const fits = (pattern: string) => {
    const parts = pattern.split('/');
    return (
      parts.length === segments.length &&
      parts.every((part, i) => part.startsWith('{') || part === segments[i])
    );
  };
  const found = Object.entries(document.paths).find(([pattern]) => fits(pattern))?.[1];
  return found?.[z.enum(['get', 'put', 'post', 'delete']).parse(method.toLowerCase())];
}

const compiled = new WeakMap<object, z.ZodType>();

/** A schema of the document as a parser; references lead into the components. */
export function compile(schema: object, document: OpenApiDocument): z.ZodType {
  const known = compiled.get(schema);
  if (known) return known;
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas });
  const parser = z.fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')));
  compiled.set(schema, parser);
  return parser;
}
