import type { Api } from './api-env.ts';

/** The document that the interface makes of itself. */
export function addDocument(app: Api): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: '汇报 Huibao',
      version: '1',
      description: '报送、检查、汇总与溯源 / returns, checks, rollups and traces',
    },
    security: [{ token: [] }],
    tags: ['system', 'accounts', 'catalogue', 'organisation', 'uploads', 'submissions', 'numbers'].map(
      (name) => ({ name }),
    ),
  });
}
