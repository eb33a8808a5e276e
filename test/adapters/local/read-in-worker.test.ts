import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createReadWorker,
  type ReadWorker,
  type ReadWorkerOptions,
} from '../../../lambdas/adapters/local/read-in-worker.ts';
import { readWorkbook } from '../../../lambdas/core/workbook/read-workbook.ts';
import { rawXlsx } from '../../support/raw-xlsx.ts';
import { outcomeOf } from '../../support/read-cells.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const BYTES = rawXlsx({
  sheets: [
    '<row r="2" hidden="1"><c r="B2" s="1"><v>0.5</v></c><c r="C2" t="str"><f>A1</f><v>甲😜</v></c></row>',
    '',
    '<row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>1</f></c></row>',
  ],
  sheetAttributes: ['', 'state="hidden"'],
  before: '<cols><col min="2" max="2" hidden="1"/></cols>',
  after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
  styles: '<fonts><font><strike/></font></fonts><cellXfs><xf/><xf numFmtId="9" fontId="0"/></cellXfs>',
});

const open: ReadWorker[] = [];
function worker(options: ReadWorkerOptions = {}): ReadWorker {
  const created = createReadWorker(options);
  open.push(created);
  return created;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const task = (name: string) => new URL(`./${name}.ts`, import.meta.url);

describe('reading in a worker', () => {
  it('gives what reading gives, for many files in a row and at once', async () => {
    const reader = worker();
    const names = ['a.xlsx', 'a.xls', 'b.xlsx', 'a.xlsx'];
    const results = await Promise.all(names.map((name) => reader.read(BYTES, name)));
    expect(results).toEqual(names.map((name) => readWorkbook(BYTES, name)));
    expect(await reader.read(Buffer.from('x'), 'a.csv')).toEqual(readWorkbook(Buffer.from('x'), 'a.csv'));
  });

  it('leaves the bytes of the caller alone', async () => {
    const bytes = new Uint8Array(BYTES);
    await worker().read(bytes, 'a.xlsx');
    expect(bytes).toEqual(new Uint8Array(BYTES));
  });

  it.each<[string, ReadWorkerOptions, string]>([
    ['takes too long', { module: task('task-that-never-ends'), timeoutMs: 200 }, 'too-large F019'],
    ['takes too much memory', { module: task('task-that-eats-memory'), maxHeapMb: 64 }, 'too-large F020'],
    ['fails', { module: task('task-that-throws') }, 'corrupt F023'],
    ['cannot start', { module: task('no-such-module') }, 'corrupt F023'],
  ])('a file that %s gets a verdict, and so does the next', async (_, options, expected) => {
    const reader = worker(options);
    expect(outcomeOf(await reader.read(BYTES, 'a.xlsx'))).toBe(expected);
    expect(outcomeOf(await reader.read(BYTES, 'b.xlsx'))).toBe(expected);
  });

  it('works from a bundle, and an idle worker lets the process end', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'read-worker-'));
    try {
      const main = join(folder, 'main.ts');
      const source = JSON.stringify(join(ROOT, 'lambdas/adapters/local/read-in-worker.ts'));
      writeFileSync(
        main,
        `import { createReadWorker } from ${source};
        createReadWorker().read(new TextEncoder().encode('a,b\\n1,2'), 'a.csv').then((r) => console.log(JSON.stringify(r)));`,
      );
      await build({
        entryPoints: [main, join(ROOT, 'lambdas/adapters/local/read-worker-entry.ts')],
        bundle: true,
        platform: 'node',
        format: 'esm',
        outdir: folder,
        entryNames: '[name]',
        outExtension: { '.js': '.mjs' },
        logLevel: 'error',
      });
      const printed = execFileSync(process.execPath, [join(folder, 'main.mjs')], { encoding: 'utf8' });
      expect(JSON.parse(printed)).toMatchObject({ ok: true, workbook: { format: 'csv' } });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
