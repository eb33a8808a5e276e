import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { AccountNameSchema, openAccountFile } from '../../lambdas/adapters/local/account-file.ts';
import { hashPassword } from '../../lambdas/adapters/local/password-hash.ts';
import type { RunCommand } from '../huibao.ts';
import type { Session } from '../output/session.ts';
import { UsageError } from '../output/usage-error.ts';
import { readPassword } from '../user/read-password.ts';
import { recordAccount } from '../user/record-account.ts';
import { rolesOption, unitOption } from '../user/user-options.ts';

interface AddFlags {
  readonly role: string[];
  readonly unit?: string;
  readonly allUnits?: boolean;
}

export function registerUser(program: Command, run: RunCommand): void {
  const user = program.command('user').description('本机账号：新增、查看、改密码、删除');
  user
    .command('add <name>')
    .description('新增账号；密码从标准输入读取或现场输入')
    .requiredOption(
      '--role <role...>',
      'clerk 填报员、reviewer 审核人、analyst 统计员、admin 管理员、auditor 审计员',
    )
    .option('--unit <code>', '所属单位编码，权限范围为本单位（审核人等含下级）')
    .option('--all-units', '不限单位')
    .action(run(add));
  user.command('list').description('查看账号').action(run(list));
  user.command('password <name>').description('改密码；已登录的会话立即失效').action(run(password));
  user.command('remove <name>').description('删除账号，立即失效').action(run(remove));
}

async function add(session: Session, given: string, flags: AddFlags): Promise<number> {
  const name = AccountNameSchema.safeParse(given.normalize('NFC')).data;
  if (name === undefined)
    throw new UsageError({
      zh: `用户名“${given}”不合适：可用文字、数字和 . _ - @，最长 64 个字。`,
      en: `"${given}" is no user name: letters, digits and . _ - @, at most 64.`,
    });
  const [roles, unit] = [rolesOption(flags.role), unitOption(flags)];
  const file = openAccountFile(session.data);
  const taken = new UsageError({ zh: `账号“${name}”已存在。`, en: `There is an account "${name}" already.` });
  if ((await file.read()).some((one) => one.name === name)) throw taken;
  const hash = await hashPassword(await readPassword(session, name));
  const createdAt = new Date().toISOString();
  const after = stateOf({ roles, unit });
  await recordAccount(session, { name, change: 'added', before: null, after }, () =>
    file.update((accounts) => {
      if (accounts.some((one) => one.name === name)) throw taken;
      return [...accounts, { name, roles, unit, password: hash, revision: randomUUID(), createdAt }];
    }),
  );
  session.say({ zh: `已新增账号“${name}”。`, en: `Account "${name}" added.` });
  session.emit({ name, roles, unit });
  return 0;
}

async function list(session: Session): Promise<number> {
  const accounts = await openAccountFile(session.data).read();
  const shown = accounts.map(({ name, roles, unit, createdAt }) => ({ name, roles, unit, createdAt }));
  for (const { name, roles, unit } of shown) session.say(`${name}\t${roles.join(',')}\t${unit}`);
  if (shown.length === 0) session.say({ zh: '还没有账号。', en: 'No accounts yet.' });
  session.emit(shown);
  return 0;
}

async function password(session: Session, given: string): Promise<number> {
  const name = await findName(session, given);
  const hash = await hashPassword(await readPassword(session, name));
  await recordAccount(session, { name, change: 'password', before: null, after: null }, () =>
    openAccountFile(session.data).update((accounts) =>
      accounts.map((one) => (one.name === name ? { ...one, password: hash, revision: randomUUID() } : one)),
    ),
  );
  session.say({ zh: `已更改“${name}”的密码。`, en: `Password of "${name}" changed.` });
  return 0;
}

async function remove(session: Session, given: string): Promise<number> {
  const name = await findName(session, given);
  const file = openAccountFile(session.data);
  const account = (await file.read()).find((one) => one.name === name);
  const before = account ? stateOf(account) : null;
  await recordAccount(session, { name, change: 'removed', before, after: null }, () =>
    file.update((accounts) => accounts.filter((one) => one.name !== name)),
  );
  session.say({ zh: `已删除账号“${name}”。`, en: `Account "${name}" removed.` });
  return 0;
}

/** @throws UsageError when there is no such account */
async function findName(session: Session, given: string): Promise<string> {
  const name = given.normalize('NFC');
  const accounts = await openAccountFile(session.data).read();
  if (accounts.some((one) => one.name === name)) return name;
  throw new UsageError({ zh: `没有账号“${name}”。`, en: `There is no account "${name}".` });
}

function stateOf({ roles, unit }: { readonly roles: readonly string[]; readonly unit: string | null }) {
  return { roles: roles.join(','), unit: unit ?? '' };
}
