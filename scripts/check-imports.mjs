import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';
import { root } from './ensure-install.mjs';

/**
 * The import rules, in two passes: over the sources as written, and over a copy with the types taken out, since
 * cycles and stages are about what runs. The checker cannot tell type imports apart under this compiler.
 */
const folders = ['bin', 'lib', 'lambdas'];
const tool = join(root, 'node_modules', '.bin', 'depcruise');

function cruise(directory, config) {
  const args = [...folders, '--config', join(root, config)];
  return spawnSync(tool, args, { cwd: directory, stdio: 'inherit', shell: process.platform === 'win32' })
    .status;
}

function copyWithoutTypes(target) {
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.m?ts$/.test(entry.name) || entry.name.endsWith('.d.ts')) continue;
      const from = join(entry.parentPath, entry.name);
      const to = join(target, from.slice(root.length + 1));
      mkdirSync(dirname(to), { recursive: true });
      const source = readFileSync(from, 'utf8');
      const tsconfigRaw = { compilerOptions: { verbatimModuleSyntax: true } };
      writeFileSync(to, transformSync(source, { loader: 'ts', tsconfigRaw }).code);
    }
  }
  symlinkSync(join(root, 'node_modules'), join(target, 'node_modules'), 'junction');
}

const asWritten = cruise(root, '.dependency-cruiser.cjs');
const copy = mkdtempSync(join(tmpdir(), 'huibao-imports-'));
copyWithoutTypes(copy);
const asRun = cruise(copy, '.dependency-cruiser.run.cjs');
rmSync(copy, { recursive: true, force: true });
process.exit(asWritten || asRun ? 1 : 0);
