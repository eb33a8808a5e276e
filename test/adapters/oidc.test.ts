import { createServer, type Server } from 'node:http';
import { exportJWK, type GenerateKeyPairResult, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOidcVerifier, OidcSettingsSchema } from '../../lambdas/adapters/oidc.ts';

const AUDIENCE = 'huibao-api';
let server: Server;
let issuer: string;
let keys: GenerateKeyPairResult;
let strangers: GenerateKeyPairResult;
let broken: 'discovery' | 'keys' | 'foreign' | null = null;
let asked = 0;

/** An issuer on this machine: discovery and one key. */
beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true });
  strangers = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  server = createServer((request, response) => {
    const discovery = request.url === '/realm/.well-known/openid-configuration';
    if (discovery) asked += 1;
    if ((discovery && broken === 'discovery') || (!discovery && broken === 'keys')) {
      response.writeHead(500).end();
      return;
    }
    const named = broken === 'foreign' ? 'http://127.0.0.1:1/other' : issuer;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(discovery ? { issuer: named, jwks_uri: `${issuer}/keys` } : { keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  issuer = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/realm`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const settings = (more: object = {}) => OidcSettingsSchema.parse({ issuer, audience: AUDIENCE, ...more });

const CLAIMS = { sub: 'u-17', name: '王敏', huibao_roles: ['clerk', 'other'], huibao_unit: '0101' };

function token(
  claims: JWTPayload = CLAIMS,
  change: (jwt: SignJWT) => SignJWT = (jwt) => jwt,
  key = keys.privateKey,
  kid = 'k1',
) {
  const jwt = new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime('5m');
  return change(jwt).sign(key);
}

describe('tokens of an OIDC issuer', () => {
  it('say who calls', async () => {
    expect(await createOidcVerifier(settings()).verify(await token())).toEqual({
      subject: 'u-17',
      name: '王敏',
      roles: ['clerk'],
      unit: '0101',
    });
  });

  it.each([
    [
      'nested claims',
      { claims: { roles: 'realm_access.roles', unit: 'org.unit' } },
      { realm_access: { roles: ['auditor'] }, org: { unit: '02' } },
      ['auditor'],
      '02',
    ],
    [
      'claims named by an address',
      { claims: { roles: 'https://hb.example/roles' } },
      { 'https://hb.example/roles': ['admin'], huibao_unit: '*' },
      ['admin'],
      '*',
    ],
    [
      'roles under other names',
      { roleNames: { 'hb-hq': 'analyst', 'hb-fill': 'clerk' } },
      { huibao_roles: ['hb-hq', 'hb-fill', 'hb-hq'], huibao_unit: '0' },
      ['analyst', 'clerk'],
      '0',
    ],
    [
      'roles in one text',
      {},
      { huibao_roles: 'clerk reviewer', huibao_unit: '01' },
      ['clerk', 'reviewer'],
      '01',
    ],
    [
      'another word for everything',
      { wholeOrganisation: 'ALL UNITS' },
      { huibao_roles: ['analyst'], huibao_unit: 'ALL UNITS' },
      ['analyst'],
      '*',
    ],
    ['no roles and no unit', {}, {}, [], null],
    ['a unit that is none', {}, { huibao_roles: ['clerk'], huibao_unit: '../x' }, ['clerk'], null],
    ['a unit that is no text', {}, { huibao_roles: ['clerk'], huibao_unit: ['01'] }, ['clerk'], null],
    ['names of object members', { roleNames: {} }, { huibao_roles: ['constructor', '__proto__'] }, [], null],
  ])('are read with %s', async (_, more, claims, roles, unit) => {
    const caller = await createOidcVerifier(settings(more)).verify(await token({ sub: 's', ...claims }));
    expect(caller).toEqual({ subject: 's', name: 's', roles, unit });
  });

  it.each<[string, () => Promise<string>]>([
    ['of another issuer', () => token(CLAIMS, (jwt) => jwt.setIssuer('http://127.0.0.1:1/other'))],
    ['for another audience', () => token(CLAIMS, (jwt) => jwt.setAudience('something else'))],
    [
      'past its time',
      () => token(CLAIMS, (jwt) => jwt.setExpirationTime(Math.floor(Date.now() / 1000) - 60)),
    ],
    ['not valid yet', () => token(CLAIMS, (jwt) => jwt.setNotBefore('10m'))],
    ['signed by somebody else', () => token(CLAIMS, (jwt) => jwt, strangers.privateKey)],
    ['with an unknown key', () => token(CLAIMS, undefined, keys.privateKey, 'k2')],
    ['without a subject', () => token({ huibao_roles: ['clerk'] })],
    [
      'without an end',
      async () =>
        new SignJWT(CLAIMS)
          .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
          .setIssuer(issuer)
          .setAudience(AUDIENCE)
          .sign(keys.privateKey),
    ],
    [
      'signed with a shared secret',
      async () =>
        new SignJWT(CLAIMS)
          .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
          .setIssuer(issuer)
          .setAudience(AUDIENCE)
          .setExpirationTime('5m')
          .sign(new Uint8Array(32)),
    ],
    [
      'without a signature',
      async () => {
        const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');
        return `${part({ alg: 'none' })}.${part({ ...CLAIMS, iss: issuer, aud: AUDIENCE, exp: 9_999_999_999 })}.`;
      },
    ],
    ['that is none', async () => 'abc'],
  ])('are refused: %s', async (_, make) => {
    expect(await createOidcVerifier(settings()).verify(await make())).toBeNull();
  });

  it.each(['discovery', 'keys', 'foreign'] as const)(
    'are neither good nor bad while the issuer fails (%s), and good again afterwards',
    async (fault) => {
      const verifier = createOidcVerifier(settings());
      broken = fault;
      await expect(verifier.verify(await token())).rejects.toThrow();
      broken = null;
      expect(await verifier.verify(await token())).toMatchObject({ subject: 'u-17' });
    },
  );

  it('cost the issuer one question, not one each', async () => {
    const verifier = createOidcVerifier(settings());
    const before = asked;
    const one = await token();
    await Promise.all(Array.from({ length: 20 }, () => verifier.verify(one)));
    expect(asked - before).toBe(1);
  });
});
