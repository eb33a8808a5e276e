import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ACCESS } from '../../../lambdas/handlers/api/access.ts';
import { compile, documentOf } from './check-answer.ts';
import { openTestApi } from './open-test-api.ts';

const { app } = await openTestApi();
const document = await documentOf(app);
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    operation,
  })),
);

describe('document', () => {
  it('describes every route but itself and the pages', () => {
    const described = operations.map(({ name }) => name).concat('GET /openapi.json');
    const routes = Object.keys(ACCESS).filter((name) => !ACCESS[name]?.page);
    expect(described.sort()).toEqual(routes.sort());
  });

  it('gives each operation its own id', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has every component that it refers to, and no other', () => {
    const text = JSON.stringify(document);
    const used = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(document.components.schemas).sort());
  });

  it('has no other references', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map(([, to]) => to ?? '');
    expect(references.filter((to) => !/^#\/components\/schemas\/\w+$/.test(to))).toEqual([]);
  });
});

describe.each(operations)('$name', ({ name, path, operation }) => {
  it('asks for a token exactly where the access table does', () => {
    const open = ACCESS[name]?.who === 'anyone' || ACCESS[name]?.who === 'link';
    expect(operation.security).toEqual(open ? [] : undefined);
  });

  it('names the variables of its path, all required', () => {
    const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path');
    expect(inPath.map((one) => `{${one.name}}`).sort()).toEqual((path.match(/\{\w+\}/g) ?? []).sort());
    expect(inPath.every((one) => one.required)).toBe(true);
  });

  it('answers problems as RFC 9457 has them', () => {
    expect(Object.keys(operation.responses.default?.content ?? {})).toEqual(['application/problem+json']);
  });

  it('has schemas that a schema compiler takes', () => {
    const contents = Object.values(operation.responses).flatMap(({ content }) =>
      Object.values(content ?? {}),
    );
    for (const { schema } of contents.concat(Object.values(operation.requestBody?.content ?? {})))
      expect(() => compile(schema, document)).not.toThrow();
  });
});

it('is valid OpenAPI 3.1 by its official schema', async () => {
  const served = z.looseObject({}).parse(await (await app.request('/openapi.json')).json());
  const validator = new Validator();
  expect(await validator.validate(structuredClone(served))).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
  const broken = await new Validator().validate({ ...served, info: {} });
  expect(broken.valid).toBe(false);
});
