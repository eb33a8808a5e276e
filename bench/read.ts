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
 * process (module loading excluded), `warm` the median of the files after it. Processor time is of all threads; on a
 * machine that does other things it says more than wall time.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const SIZES = [
  { name: 'small', rounds: 31, mess: 0, turns: 9, repeats: 12 },
  { name: 'medium', rounds: 520, mess: 0, turns: 7, repeats: 6 },
  { name: 'medium, 6 % of cells messy', rounds: 520, mess: 0.06, turns: 3, repeats: 4 },
  { name: 'large', rounds: 10_000, mess: 0, turns: 3, repeats: 1 },
];
/** No new turn of a size begins after its share of the time. */
const BUDGET_MS = 25_000;

const TimeSchema = z.object({ wall: z.number(), cpu: z.number() });
const ResultSchema = z.object({
  cold: TimeSchema,
  warm: z.array(TimeSchema),
  cells: z.number(),
  rssMb: z.number(),
});
type Result = z.infer<typeof ResultSchema>;
type Kind = 'wall' | 'cpu';

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
  for (let turn = 0; turn < turns && (turn === 0 || performance.now() - from < BUDGET_MS); turn++)
    for (const { name, command, args } of subjects) {
      const { stdout } = await runChild(command, [...args, file, String(repeats)]);
      results.get(name)?.push(ResultSchema.parse(JSON.parse(stdout)));
    }
  return results;
}

function report(size: string, file: string, results: ReadonlyMap<string, readonly Result[]>): void {
  const of = (name: string, pick: (result: Result) => number) => median((results.get(name) ?? []).map(pick));
  const cold = (name: string, kind: Kind) => of(name, (result) => result.cold[kind]);
  const warm = (name: string, kind: Kind) =>
    of(name, (result) => median(result.warm.map((one) => one[kind])));
  const cells = new Set(
    [...results].flatMap(([name, all]) => (name === 'floor' ? [] : all.map((one) => one.cells))),
  );
  const turns = results.get('floor')?.length ?? 0;
  const kilobytes = Math.round(readFileSync(file).length / 1024);
  console.log(`### ${size}: ${[...cells].join(' / ')} cells, ${kilobytes} KB, medians of ${turns} turns\n`);
  if (cells.size > 1) console.log('NOT the same number of cells for every reader\n');
  for (const [state, time] of [
    ['cold', cold],
    ['warm', warm],
  ] as const)
    printTable(
      [state, 'ms', '× floor', 'huibao is × faster', 'CPU ms', '× floor', 'huibao is × cheaper', 'peak MB'],
      [...results.keys()].map((name) => [
        name,
        ...(['wall', 'cpu'] as const).flatMap((kind) => [
          show(time(name, kind)),
          show(time(name, kind) / time('floor', kind)),
          show(time(name, kind) / time('huibao', kind)),
        ]),
        show(of(name, (result) => result.rssMb)),
      ]),
    );
}
