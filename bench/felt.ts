import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCli } from '../scripts/build-cli.mjs';
import { describeMachine } from './support/describe-machine.ts';
import { median } from './support/median.ts';
import { printTable, show } from './support/print-table.ts';

/**
 * How long a clerk waits: a small workbook from the start of the process to its end. A process that does nothing (`node`)
 * and one that only says how it is used are the floors; all take turns. The goals are held against processor time, all
 * threads: on an idle machine the wall time is no longer than that.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const TURNS = Number(process.argv[2] ?? 9);
const preload = join(root, 'bench', 'support', 'report-cpu.cjs');
const folder = mkdtempSync(join(tmpdir(), 'huibao-felt-'));
const at = (...names: string[]) => join(folder, ...names);

interface Subject {
  readonly name: string;
  readonly goalMs: number | null;
  readonly args: (turn: number) => readonly string[];
}

const huibao = (...args: string[]) => [join(root, 'dist', 'huibao.mjs'), ...args];
const data = (name: string) => ['--data', at(name)];

console.log(`${describeMachine()}, ${TURNS} turns, medians\n`);
await buildCli();
try {
  await run(
    huibao(...data('data'), 'demo', at('demo'), '--units', String(TURNS + 1), '--months', '1', '--seed', '1'),
  );
  await run(huibao(...data('data'), 'org', 'import', at('demo', 'org.xlsx')));
  const month = at('demo', 'workbooks', readdirSync(at('demo', 'workbooks')).sort()[0] ?? '');
  const files = readdirSync(month)
    .filter((name) => name.includes('会议'))
    .map((name) => join(month, name));
  const file = (turn: number) => files[turn % files.length] ?? '';
  const sizes = files.map((path) => statSync(path).size / 1024);
  console.log(`${files.length} workbooks of ${show(Math.min(...sizes))} to ${show(Math.max(...sizes))} KB\n`);

  const org = ['--org', at('demo', 'org.xlsx')];
  const subjects: readonly Subject[] = [
    { name: 'node', goalMs: null, args: () => ['-e', '0'] },
    { name: 'huibao --help', goalMs: null, args: () => huibao('--help') },
    {
      name: 'check, for the first time here',
      goalMs: null,
      args: (turn) => huibao(...data(`new-${turn}`), 'check', file(turn), ...org),
    },
    { name: 'check', goalMs: 1000, args: (turn) => huibao(...data('data'), 'check', file(turn), ...org) },
    {
      name: 'check, data folder open',
      goalMs: 1000,
      args: (turn) => huibao(...data('data'), 'check', file(turn)),
    },
    { name: 'submit', goalMs: 2000, args: (turn) => huibao(...data('data'), 'submit', file(turn)) },
  ];
  const measured = new Map<string, Measure[]>(subjects.map(({ name }) => [name, []]));
  for (let turn = 0; turn < TURNS; turn++)
    for (const { name, args } of subjects) measured.get(name)?.push(await run(args(turn)));
  const rows = subjects.map(({ name, goalMs }) => {
    const own = measured.get(name) ?? [];
    const cpu = median(own.map((one) => one.cpu));
    const met = goalMs === null ? '' : cpu <= goalMs ? 'yes' : 'NO';
    const wall = own.map((one) => one.wall);
    return [
      name,
      show(median(wall)),
      show(Math.min(...wall)),
      show(cpu),
      goalMs === null ? '' : show(goalMs),
      met,
    ];
  });
  printTable(['from start to end', 'wall ms', 'fastest', 'CPU ms', 'goal CPU ms', 'in goal'], rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Measure {
  readonly wall: number;
  readonly cpu: number;
}

/** Runs one process to its end; one with findings may say so by its exit code. */
function run(args: readonly string[]): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, ['--require', preload, ...args], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    let cpu = '';
    child.stdio[3]?.on('data', (piece) => {
      cpu += String(piece);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 || code === 2) resolve({ wall: performance.now() - began, cpu: Number(cpu) });
      else reject(new Error(`ended with ${code}: ${args.join(' ')}`));
    });
  });
}
