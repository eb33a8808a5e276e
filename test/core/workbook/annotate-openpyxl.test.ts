import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotateWorkbook } from '../../../lambdas/core/workbook/annotate-workbook.ts';
import type { CorpusFile } from './corpus-kit.ts';
import { readableCorpus } from './corpus-kit.ts';
import { annotation } from './xlsx-kit.ts';

const SCRIPT = join(import.meta.dirname, 'compare_workbooks.py');
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import openpyxl']).status === 0,
);
if (python === undefined) console.log('skipped: python3 with openpyxl is not installed');
const corpus = python === undefined ? [] : readableCorpus().filter(isQuick);

/** This reader takes a minute for the few largest files; other tests compare those. */
function isQuick({ workbook, bytes }: CorpusFile): boolean {
  return workbook.format === 'xlsx' && bytes.length < 500_000;
}

describe.skipIf(corpus.length === 0)('openpyxl', () => {
  it('finds nothing changed but the marked cells: values, styles, validations, merges, widths, print set-up', () => {
    const folder = mkdtempSync(join(tmpdir(), 'huibao-annotated-'));
    try {
      const jobs = corpus.map(({ bytes, path, findings }, i) => {
        const annotated = join(folder, `${i}.xlsx`);
        writeFileSync(annotated, annotateWorkbook(bytes, annotation(findings)));
        const marked: Record<string, string[]> = {};
        for (const { sheet, cell } of findings) {
          if (sheet && cell) marked[sheet] = [...(marked[sheet] ?? []), cell];
        }
        return { original: path, annotated, marked };
      });
      const run = spawnSync(python ?? '', [SCRIPT], { input: JSON.stringify(jobs), maxBuffer: 1 << 26 });
      expect(run.stderr.toString()).toBe('');
      const results: (string[] | null)[] = JSON.parse(run.stdout.toString());
      const differences = results.flatMap((found, i) => (found?.length ? [[corpus[i]?.name, found]] : []));
      expect(differences).toEqual([]);
      expect(results.filter((found) => found !== null).length).toBeGreaterThanOrEqual(30);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 300_000);
});
