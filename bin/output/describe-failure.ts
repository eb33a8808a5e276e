import { CatalogueError } from '../../lambdas/core/catalogue/catalogue-error.ts';
import { formatProblem } from '../../lambdas/core/catalogue/catalogue-problem.ts';
import { RefusedError } from '../../lambdas/core/model/refused-error.ts';
import type { Language, Text } from '../../lambdas/core/model/text.ts';
import { UsageError } from './usage-error.ts';

const SYSTEM: Readonly<Record<string, (path: string) => Text>> = {
  ENOENT: (path) => ({ zh: `找不到文件或目录：${path}`, en: `No such file or directory: ${path}` }),
  EACCES: (path) => ({ zh: `没有权限读写：${path}`, en: `No permission to read or write ${path}` }),
  EPERM: (path) => ({ zh: `没有权限读写：${path}`, en: `No permission to read or write ${path}` }),
  EROFS: (path) => ({ zh: `目录是只读的，无法写入：${path}`, en: `The folder is read-only: ${path}` }),
  ENOSPC: (path) => ({
    zh: `磁盘已满，无法写入：${path}。已完成的部分没有丢失，清理空间后重新运行即可。`,
    en: `The disk is full: ${path}. Nothing finished was lost; free some space and run again.`,
  }),
  ENOTDIR: (path) => ({ zh: `不是目录：${path}`, en: `Not a folder: ${path}` }),
  EEXIST: (path) => ({ zh: `已存在同名文件：${path}`, en: `A file of that name exists: ${path}` }),
  EISDIR: (path) => ({ zh: `这是目录，需要文件：${path}`, en: `A folder where a file is needed: ${path}` }),
};

/** One clear line for whatever went wrong; of a catalogue one for each fault. */
export function describeFailure(error: unknown): Text | string {
  if (error instanceof UsageError || error instanceof RefusedError) return error.text;
  if (error instanceof CatalogueError) return sayProblems(error);
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : SYSTEM[code];
  return known ? known(path ?? '') : error.message;
}

function sayProblems({ problems }: CatalogueError): Text {
  const lines = (language: Language) =>
    problems.map((problem) => formatProblem(problem, language)).join('\n');
  return { zh: lines('zh'), en: lines('en') };
}
