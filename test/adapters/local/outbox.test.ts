import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createJsonLog } from '../../../lambdas/adapters/local/json-log.ts';
import { createOutbox } from '../../../lambdas/adapters/local/outbox.ts';
import { createFixedClock } from '../../../lambdas/adapters/memory/fixed-clock.ts';

it('keeps a notice as a file that sorts by time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huibao-outbox-'));
  const outbox = createOutbox(join(folder, 'out'), createFixedClock('2022-04-06T01:00:00.000Z'));
  await outbox.notify({ to: '0101', subject: '催报', text: '请报送 2022年3月 会议台账' });
  const [file = ''] = await readdir(join(folder, 'out'));
  expect(file).toMatch(/^20220406010000000-[0-9a-f]{8}\.json$/);
  expect(JSON.parse(await readFile(join(folder, 'out', file), 'utf8'))).toEqual({
    at: '2022-04-06T01:00:00.000Z',
    to: '0101',
    subject: '催报',
    text: '请报送 2022年3月 会议台账',
  });
  await rm(folder, { recursive: true });
});

it.each([
  ['info', ['info', 'warn', 'error']],
  ['warn', ['warn', 'error']],
  ['error', ['error']],
  ['silent', []],
] as const)('logs from level %s up, one JSON object per line', (level, expected) => {
  const lines: string[] = [];
  const log = createJsonLog(
    level,
    (line) => lines.push(line),
    () => 'now',
  );
  log.info('m', { a: 1 });
  log.warn('m', { a: 1 });
  log.error('m', { a: 1 });
  const logged = lines.map((line) => JSON.parse(line));
  expect(logged).toEqual(expected.map((name) => ({ time: 'now', level: name, message: 'm', a: 1 })));
});
