import * as z from 'zod';
import type { Accounts } from '../../ports/accounts.ts';
import type { TokenVerifier } from '../../ports/token-verifier.ts';
import type { Account, AccountFile } from './account-file.ts';
import { passwordMatches } from './password-hash.ts';
import type { SignedTokens } from './signed-tokens.ts';

const PURPOSE = 'api';
const EIGHT_HOURS = 8 * 60 * 60;
const ContentSchema = z.object({ sub: z.string(), revision: z.string() });

/**
 * Accounts of the data folder. A token names the account and its revision, nothing more: roles and unit are read when
 * it is used, so that a change or a removal holds at once.
 */
export function createAccounts(file: AccountFile, tokens: SignedTokens): Accounts & TokenVerifier {
  const find = async (name: string): Promise<Account | null> =>
    (await file.read()).find((account) => account.name === name.normalize('NFC')) ?? null;
  return {
    async signIn(name, password) {
      const account = await find(name);
      if (!(await passwordMatches(password, account?.password ?? null)) || !account) return null;
      return tokens.sign(PURPOSE, { sub: account.name, revision: account.revision }, EIGHT_HOURS);
    },
    async verify(token) {
      const content = ContentSchema.safeParse(await tokens.open(PURPOSE, token));
      const account = content.success ? await find(content.data.sub) : null;
      if (!account || account.revision !== content.data?.revision) return null;
      const { name, roles, unit } = account;
      return { subject: name, name, roles, unit };
    },
  };
}
