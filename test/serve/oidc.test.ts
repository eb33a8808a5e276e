import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../bin/output/usage-error.ts';
import { readOidcOptions } from '../../bin/serve/oidc-options.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';
import { type Issuer, startIssuer } from '../support/start-issuer.ts';
import { startServe } from './start-serve.ts';

const AUDIENCE = 'huibao-api';
let issuer: Issuer;

beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.stop());

const CLAIMS = { sub: 'u-17', name: '王敏', aud: AUDIENCE, huibao_unit: '*' };

describe('huibao serve with an identity provider', { timeout: 60_000 }, () => {
  it('takes its tokens and keeps no accounts of its own', async () => {
    const env = { OIDC: JSON.stringify({ roleNames: { 'staff-12': 'auditor' } }) };
    const flags = ['--oidc-issuer', issuer.url, '--oidc-audience', AUDIENCE];
    const { address, kill, log } = await startServe(await temporaryFolder(), flags, env);
    const me = async (claims: JWTPayload) => {
      const headers = { authorization: `Bearer ${await issuer.sign(claims)}` };
      return fetch(`${address}/me`, { headers });
    };
    const known = await me({ ...CLAIMS, huibao_roles: ['analyst', 'staff-12'] });
    expect(await known.json()).toMatchObject({
      subject: 'u-17',
      name: '王敏',
      roles: ['analyst', 'auditor'],
      unit: '*',
    });
    expect((await me({ ...CLAIMS, aud: 'another', huibao_roles: ['analyst'] })).status).toBe(401);
    expect((await fetch(`${address}/me`)).status).toBe(401);
    const body = JSON.stringify({ name: 'a', password: 'b' });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${address}/tokens`, { method: 'POST', body, headers })).status).toBe(404);
    expect(await kill('SIGTERM')).toBe(0);
    expect(log()).not.toContain('user add');
  });

  it('may be named by the environment', async () => {
    const env = { HUIBAO_OIDC_ISSUER: issuer.url, HUIBAO_OIDC_AUDIENCE: AUDIENCE };
    const { address, kill } = await startServe(await temporaryFolder(), [], env);
    const headers = { authorization: `Bearer ${await issuer.sign({ ...CLAIMS, huibao_roles: 'admin' })}` };
    expect((await fetch(`${address}/me`, { headers })).status).toBe(200);
    expect(await kill('SIGTERM')).toBe(0);
  });

  it('does not start when it is named by half', async () => {
    const data = await temporaryFolder();
    const { code, stderr } = await runCli([
      '--data',
      data,
      'serve',
      '--port',
      '0',
      '--oidc-issuer',
      issuer.url,
    ]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('--oidc-audience')]);
  });
});

describe('naming an identity provider', () => {
  it.each([
    [{ oidcIssuer: 'https://id.example.com' }, {}, 'audience'],
    [{ oidcAudience: 'x' }, {}, 'issuer'],
    [{ oidcIssuer: 'nowhere', oidcAudience: 'x' }, {}, 'issuer'],
    [{}, { HUIBAO_OIDC_AUDIENCE: 'x' }, 'issuer'],
    [{}, { OIDC: '{"audience":"x"}' }, 'issuer'],
    [{}, { OIDC: 'nonsense' }, 'OIDC'],
    [{}, { OIDC: '[]' }, 'OIDC'],
  ])('says what is wrong: %j %j', async (flags, env, word) => {
    await expect(readOidcOptions(flags, env)).rejects.toThrow(UsageError);
    await expect(readOidcOptions(flags, env)).rejects.toThrow(word);
  });

  it('is not needed, and flags go before the environment', async () => {
    expect(await readOidcOptions({}, {})).toBeNull();
    const env = { HUIBAO_OIDC_ISSUER: 'https://a.example', HUIBAO_OIDC_AUDIENCE: 'a' };
    expect(await readOidcOptions({ oidcAudience: 'b' }, env)).toMatchObject({
      issuer: 'https://a.example',
      audience: 'b',
      claims: { roles: 'huibao_roles' },
    });
  });
});
