import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstall, root } from './ensure-install.mjs';

ensureInstall();
const result = spawnSync(
  process.execPath,
  [join(root, 'bin', 'huibao.mjs'), 'start', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exit(result.status ?? 1);
