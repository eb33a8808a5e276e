import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DataFolderBusyError, lockDataFolder } from '../../../lambdas/adapters/local/data-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huibao-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('is held by one at a time, in this process too', async () => {
  const first = await lockDataFolder(folder);
  await expect(lockDataFolder(folder)).rejects.toThrow(DataFolderBusyError);
  await first.release();
  await (await lockDataFolder(folder)).release();
});

it('says in one line who holds it, and is free as soon as that process is killed', async () => {
  const lock = new URL('../../../lambdas/adapters/local/data-lock.ts', import.meta.url).href;
  const script = `const { lockDataFolder } = await import(${JSON.stringify(lock)});
    await lockDataFolder(${JSON.stringify(folder)});
    console.log('held');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  const error = await lockDataFolder(folder).catch((reason: unknown) => reason);
  if (!(error instanceof DataFolderBusyError)) throw error;
  expect(error.text.zh).toMatch(new RegExp(`^数据目录正被另一个进程使用（进程号 ${holder.pid}）[^\\n]*$`));
  expect(error.text.en).toMatch(new RegExp(`^The data folder is in use .*\\(pid ${holder.pid}\\)[^\\n]*$`));
  const exited = once(holder, 'exit');
  holder.kill('SIGKILL');
  await exited;
  await (await lockDataFolder(folder)).release();
});
