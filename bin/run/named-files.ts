import { stat } from 'node:fs/promises';
import { UsageError } from '../output/usage-error.ts';
import type { InputFile } from './list-files.ts';

/** Files named one by one, called as they were named. @throws UsageError when one is not there, or is a folder */
export function namedFiles(paths: readonly string[]): Promise<InputFile[]> {
  return Promise.all(
    [...new Set(paths)].map(async (path) => {
      const found = await stat(path).catch(() => null);
      if (found?.isFile()) return { path, name: path, writtenAt: found.mtime.toISOString() };
      throw new UsageError(
        found
          ? { zh: `${path} 是目录；整个目录请用 huibao run。`, en: `${path} is a folder; use huibao run.` }
          : { zh: `找不到文件：${path}`, en: `No such file: ${path}` },
      );
    }),
  );
}
