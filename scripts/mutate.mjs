import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstall, root } from './ensure-install.mjs';

/**
 * `npm run mutate [-- PATH…]`: changes the code that normalises and validates in one place after the other and says
 * which changes no test noticed. Files or folders narrow it; what follows from the first option on goes to Stryker.
 */
ensureInstall();
const words = process.argv.slice(2);
const options = words.findIndex((word) => word.startsWith('-'));
const paths = options < 0 ? words : words.slice(0, options);
const mutate = paths.map((path) =>
  statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() ? `${path}/**/*.ts` : path,
);
const { status } = spawnSync(
  join(root, 'node_modules', '.bin', 'stryker'),
  [
    'run',
    'stryker.config.json',
    ...(mutate.length > 0 ? ['--mutate', mutate.join(',')] : []),
    ...(options < 0 ? [] : words.slice(options)),
  ],
  { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
);
process.exit(status ?? 1);
