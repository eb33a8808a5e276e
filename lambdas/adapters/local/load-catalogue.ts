import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { YAMLParseError } from 'yaml';
import {
  type AssembledCatalogue,
  assembleCatalogue,
  type CatalogueFile,
} from '../../core/catalogue/assemble-catalogue.ts';
import { canonicalJson } from '../../core/catalogue/canonical-json.ts';
import { CatalogueError } from '../../core/catalogue/catalogue-error.ts';
import type { CatalogueProblem } from '../../core/catalogue/catalogue-problem.ts';
import { compileCatalogue } from '../../core/catalogue/compile-catalogue.ts';
import type { CatalogueIndex } from '../../core/model/catalogue-index.ts';
import { parsedCopy } from './parsed-copy.ts';

/**
 * The catalogue in a folder of YAML files, ready for use.
 *
 * @param cache folder for the parsed files: YAML takes a quarter of a second to read, JSON none. May be missing, is
 * only ever a copy, and need not be writable
 * @throws CatalogueError with every problem when it cannot be used; warnings do not stop it
 * @throws the file system's error when the folder cannot be read
 */
export async function loadCatalogue(directory: string, cache?: string): Promise<CatalogueIndex> {
  const { catalogue, problems } = await readCatalogue(directory, cache);
  const errors = problems.filter((problem) => problem.level === 'error');
  if (!catalogue || errors.length > 0) throw new CatalogueError(errors);
  const version = createHash('sha256').update(canonicalJson(catalogue)).digest('hex');
  return compileCatalogue(catalogue, version);
}

/** The same with all problems as data, for showing them. */
export async function readCatalogue(directory: string, cache?: string): Promise<AssembledCatalogue> {
  const paths = (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile() && /\.ya?ml$/.test(item.name))
    .map((item) => relative(directory, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
  const sources = await Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(directory, path), 'utf8') })),
  );
  const copy = cache === undefined ? null : parsedCopy(cache, sources);
  const known = await copy?.read();
  if (known) return assembleCatalogue(known);
  const { parse, YAMLParseError } = await import('yaml');
  const files: CatalogueFile[] = [];
  const broken: CatalogueProblem[] = [];
  for (const { path, text } of sources) {
    try {
      files.push({ path, content: parse(text) });
    } catch (error) {
      if (!(error instanceof YAMLParseError)) throw error;
      broken.push(syntaxProblem(path, error));
    }
  }
  if (broken.length > 0) return { catalogue: null, problems: broken };
  await copy?.write(files);
  return assembleCatalogue(files);
}

function syntaxProblem(file: string, error: YAMLParseError): CatalogueProblem {
  const line = error.linePos?.[0].line ?? 0;
  const reason = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? error.code;
  return {
    level: 'error',
    section: 'catalogue',
    index: null,
    file,
    entry: '',
    field: `line ${line}`,
    message: { zh: `YAML 写法有误：${reason}`, en: `not valid YAML: ${reason}` },
  };
}
