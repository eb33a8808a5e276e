import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { root } from './ensure-install.mjs';

/** Walks a clerk's way with ten mistakes through LibreOffice; writes the tables and pictures of docs/walk.md. */
register();
const { findOffice } = await import('./office/find-office.ts');
const { openOffice } = await import('./office/open-office.ts');
const { walkClerk } = await import('./walk/walk-clerk.ts');
const { walkPage } = await import('./walk/walk-page.ts');
const { takePictures } = await import('./walk/take-pictures.ts');

const program = findOffice();
if (program === null) {
  console.error('LibreOffice is not installed.');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'huibao-walk-'));
const office = openOffice(program);
const huibao = async (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'huibao.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
};
try {
  const walk = await walkClerk({ office, huibao, folder });
  const page = join(root, 'docs', 'walk.md');
  writeFileSync(page, walkPage(readFileSync(page, 'utf8'), walk));
  await takePictures(office, walk.files, {
    work: join(folder, 'pictures'),
    out: join(root, 'docs', 'images'),
  });
  console.log(`${walk.verdict}\n${walk.submitted.stdout}`);
} finally {
  office.close();
  rmSync(folder, { recursive: true, force: true });
}
