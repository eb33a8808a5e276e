import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Installs the locked packages when they are missing or older than the lock file. */
export function ensureInstall() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `需要 Node.js 20.19 或更高版本，当前为 ${process.versions.node}。 / Node.js 20.19 or newer is needed.`,
    );
    process.exit(1);
  }
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error('首次运行，正在安装依赖…… / First run: installing packages …');
  // A lock file made where some platforms' packages could not be reached lacks them, which `npm ci` refuses;
  // `npm install` takes the same locked versions and adds what this platform needs.
  const result = [['ci'], ['install', '--no-save']]
    .map((words) => () => runNpm([...words, '--no-fund', '--no-audit', '--loglevel=error']))
    .reduce((last, next) => (last?.status === 0 ? last : next()), null);
  if (result.status !== 0) {
    console.error(result.stderr.trim());
    console.error('依赖安装失败，请检查网络或 npm 源后重试。 / Installing packages failed.');
    process.exit(1);
  }
}

function runNpm(args) {
  const windows = process.platform === 'win32';
  return spawnSync(windows ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: windows,
  });
}
