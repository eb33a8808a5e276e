import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { RefusedError } from '../../core/model/refused-error.ts';

/** Another process works on the data folder. */
export class DataFolderBusyError extends RefusedError {
  override readonly name = 'DataFolderBusyError';

  constructor(folder: string, pid: number | null) {
    const by = pid === null ? { zh: '', en: '' } : { zh: `（进程号 ${pid}）`, en: ` (pid ${pid})` };
    super({
      zh: `数据目录正被另一个进程使用${by.zh}：${folder}。请先停止该进程，或用 --data 指定其他目录。`,
      en: `The data folder is in use by another process${by.en}: ${folder}. Stop it, or choose another with --data.`,
    });
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
