import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { ApiDeps } from './api-deps.ts';
import type { Api } from './api-env.ts';
import { createAttemptLimit } from './attempt-limit.ts';
import { describeAnswer } from './describe-answer.ts';
import { ApiProblem } from './problem.ts';

const CredentialsSchema = z
  .strictObject({ name: z.string().min(1).max(64), password: z.string().min(1).max(256) })
  .meta({ id: 'Credentials' });
const TokenSchema = z
  .strictObject({ token: z.string(), tokenType: z.literal('Bearer'), expiresAt: z.iso.datetime() })
  .meta({ id: 'Token' });

const route = createRoute({
  method: 'post',
  path: '/tokens',
  operationId: 'createToken',
  tags: ['accounts'],
  security: [],
  summary: '用户名和密码换取令牌 / sign in with a local account',
  request: { body: { required: true, content: { 'application/json': { schema: CredentialsSchema } } } },
  responses: describeAnswer(TokenSchema, '令牌 / the token'),
});

const MINUTES = 60;

/** Guessing is slow: by account and caller, by account from anywhere, and by caller for any account. */
export function addTokens(app: Api, { accounts, clock, clientAddress }: ApiDeps): void {
  if (!accounts) return;
  const limits = {
    pair: createAttemptLimit(clock, 10, 10 * MINUTES),
    name: createAttemptLimit(clock, 100, 60 * MINUTES),
    address: createAttemptLimit(clock, 60, MINUTES),
  };
  app.openapi(route, async (c) => {
    const { name, password } = c.req.valid('json');
    const address = clientAddress?.(c.env) ?? 'unknown';
    const wait =
      limits.address.take(address) ?? limits.pair.take(`${address} ${name}`) ?? limits.name.take(name);
    if (wait !== null)
      throw new ApiProblem('too-many-requests', { headers: { 'Retry-After': String(wait) } });
    const session = await accounts.signIn(name, password);
    if (!session) throw new ApiProblem('wrong-password');
    return c.json(TokenSchema.parse({ ...session, tokenType: 'Bearer' }), 200);
  });
}
