import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './ensure-install.mjs';

/** Bundles the command line and its reader worker into dist/; packages stay outside. */
export async function buildCli() {
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
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'error',
  });
}
