import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { FUNCTION_NAMES, type FunctionAssets } from '../../lib/functions.ts';

export interface BuildOptions {
  /** Folder of the product. */
  readonly root: string;
  /** Gets one folder per function. */
  readonly out: string;
  /** Folder under `catalogue/`. */
  readonly catalogue: string;
}

/** Functions whose bundle reads workbooks, in a thread with a module of its own. */
const READERS = ['ingest'];

/** A few libraries inside the SDK still call `require`. */
const BANNER =
  "import{createRequire as _createRequire}from'node:module';const require=_createRequire(import.meta.url);";

/**
 * Builds the code of every function: one minified module with its source map, the catalogue in it as JSON. The same
 * sources give the same bytes, so that only what changed is deployed.
 */
export async function buildFunctions({ root, out, catalogue }: BuildOptions): Promise<FunctionAssets> {
  const { source, version } = await loadCatalogue(join(root, 'catalogue', catalogue));
  const json = JSON.stringify({ version, source });
  const folders = await Promise.all(
    FUNCTION_NAMES.map(async (name) => {
      const folder = join(out, name);
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      await bundle(root, { index: `lambdas/entry/${name}.ts` }, folder, json);
      if (READERS.includes(name))
        await bundle(root, { 'read-worker-entry': 'lambdas/adapters/local/read-worker-entry.ts' }, folder);
      return [name, folder] as const;
    }),
  );
  return Object.fromEntries(folders) as Record<(typeof FUNCTION_NAMES)[number], string>;
}

async function bundle(
  root: string,
  entryPoints: Record<string, string>,
  folder: string,
  catalogue = '',
): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    mainFields: ['module', 'main'],
    define: { BUNDLED_CATALOGUE: JSON.stringify(catalogue) },
    banner: { js: BANNER },
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'error',
  });
}
