import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Saver } from './recipe.ts';

const PYTHON = '/usr/bin/python3';
const RESAVE = `
import sys, openpyxl
for name in sys.argv[2:]:
    openpyxl.load_workbook(sys.argv[1] + '/' + name).save(sys.argv[1] + '/out/' + name)
`;

function answers(command: string, args: readonly string[]): boolean {
  return spawnSync(command, [...args], { stdio: 'ignore' }).status === 0;
}

/** Says why when the program is not on this machine. */
export function hasSaver(saver: Saver): boolean {
  const there =
    saver === 'openpyxl' ? answers(PYTHON, ['-c', 'import openpyxl']) : answers('soffice', ['--version']);
  if (!there) console.log(`skipped: no ${saver} here`);
  return there;
}

/** Opens and saves the workbooks in another program, all at once. @returns name → bytes, names as given */
export function saveElsewhere(saver: Saver, files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'huibao-saved-'));
  try {
    mkdirSync(join(folder, 'out'));
    const names = [...files.keys()].map((_, at) => `f${at}.xlsx`);
    [...files.values()].forEach((bytes, at) => {
      writeFileSync(join(folder, `f${at}.xlsx`), bytes);
    });
    const extension = saver === 'openpyxl' ? 'xlsx' : saver.slice('libreoffice-'.length);
    if (saver === 'openpyxl') execFileSync(PYTHON, ['-c', RESAVE, folder, ...names], { stdio: 'ignore' });
    else {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const paths = names.map((name) => join(folder, name));
      const options = ['--headless', '--convert-to', extension, '--outdir', join(folder, 'out')];
      execFileSync('soffice', [profile, ...options, ...paths], { stdio: 'ignore' });
    }
    return new Map(
      [...files.keys()].map((key, at) => [key, readFileSync(join(folder, 'out', `f${at}.${extension}`))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
