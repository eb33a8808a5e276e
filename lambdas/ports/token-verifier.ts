import type { Caller } from '../core/model/caller.ts';

/** Tells who holds a token. */
export interface TokenVerifier {
  /**
   * Null for a token that is not valid, or no longer.
   * @throws when that cannot be told, such as while the issuer cannot be reached
   */
  verify(token: string): Promise<Caller | null>;
}
