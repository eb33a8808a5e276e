import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { PORTAL_FOLDER } from '../../lambdas/contract.ts';
import { FUNCTION_NAMES, type FunctionAssets } from '../../lib/functions.ts';
import { findPortal } from '../find-portal.ts';
import { readProductVersion } from '../read-product-version.ts';
import { leaveOutLocales } from './leave-out-locales.ts';
import { requireBuiltins } from './require-builtins.ts';

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

/** The function that serves the portal, which is packed with it. */
const SERVES_PAGES = 'api';

/** A few libraries inside the SDK still call `require`. */
const BANNER =
  "import{createRequire as _createRequire}from'node:module';const require=_createRequire(import.meta.url);";

/**
 * Builds the code of every function: one minified module with its source map, the catalogue in it, deflated. The same
 * sources give the same bytes, so that only what changed is deployed.
 */
export async function buildFunctions({ root, out, catalogue }: BuildOptions): Promise<FunctionAssets> {
  const { source, version } = await loadCatalogue(join(root, 'catalogue', catalogue));
  const define = {
    BUNDLED_CATALOGUE: JSON.stringify(
      deflateRawSync(JSON.stringify({ version, source }), { level: 9 }).toString('base64'),
    ),
    BUNDLED_VERSION: JSON.stringify(await readProductVersion(root)),
  };
  const folders = await Promise.all(
    FUNCTION_NAMES.map(async (name) => {
      const folder = join(out, name);
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      await bundle(root, { index: `lambdas/entry/${name}.ts` }, folder, define);
      if (READERS.includes(name))
        await bundle(root, { 'read-worker-entry': 'lambdas/adapters/local/read-worker-entry.ts' }, folder);
      if (name === SERVES_PAGES) await copyPortal(root, join(folder, PORTAL_FOLDER));
      return [name, folder] as const;
    }),
  );
  return Object.fromEntries(folders) as Record<(typeof FUNCTION_NAMES)[number], string>;
}

async function copyPortal(root: string, to: string): Promise<void> {
  const from = findPortal(root);
  if (from === null) throw new Error('there is neither web/dist nor web/public');
  await cp(from, to, { recursive: true });
}

async function bundle(
  root: string,
  entryPoints: Record<string, string>,
  folder: string,
  define: Record<string, string> = {},
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
    define,
    banner: { js: BANNER },
    sourcemap: 'linked',
    plugins: [leaveOutLocales, requireBuiltins],
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'error',
  });
}
