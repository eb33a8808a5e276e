import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstall, root } from './ensure-install.mjs';

/** `npm test`: types, style, import rules, unused code, then every test. Arguments go to vitest. */
ensureInstall();
const bin = (name) => join(root, 'node_modules', '.bin', name);
const checks = [
  ['types', bin('tsc'), ['--noEmit']],
  ['style', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['import rules', process.execPath, [join(root, 'scripts', 'check-imports.mjs')]],
  ['unused code', bin('knip'), []],
  ['tests', bin('vitest'), ['run', ...process.argv.slice(2)]],
];
let failed = 0;
for (const [name, command, args] of checks) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    failed += 1;
    console.error(`✗ ${name}`);
  }
}
process.exit(failed === 0 ? 0 : 1);
