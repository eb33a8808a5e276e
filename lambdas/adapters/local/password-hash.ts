import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

/** One pass takes 64 MiB and some tenths of a second: guessing is dear, signing in is not. */
const COST = { N: 2 ** 16, r: 8, p: 2 } as const;
const LENGTH = 32;

/** Hash of a password with all that is needed to compute it again. Bytes are base64. */
export const PasswordHashSchema = z.strictObject({
  algorithm: z.literal('scrypt'),
  N: z.number().int(),
  r: z.number().int(),
  p: z.number().int(),
  salt: z.string(),
  hash: z.string(),
});
export type PasswordHash = z.infer<typeof PasswordHashSchema>;

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST);
  return { algorithm: 'scrypt', ...COST, salt: salt.toString('base64'), hash: hash.toString('base64') };
}

/** Takes as long and compares as long whatever the password is. With null, for an account that does not exist, false. */
export async function passwordMatches(password: string, stored: PasswordHash | null): Promise<boolean> {
  const { N, r, p } = stored ?? COST;
  const salt = stored ? Buffer.from(stored.salt, 'base64') : Buffer.alloc(16);
  const expected = stored ? Buffer.from(stored.hash, 'base64') : Buffer.alloc(LENGTH);
  const hash = await derive(password, salt, { N, r, p });
  return hash.length === expected.length && timingSafeEqual(hash, expected) && stored !== null;
}

/** The same characters in another composition are the same password. */
function derive(password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  const options = { ...cost, maxmem: 256 * (cost.N ?? COST.N) * (cost.r ?? COST.r) };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
