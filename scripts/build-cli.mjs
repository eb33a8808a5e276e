import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './ensure-install.mjs';

/** Packages that go into the bundle: every command waits for zod, and who adds to it must share the one copy. */
const INSIDE = /^(?:zod|@hono\/zod-openapi|@hono\/zod-validator|@asteasolutions\/zod-to-openapi)(?:\/|$)/;

/** The others stay outside. Of the languages of zod's messages, half of it, English alone is kept. */
const packages = {
  name: 'packages',
  setup(builder) {
    builder.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || INSIDE.test(path) ? null : { path, external: true },
    );
    builder.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
      loader: 'js',
    }));
  },
};

/** Bundles the command line and its reader worker into dist/. Parsed copies of catalogues there are made anew. */
export async function buildCli() {
  await rm(join(root, 'dist', 'cache'), { recursive: true, force: true });
  await build({
    entryPoints: {
      huibao: join(root, 'bin/huibao.ts'),
      'read-worker-entry': join(root, 'lambdas/adapters/local/read-worker-entry.ts'),
    },
    outdir: join(root, 'dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [packages],
    sourcemap: 'linked',
    logLevel: 'error',
  });
}
