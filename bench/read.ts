import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as z from 'zod';
import { loadCatalogue } from '../lambdas/adapters/local/load-catalogue.ts';
import { BENCH_UNIT } from './support/bench-unit.ts';
import { describeMachine } from './support/describe-machine.ts';
import { findPython } from './support/find-python.ts';
import { makeBigWorkbook } from './support/make-big-workbook.ts';
import { median } from './support/median.ts';
import { printTable, show } from './support/print-table.ts';
import { runChild } from './support/run-child.ts';

/**
 * Parse and validate one workbook, against the floor (inflate every part, look at each byte once) and against other
 * readers, which only read. Each measurement is a fresh process, the readers take turns; `cold` is the first file of a
 * process (module loading excluded), `warm` the median of the files after it.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const SIZES = [
  { name: 'small', rounds: 31, mess: 0, turns: 9, repeats: 12 },
  { name: 'medium', rounds: 520, mess: 0, turns: 7, repeats: 6 },
  { name: 'medium, 6 % of cells messy', rounds: 520, mess: 0.06, turns: 3, repeats: 6 },
  { name: 'large', rounds: 10_000, mess: 0, turns: 3, repeats: 1 },
];
/** No new turn of a size begins after its share of the time. */
const BUDGET_MS = 35_000;

const ResultSchema = z.object({
  cold: z.number(),
  warm: z.array(z.number()),
  cells: z.number(),
  rssMb: z.number(),
});
type Result = z.infer<typeof ResultSchema>;

const python = findPython(['openpyxl']);
const catalogue = join(root, 'catalogue', 'party-building');
const subjects: readonly { name: string; command: string; args: readonly string[] }[] = [
  ...['floor', 'huibao', 'huibao in its worker', 'SheetJS'].map((name) => ({
    name,
    command: process.execPath,
    args: [join(root, 'node_modules', '.cache', 'bench', 'read-subject.mjs'), name, catalogue],
  })),
  ...('command' in python
    ? [{ name: 'openpyxl', command: python.command, args: [join(root, 'bench', 'peers', 'read.py')] }]
    : []),
];

console.log(`${describeMachine()}\n`);
if ('missing' in python) console.log(`openpyxl left out: ${python.missing}\n`);
await bundleSubject();
const folder = mkdtempSync(join(tmpdir(), 'huibao-bench-'));
try {
  const index = await loadCatalogue(catalogue);
  for (const size of SIZES) {
    const file = join(folder, 'workbook.xlsx');
    writeFileSync(file, makeBigWorkbook(index, BENCH_UNIT, size.rounds, size.mess));
    report(size.name, file, await measure(file, size.turns, size.repeats));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** One bundle as the product is shipped, so that no TypeScript is compiled while the clock runs. */
async function bundleSubject(): Promise<void> {
  const outdir = join(root, 'node_modules', '.cache', 'bench');
  mkdirSync(outdir, { recursive: true });
  await build({
    entryPoints: {
      'read-subject': join(root, 'bench', 'support', 'read-subject.ts'),
      'read-worker-entry': join(root, 'lambdas', 'adapters', 'local', 'read-worker-entry.ts'),
    },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
}

async function measure(file: string, turns: number, repeats: number): Promise<Map<string, Result[]>> {
  const results = new Map<string, Result[]>(subjects.map(({ name }) => [name, []]));
  const from = performance.now();
  for (let turn = 0; turn < turns && (turn < 2 || performance.now() - from < BUDGET_MS); turn++)
    for (const { name, command, args } of subjects) {
      const { stdout } = await runChild(command, [...args, file, String(repeats)]);
      results.get(name)?.push(ResultSchema.parse(JSON.parse(stdout)));
    }
  return results;
}

function report(size: string, file: string, results: ReadonlyMap<string, readonly Result[]>): void {
  const of = (name: string, pick: (result: Result) => number) => median((results.get(name) ?? []).map(pick));
  const cold = (name: string) => of(name, (result) => result.cold);
  const warm = (name: string) => of(name, (result) => median(result.warm));
  const cells = new Set(
    [...results].flatMap(([name, all]) => (name === 'floor' ? [] : all.map((one) => one.cells))),
  );
  const turns = results.get('floor')?.length ?? 0;
  const kilobytes = Math.round(readFileSync(file).length / 1024);
  console.log(`### ${size}: ${[...cells].join(' / ')} cells, ${kilobytes} KB, medians of ${turns} turns\n`);
  if (cells.size > 1) console.log('NOT the same number of cells for every reader\n');
  printTable(
    [
      '',
      'cold ms',
      '× floor',
      'huibao is × faster',
      'warm ms',
      '× floor',
      'files/s',
      'huibao is × faster',
      'peak MB',
    ],
    [...results.keys()].map((name) => [
      name,
      show(cold(name)),
      show(cold(name) / cold('floor')),
      show(cold(name) / cold('huibao')),
      show(warm(name)),
      show(warm(name) / warm('floor')),
      show(1000 / warm(name)),
      show(warm(name) / warm('huibao')),
      show(of(name, (result) => result.rssMb)),
    ]),
  );
}
