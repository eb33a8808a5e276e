import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import * as z from 'zod';
import { type Caller, CallerUnitSchema, RoleSchema, WHOLE_ORGANISATION } from '../core/model/caller.ts';
import type { TokenVerifier } from '../ports/token-verifier.ts';

/** How the tokens of one issuer are read. Claims may be nested: `realm_access.roles`. */
export const OidcSettingsSchema = z.object({
  issuer: z.url({ protocol: /^https?$/ }),
  audience: z.string().min(1),
  claims: z
    .object({
      roles: z.string().default('huibao_roles'),
      unit: z.string().default('huibao_unit'),
      name: z.string().default('name'),
    })
    .prefault({}),
  /** The issuer's word → the product's role. A role of the same name needs no entry. */
  roleNames: z.record(z.string(), RoleSchema).default({}),
  /** The issuer's word for the whole organisation in the unit claim. */
  wholeOrganisation: z.string().default(WHOLE_ORGANISATION),
});
export type OidcSettings = z.infer<typeof OidcSettingsSchema>;

/** Signatures only: a shared secret or no signature at all is never taken. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const DiscoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });
/** The issuer's keys could not be had: that says nothing about the token. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  errors.JWKSTimeout.code,
  errors.JWKSInvalid.code,
  errors.JOSEError.code,
]);
const SECONDS = 5;

/** Tokens of any OpenID Connect issuer: its keys are found by discovery, on first use, and kept as long as they serve. */
export function createOidcVerifier(settings: OidcSettings): TokenVerifier {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | null = null;
  const findKeys = () => {
    keys ??= discover(settings.issuer).catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return keys;
  };
  return {
    async verify(token) {
      const keySet = await findKeys();
      try {
        const { payload } = await jwtVerify(token, keySet, {
          algorithms: ALGORITHMS,
          issuer: settings.issuer,
          audience: settings.audience,
          requiredClaims: ['exp', 'sub'],
          clockTolerance: 30,
        });
        return callerOf(payload, settings);
      } catch (error) {
        if (!(error instanceof errors.JOSEError) || UNREACHABLE.has(error.code)) throw error;
        return null;
      }
    },
  };
}

async function discover(issuer: string) {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(SECONDS * 1000), redirect: 'error' });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  const found = DiscoverySchema.parse(await answer.json());
  if (found.issuer !== issuer) throw new Error(`${url} is about another issuer: ${found.issuer}`);
  return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: SECONDS * 1000 });
}

function callerOf(payload: JWTPayload, settings: OidcSettings): Caller | null {
  const subject = payload.sub;
  if (!subject) return null;
  const { claims, roleNames, wholeOrganisation } = settings;
  const words = z.union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,]+/))]);
  const roles = (words.safeParse(readClaim(payload, claims.roles)).data ?? []).flatMap(
    (word) => (Object.hasOwn(roleNames, word) ? roleNames[word] : RoleSchema.safeParse(word).data) ?? [],
  );
  const said = readClaim(payload, claims.unit);
  const unit = CallerUnitSchema.safeParse(said === wholeOrganisation ? WHOLE_ORGANISATION : said).data;
  const name = z.string().min(1).safeParse(readClaim(payload, claims.name)).data ?? subject;
  return { subject, name, roles: [...new Set(roles)], unit: unit ?? null };
}

/** A claim of exactly that name first: names of claims may be addresses, with dots in them. */
function readClaim(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  let at: unknown = payload;
  for (const step of name.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = Reflect.get(at, step);
  }
  return at;
}
