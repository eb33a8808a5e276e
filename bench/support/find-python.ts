import { spawnSync } from 'node:child_process';

/** A Python that has the modules, or the reason why there is none. */
export function findPython(modules: readonly string[]): { command: string } | { missing: string } {
  for (const command of ['/usr/bin/python3', 'python3', 'python']) {
    const found = spawnSync(command, ['-c', `import ${modules.join(', ')}`], { stdio: 'ignore' });
    if (found.status === 0) return { command };
  }
  return {
    missing: `no python3 with ${modules.join(' and ')} (Debian: apt-get install python3-openpyxl python3-pandas)`,
  };
}
