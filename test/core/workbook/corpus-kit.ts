import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cellAddress } from '../../../lambdas/core/model/a1.ts';
import type { Finding } from '../../../lambdas/core/model/finding.ts';
import type { Workbook } from '../../../lambdas/core/model/workbook.ts';
import { readWorkbook } from '../../../lambdas/core/workbook/read-workbook.ts';
import { finding } from './xlsx-kit.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const CORPUS = join(resolve(ROOT, process.env.HUIBAO_SHARED ?? '../shared'), 'corpus');

export interface CorpusFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: Buffer;
  readonly workbook: Workbook;
  /** Two findings at cells picked by the file's name: one that holds something, one that may not. */
  readonly findings: readonly Finding[];
}

/** Every file of the shared corpus that can be read and has cells; empty, and said, when the corpus is absent. */
export function readableCorpus(): CorpusFile[] {
  if (!existsSync(CORPUS)) {
    console.log(`skipped: no corpus at ${CORPUS}`);
    return [];
  }
  return ['public', 'chinese'].flatMap((folder) =>
    readdirSync(join(CORPUS, folder)).flatMap((name): CorpusFile[] => {
      const path = join(CORPUS, folder, name);
      const bytes = readFileSync(path);
      const read = readWorkbook(bytes, name);
      if (!read.ok || name === 'MANIFEST.tsv') return [];
      const { workbook } = read;
      return [{ name: `${folder}/${name}`, path, bytes, workbook, findings: pickFindings(workbook, name) }];
    }),
  );
}

function pickFindings(workbook: Workbook, name: string): Finding[] {
  const seed = [...name].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 65_521, 7);
  const sheets = workbook.sheets.filter((sheet) => sheet.rows.length > 0);
  const sheet = sheets[seed % Math.max(sheets.length, 1)];
  const row = sheet?.rows[seed % sheet.rows.length];
  const cell = row?.cells[seed % row.cells.length];
  if (!sheet || !row || !cell) return [];
  return [
    finding(sheet.name, cellAddress(row.number, cell.column), { value: cell.text }),
    finding(sheet.name, cellAddress(row.number + (seed % 5), cell.column + 3), { severity: 'warning' }),
  ];
}
