import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { CallerUnitSchema, RoleSchema } from '../../core/model/caller.ts';
import { lockDataFolder } from './data-lock.ts';
import { PasswordHashSchema } from './password-hash.ts';
import { writeDurably } from './write-durably.ts';

/** What somebody signs in with: letters of any script, digits and `. _ - @`. */
export const AccountNameSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u);

export const AccountSchema = z.strictObject({
  name: AccountNameSchema,
  roles: z.array(RoleSchema).min(1),
  unit: CallerUnitSchema,
  password: PasswordHashSchema,
  /** Changes with everything that must make older tokens worthless. */
  revision: z.string(),
  createdAt: z.iso.datetime(),
});
export type Account = z.infer<typeof AccountSchema>;

const FileSchema = z.strictObject({ version: z.literal(1), accounts: z.array(AccountSchema) });

export interface AccountFile {
  /** As the file is now, whoever wrote it last. */
  read(): Promise<readonly Account[]>;
  /** Replaces the accounts by what `change` makes of them; one process at a time. */
  update(change: (accounts: readonly Account[]) => readonly Account[]): Promise<void>;
}

/** `accounts/accounts.json` in the data folder, readable by its owner only. May be written while the server runs. */
export function openAccountFile(data: string): AccountFile {
  const folder = join(data, 'accounts');
  const path = join(folder, 'accounts.json');
  let known: { readonly stamp: string; readonly accounts: readonly Account[] } | null = null;

  async function read(): Promise<readonly Account[]> {
    const found = await stat(path).catch(() => null);
    if (!found) return [];
    const stamp = `${found.ino} ${found.size} ${found.mtimeMs}`;
    if (known?.stamp === stamp) return known.accounts;
    const { accounts } = FileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    known = { stamp, accounts };
    return accounts;
  }

  return {
    read,
    async update(change) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const lock = await lockDataFolder(folder);
      try {
        const accounts = change(await read());
        const text = JSON.stringify(FileSchema.parse({ version: 1, accounts }), null, 2);
        await writeDurably(path, `${text}\n`, `${path}.new`);
      } finally {
        await lock.release();
      }
    },
  };
}
