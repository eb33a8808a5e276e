import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Account, openAccountFile } from '../../../lambdas/adapters/local/account-file.ts';
import { createAccounts } from '../../../lambdas/adapters/local/accounts.ts';
import { hashPassword, passwordMatches } from '../../../lambdas/adapters/local/password-hash.ts';
import { createRecentObjects } from '../../../lambdas/adapters/local/recent-objects.ts';
import { createSignedTokens } from '../../../lambdas/adapters/local/signed-tokens.ts';
import { openSigningKey } from '../../../lambdas/adapters/local/signing-key.ts';
import { createTransferLinks } from '../../../lambdas/adapters/local/transfer-links.ts';
import { createFixedClock } from '../../../lambdas/adapters/memory/fixed-clock.ts';
import { temporaryFolder } from '../../support/run-cli.ts';

const START = '2022-04-02T00:00:00.000Z';

describe('passwords', () => {
  it('match themselves only, each with a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(one.hash).not.toBe(two.hash);
    expect(await passwordMatches('correct horse', one)).toBe(true);
    expect(await passwordMatches('correct horse ', one)).toBe(false);
    expect(await passwordMatches('', one)).toBe(false);
    expect(await passwordMatches('correct horse', null)).toBe(false);
  });

  it('match in whatever composition they are typed', async () => {
    const hash = await hashPassword('caf\u00e9 口令１');
    expect(await passwordMatches('cafe\u0301 口令1', hash)).toBe(true);
  });
});

async function openAccounts() {
  const data = await temporaryFolder();
  const file = openAccountFile(data);
  const clock = createFixedClock(START);
  const tokens = createSignedTokens(await openSigningKey(data), clock);
  const account: Account = {
    name: '李',
    roles: ['clerk'],
    unit: '0101',
    password: await hashPassword('correct horse'),
    revision: 'r1',
    createdAt: START,
  };
  await file.update(() => [account]);
  return { data, file, clock, tokens, account, accounts: createAccounts(file, tokens) };
}

describe('accounts', () => {
  it('are known by their token until it ends', async () => {
    const { accounts, clock } = await openAccounts();
    const session = await accounts.signIn('李', 'correct horse');
    expect(session?.expiresAt).toBe('2022-04-02T08:00:00.000Z');
    const token = session?.token ?? '';
    expect(await accounts.verify(token)).toEqual({
      subject: '李',
      name: '李',
      roles: ['clerk'],
      unit: '0101',
    });
    clock.set('2022-04-02T08:00:01.000Z');
    expect(await accounts.verify(token)).toBeNull();
  });

  it('are not open to a wrong password or name', async () => {
    const { accounts } = await openAccounts();
    expect(await accounts.signIn('李', 'wrong horse')).toBeNull();
    expect(await accounts.signIn('王', 'correct horse')).toBeNull();
  });

  it.each<[string, (account: Account) => Account[]]>([
    ['removed', () => []],
    ['given another password', (account) => [{ ...account, revision: 'r2' }]],
  ])('that were %s end at once', async (_, change) => {
    const { accounts, file, account, data } = await openAccounts();
    const token = (await accounts.signIn('李', 'correct horse'))?.token ?? '';
    await openAccountFile(data).update(() => change(account));
    expect(await file.read()).toEqual(change(account));
    expect(await accounts.verify(token)).toBeNull();
  });

  it('have the roles they have now, not those of when the token was made', async () => {
    const { accounts, file, account } = await openAccounts();
    const token = (await accounts.signIn('李', 'correct horse'))?.token ?? '';
    await file.update(() => [{ ...account, roles: ['auditor'], unit: '*' }]);
    expect(await accounts.verify(token)).toMatchObject({ roles: ['auditor'], unit: '*' });
  });

  it('do not take what is no token of theirs', async () => {
    const { accounts, tokens } = await openAccounts();
    const content = { sub: '李', revision: 'r1' };
    const foreign = createSignedTokens(new Uint8Array(32), createFixedClock(START));
    expect(await accounts.verify((await tokens.sign('file', content, 60)).token)).toBeNull();
    expect(await accounts.verify((await foreign.sign('api', content, 60)).token)).toBeNull();
    expect(await accounts.verify('a.b.c')).toBeNull();
    expect(await accounts.verify((await tokens.sign('api', content, 60)).token)).not.toBeNull();
  });

  it('are kept for their owner only; a damaged file is said, not ignored', async () => {
    const { data } = await openAccounts();
    const path = join(data, 'accounts', 'accounts.json');
    for (const name of ['accounts.json', 'signing.key'])
      expect((await stat(join(data, 'accounts', name))).mode & 0o777).toBe(0o600);
    await writeFile(path, '{"version":1}');
    await expect(openAccountFile(data).read()).rejects.toThrow();
  });
});

describe('signing key', () => {
  it('is made once, also when several ask at the same time', async () => {
    const data = await temporaryFolder();
    const keys = await Promise.all(Array.from({ length: 8 }, () => openSigningKey(data)));
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
    expect(await openSigningKey(data)).toEqual(keys[0]);
  });

  it('is refused when it is damaged', async () => {
    const data = await temporaryFolder();
    await openSigningKey(data);
    await writeFile(join(data, 'accounts', 'signing.key'), 'short');
    await expect(openSigningKey(data)).rejects.toThrow('not a signing key');
  });
});

describe('addresses of files', () => {
  it('open what they were made for, and nothing else', async () => {
    const clock = createFixedClock(START);
    const links = createTransferLinks(createSignedTokens(new Uint8Array(32), clock), () => 'http://here');
    const upload = { key: 'raw/1/f/2022-03/x', metadata: { 'file-name': 'a' }, maxBytes: 5 };
    const { url } = await links.issue({ ...upload, seconds: 60 });
    const token = url.replace('http://here/transfers/', '');
    expect(await links.openUpload(token)).toEqual(upload);
    expect(await links.openFile(token)).toBeNull();
    const file = { key: 'results/x/annotated', fileName: '会议.xlsx' };
    const link = (await links.link({ ...file, seconds: 60 })).replace('http://here/files/', '');
    expect(await links.openFile(link)).toEqual(file);
    expect(await links.openUpload(link)).toBeNull();
    clock.set('2022-04-02T00:01:01.000Z');
    expect([await links.openUpload(token), await links.openFile(link)]).toEqual([null, null]);
  });
});

describe('recent objects', () => {
  it('keep the latest of each key, and forget the oldest beyond their size', async () => {
    const store = createRecentObjects(10);
    const first = await store.put('a/1', new Uint8Array(4));
    await store.put('a/2', new Uint8Array(4));
    const second = await store.put('a/1', new Uint8Array(5));
    expect(second.versionId).not.toBe(first.versionId);
    expect(await store.get('a/1', first.versionId)).toBeNull();
    await store.put('b', new Uint8Array(4));
    const keys: string[] = [];
    for await (const { key } of store.list('a/')) keys.push(key);
    expect(keys).toEqual(['a/1']);
    await store.put('large', new Uint8Array(20));
    expect((await store.get('large'))?.bytes.length).toBe(20);
    expect(await store.get('b')).toBeNull();
  });
});
