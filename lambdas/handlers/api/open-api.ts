import type { Api } from './api-env.ts';

/** The document that the interface makes of itself. */
export function addDocument(app: Api): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
  let document: ReturnType<Api['getOpenAPI31Document']> | null = null;
  app.get('/openapi.json', (c) => {
    document ??= app.getOpenAPI31Document(ABOUT);
    return c.json(document);
  });
}

const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: '汇报 Huibao',
    version: '1',
    description: '报送、检查、汇总与溯源 / returns, checks, rollups and traces',
  },
  security: [{ token: [] }],
  tags: [
    'system',
    'accounts',
    'catalogue',
    'organisation',
    'uploads',
    'submissions',
    'workflow',
    'numbers',
  ].map((name) => ({ name })),
};
