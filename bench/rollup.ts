import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { treeOfPeriod } from '../lambdas/core/model/build-org-tree.ts';
import type { Period } from '../lambdas/core/model/period.ts';
import { createFactTable, type FactTable } from '../lambdas/core/rollup/fact-table.ts';
import { type Forest, foldForests } from '../lambdas/core/rollup/fold-forest.ts';
import { createOrgTrees } from '../lambdas/steps/org-trees.ts';
import { describeMachine } from './support/describe-machine.ts';
import { median } from './support/median.ts';
import { type DuckDbRollup, openDuckDb, pathOf } from './support/open-duckdb.ts';
import { printTable, show } from './support/print-table.ts';
import { refreshPath } from './support/refresh-path.ts';
import {
  factOf,
  INDICATORS,
  indicatorCode,
  MONTHS,
  makeCatalogue,
  makeHead,
  makeOrganisation,
  PERIODS,
  UNITS,
  unitCode,
  YEAR,
} from './support/rollup-data.ts';
import { startWatch, type Taken } from './support/stopwatch.ts';

/**
 * Everything that was ever sent, rolled up at once: 10,000 units on four levels × 12 months × 152 indicators into every
 * node of every month, quarter, half and the year; and the refresh of one path after one resubmission.
 */
const TURNS = 5;
const REFRESHES = 15;
const CHANGED = { unit: 5_000, month: 2 };

const index = makeCatalogue();
const organisation = makeOrganisation();
const treeOf = createOrgTrees();
const form = index.forms.get('bench');
assert(form);
console.log(`${describeMachine()}\n`);

const plain = Float64Array.from({ length: UNITS * MONTHS.length * INDICATORS }, (_, at) => {
  const [place, indicator] = [Math.floor(at / INDICATORS), at % INDICATORS];
  return factOf(Math.floor(place / MONTHS.length), place % MONTHS.length, indicator);
});
const filling = startWatch();
const facts = fillTable();
const built = filling();
const first = timed(() => fold(facts));
const reading = timed(() => readEverything(first.result));
const rssMb = process.resourceUsage().maxRSS / 1024;

const duckDb = await openDuckDb().catch((error: unknown) => {
  console.log(`DuckDB left out: ${String(error)}\n`);
  return null;
});
const threads = availableParallelism();
const times = { floor: [] as number[], fold: [] as number[], all: [] as number[], one: [] as number[] };
for (let turn = 0; turn < TURNS; turn++) {
  times.floor.push(timed(() => sum(plain)).ms);
  times.fold.push(timed(() => fold(facts)).ms);
  if (!duckDb) continue;
  times.all.push(await timedLater(() => duckDb.fold(threads)));
  times.one.push(await timedLater(() => duckDb.fold(1)));
}
if (duckDb) await compare(duckDb, first.result);
duckDb?.close();
await reportRefresh();

function fillTable(change?: ReturnType<typeof makeHead>): FactTable {
  assert(form);
  const order = [...treeOfPeriod(organisation, YEAR).units.keys()];
  const builder = createFactTable(index, form, order, MONTHS);
  for (let unit = 0; unit < UNITS; unit++)
    for (const month of MONTHS.keys()) builder.add(makeHead(unit, month));
  if (change) builder.add(change);
  return builder.finish();
}

function fold(table: FactTable): Forest[] {
  const at = PERIODS.map((period) => ({ period, tree: treeOf(organisation, period) }));
  return foldForests({ facts: table, at, orgVersion: organisation.version });
}

/** Every rollup of every node as stored, exact decimal texts: how many numbers that are. */
function readEverything(forests: readonly Forest[]): number {
  let numbers = 0;
  for (const forest of forests)
    for (const node of forest.nodes) for (const _ in forest.rollup(node).parts) numbers++;
  return numbers;
}

function sum(numbers: Float64Array): number {
  let total = 0;
  for (let i = 0; i < numbers.length; i++) total += numbers[i] as number;
  return total;
}

function timed<T>(work: () => T): Taken & { readonly result: T } {
  const taken = startWatch();
  const result = work();
  return { ...taken(), result };
}

async function timedLater(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** The same decimals, character by character, at the top and some 60 other nodes, in every period. */
async function compare(peer: DuckDbRollup, forests: readonly Forest[]): Promise<void> {
  const nodes = [0, 3, 9, 10, 57, 99, ...Array.from({ length: 56 }, (_, i) => 100 + i * 176)];
  let numbers = 0;
  for (const forest of forests)
    for (const unit of nodes) {
      const theirs = await peer.read({ path: pathOf(unit), ...placeOf(forest.period) });
      const { parts } = forest.rollup(unitCode(unit));
      for (const [i, value] of theirs.entries())
        assert.equal(exact(value), exact(parts[indicatorCode(i)]?.n));
      assert.equal(theirs.length, INDICATORS);
      numbers += theirs.length;
    }
  console.log(`${numbers.toLocaleString('en')} numbers compared with DuckDB: every one the same decimal.\n`);
}

function placeOf(period: Period): { cadence: string; at: number } {
  for (const cadence of ['month', 'quarter', 'half'] as const) {
    const at = PERIODS.filter(
      (one) => one.length === period.length && one.slice(4, 5) === period.slice(4, 5),
    ).indexOf(period);
    const sign = { month: '-', quarter: 'Q', half: 'H' }[cadence];
    if (period.slice(4, 5) === sign) return { cadence, at };
  }
  return { cadence: 'year', at: 0 };
}

/** Without zeros at the end of a fraction. */
function exact(text: string | undefined): string {
  return (text ?? 'nothing').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}

async function reportRefresh(): Promise<void> {
  const [floor, ours, all, one] = [times.floor, times.fold, times.all, times.one].map(median) as [
    number,
    number,
    number,
    number,
  ];
  const row = (name: string, ms: number) => [name, show(ms), show(ms / floor), show(ms / ours)];
  const count = (UNITS * MONTHS.length * INDICATORS) / 1e6;
  console.log(
    `### Full recompute of ${show(count)} M facts into ${PERIODS.length} periods × ${show(UNITS)} nodes\n`,
  );
  printTable(
    ['', 'ms', '× floor', '× huibao'],
    [
      row('floor: one sum over a typed array', floor),
      row('huibao, facts in columns, one thread', ours),
      ...(duckDb
        ? [
            row(`DuckDB ${duckDb.version}, GROUPING SETS, ${threads} threads`, all),
            row('DuckDB, one thread', one),
          ]
        : []),
      row('huibao, heads into columns (once)', built.ms),
      row(`huibao, all ${show(reading.result / 1e6)} M numbers read out as decimals (once)`, reading.ms),
    ],
  );
  console.log(
    `Medians of ${TURNS} turns. Peak memory of huibao with the heads' columns and all folds: ${show(rssMb)} MB.\n`,
  );

  const folder = mkdtempSync(join(tmpdir(), 'huibao-bench-'));
  try {
    const forests = new Map(first.result.map((forest) => [forest.period, forest]));
    const rollupOf = (node: string, period: Period) => {
      const forest = forests.get(period);
      assert(forest);
      return forest.rollup(node);
    };
    const done = await refreshPath(folder, {
      index,
      organisation,
      treeOf,
      ...CHANGED,
      times: REFRESHES,
      rollupOf,
    });
    const whole = fold(fillTable(done.last));
    for (const stored of done.stored) {
      assert(stored);
      assert.deepEqual(stored, whole.find(({ period }) => period === stored.period)?.rollup(stored.node));
    }
    const ms = median(done.refreshes.map((refresh) => refresh.ms));
    const cpuMs = median(done.refreshes.map((refresh) => refresh.cpuMs));
    const [{ calls } = { calls: { gets: 0, queries: 0, writes: 0 } }] = done.refreshes;
    const most = done.depth * done.periods;
    const inMemory = built.ms + ours + reading.ms;
    const { read, write } = done.store;
    const full = read.ms + inMemory + write.ms;
    const fullCpu = read.cpuMs + built.cpuMs + first.cpuMs + reading.cpuMs + write.cpuMs;
    console.log('### Refresh after one resubmission, embedded engine on disk\n');
    printTable(
      ['', 'measured', 'goal'],
      [
        ['queries', String(calls.queries), `≤ ${most} (depth ${done.depth} × ${done.periods} periods)`],
        ['writes', String(calls.writes), `≤ ${2 * most}`],
        ['reads of one item', String(calls.gets), ''],
        ['ms', show(ms), ''],
        ['ms of processor time', show(cpuMs), ''],
        ['full recompute through the same store ÷ refresh', show(full / ms), '≥ 1,000'],
        ['the same in processor time', show(fullCpu / cpuMs), ''],
        ['full recompute, heads and rollups in memory ÷ refresh', show(inMemory / ms), ''],
        ['fold of columns alone ÷ refresh', show(ours / ms), ''],
      ],
    );
    console.log(
      `Full recompute through the store: ${show(read.ms / 1000)} s to read all heads, ${show(write.ms / 1000)} s to write all ` +
        `rollups (measured on 1 % of them), ${show(inMemory / 1000)} s in between.`,
    );
    console.log(
      `Median of ${REFRESHES} corrections. The ${done.stored.length} rollups on the path equal a full recompute with the correction in it.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
