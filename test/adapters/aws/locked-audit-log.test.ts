import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { auditKey, createLockedAuditLog } from '../../../lambdas/adapters/aws/locked-audit-log.ts';
import { createMemoryAuditLog } from '../../../lambdas/adapters/memory/audit-log.ts';
import type { AuditEntry } from '../../../lambdas/core/model/audit-entry.ts';
import { createFakeS3 } from '../../contract/fake-s3.ts';

const entry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  id: 'upload-20220403-010203004-k3v9',
  at: '2022-04-03T01:02:03.004Z',
  actor: { name: '李娜', via: 'api' },
  action: 'submission.committed',
  before: null,
  after: { version: 1 },
  ...more,
});

async function all(log: ReturnType<typeof createLockedAuditLog>) {
  const found: AuditEntry[] = [];
  for await (const one of log.entries('2022-04-01', '2022-04-30')) found.push(one);
  return found;
}

it('writes the log and the object, with the checksum that a locking bucket asks for', async () => {
  const { client, mock } = createFakeS3({ conflicts: 2 });
  const log = createLockedAuditLog(createMemoryAuditLog(), client, 'issued');
  await log.append(entry());
  expect(await all(log)).toEqual([entry()]);
  const input = mock.commandCalls(PutObjectCommand).at(-1)?.args[0].input;
  expect(input).toMatchObject({
    Bucket: 'issued',
    Key: 'audit/2022-04-03/20220403T010203004Z-upload-20220403-010203004-k3v9.json',
    IfNoneMatch: '*',
    ChecksumSHA256: expect.stringMatching(/^[\w+/]{43}=$/),
  });
  expect(JSON.parse(Buffer.from(input?.Body as Uint8Array).toString())).toEqual(entry());
});

it('leaves the first object as it is when the entry comes again, and reads nothing', async () => {
  const { client, mock } = createFakeS3();
  const log = createLockedAuditLog(createMemoryAuditLog(), client, 'issued');
  await log.append(entry());
  await log.append(entry({ note: 'changed' }));
  expect(await all(log)).toEqual([entry()]);
  expect(mock.commandCalls(HeadObjectCommand)).toEqual([]);
});

it('says nothing in the log that it could not lock', async () => {
  const { client, mock } = createFakeS3();
  mock.on(PutObjectCommand).rejects(new Error('denied'));
  const log = createLockedAuditLog(createMemoryAuditLog(), client, 'issued');
  await expect(log.append(entry())).rejects.toThrow('denied');
  expect(await all(log)).toEqual([]);
});

it('makes no path out of an id', () => {
  expect(auditKey(entry({ id: 'a/../b c' }))).toBe(
    'audit/2022-04-03/20220403T010203004Z-a%2F..%2Fb%20c.json',
  );
});
