import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstall, root } from './ensure-install.mjs';

/** `npm run bench -- NAME`: runs one file of bench/; arguments behind the name go to it. */
ensureInstall();
const folder = join(root, 'bench');
const [name = '', ...rest] = process.argv.slice(2);
const file = join(folder, `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const names = readdirSync(folder).flatMap((entry) => /^([a-z-]+)\.ts$/.exec(entry)?.[1] ?? []);
  console.error(`usage: npm run bench -- ${names.join('|')}`);
  process.exit(1);
}
const result = spawnSync(process.execPath, ['--import', 'tsx', file, ...rest], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
