import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** Another process works on the data folder. The message is meant for people. */
export class DataFolderBusyError extends Error {
  override readonly name = 'DataFolderBusyError';

  constructor(folder: string, pid: number | null) {
    const by = pid === null ? '' : `（进程号 ${pid}）`;
    super(
      `数据目录正被另一个进程使用${by}：${folder}。请先停止该进程，或用 --data 指定其他目录。` +
        ` / The data folder is in use by another process${pid === null ? '' : ` (pid ${pid})`}.`,
    );
  }
}

export interface DataLock {
  release(): Promise<void>;
}

const OwnerSchema = z.object({ pid: z.number().int() });

/**
 * Exclusive for as long as the process lives: the operating system lets go of it when the process dies in whatever
 * way, so a stale lock cannot exist.
 * @throws DataFolderBusyError
 */
export async function lockDataFolder(folder: string): Promise<DataLock> {
  const path = join(folder, 'lock');
  await mkdir(path, { recursive: true, mode: 0o700 });
  const { ClassicLevel } = await import('classic-level');
  const holder = new ClassicLevel(path);
  try {
    await holder.open();
  } catch (error) {
    if (isLocked(error)) throw new DataFolderBusyError(folder, await readOwner(path));
    throw error;
  }
  await writeFile(join(path, 'owner.json'), JSON.stringify({ pid: process.pid }));
  return { release: () => holder.close() };
}

function isLocked(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED';
}

async function readOwner(path: string): Promise<number | null> {
  try {
    return OwnerSchema.parse(JSON.parse(await readFile(join(path, 'owner.json'), 'utf8'))).pid;
  } catch {
    return null;
  }
}
