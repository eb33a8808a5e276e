import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../../ports/clock.ts';

const ISSUER = 'huibao';

export interface SignedTokens {
  /** A token for one purpose only. */
  sign(purpose: string, content: JWTPayload, seconds: number): Promise<{ token: string; expiresAt: string }>;
  /** Null when it was not signed here, for another purpose, or is past its time. */
  open(purpose: string, token: string): Promise<JWTPayload | null>;
}

/** Tokens signed with a key that never leaves this machine (HS256). */
export function createSignedTokens(key: Uint8Array, clock: Clock): SignedTokens {
  const now = () => new Date(clock.now());
  return {
    async sign(purpose, content, seconds) {
      const expires = new Date(now().getTime() + seconds * 1000);
      const token = await new SignJWT(content)
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(ISSUER)
        .setAudience(purpose)
        .setIssuedAt(now())
        .setExpirationTime(expires)
        .sign(key);
      return { token, expiresAt: expires.toISOString() };
    },
    async open(purpose, token) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          issuer: ISSUER,
          audience: purpose,
          requiredClaims: ['exp'],
          currentDate: now(),
        });
        return payload;
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
