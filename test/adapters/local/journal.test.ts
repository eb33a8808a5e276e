import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLocalQueue } from '../../../lambdas/adapters/local/durable-queue.ts';
import { openJournal, readJournal } from '../../../lambdas/adapters/local/journal.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huibao-journal-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('has lines in the file once they were acknowledged, in order', async () => {
  const path = join(folder, 'j');
  const journal = await openJournal({ path, sync: true, snapshot: () => ['start'] });
  await Promise.all(Array.from({ length: 50 }, (_, i) => journal.append([`line ${i}`])));
  expect(await readJournal(path)).toEqual(['start', ...Array.from({ length: 50 }, (_, i) => `line ${i}`)]);
  await journal.close();
});

it('replaces the file by the snapshot when it has grown far beyond it', async () => {
  const path = join(folder, 'j');
  const journal = await openJournal({ path, sync: false, snapshot: () => ['all'] });
  const lines = Array.from({ length: 20_100 }, (_, i) => String(i));
  await journal.append(lines);
  expect(await readJournal(path)).toHaveLength(20_101);
  await journal.append(['one more']);
  expect(await readJournal(path)).toEqual(['all']);
  await journal.append(['and one']);
  expect(await readJournal(path)).toEqual(['all', 'and one']);
  await journal.close();
});

it('does not open where it cannot write', async () => {
  const path = join(folder, 'missing', 'j');
  await expect(openJournal({ path, sync: true, snapshot: () => [] })).rejects.toThrow('ENOENT');
});

it('reads a queue whose last line was torn by a crash, and writes on after it', async () => {
  const path = join(folder, 'q.jsonl');
  const before = await openLocalQueue({ name: 'q', path });
  await before.send({ body: 'whole' });
  await before.close();
  await appendFile(path, '{"op":"send","message":{"id":"x","bo');
  const after = await openLocalQueue({ name: 'q', path });
  await after.send({ body: 'next' });
  await after.close();
  const last = await openLocalQueue({ name: 'q', path });
  expect(last.receive(9).map(({ message }) => message.body)).toEqual(['whole', 'next']);
  await last.close();
  expect(await readFile(path, 'utf8')).not.toContain('"bo\n');
});

it('needs no journal of what was handled: it shrinks when it is opened', async () => {
  const path = join(folder, 'q.jsonl');
  const queue = await openLocalQueue({ name: 'q', path, sync: false });
  for (let i = 0; i < 100; i++) await queue.send({ body: 'x'.repeat(100) });
  queue.remove(queue.receive(100));
  await queue.close();
  await (await openLocalQueue({ name: 'q', path })).close();
  expect(await readFile(path, 'utf8')).toBe('');
});
