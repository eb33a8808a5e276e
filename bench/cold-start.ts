import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { buildFunctions } from '../bin/bundle/build-functions.ts';
import { ENV } from '../lambdas/contract.ts';
import { FUNCTION_NAMES } from '../lib/functions.ts';
import { describeMachine } from './support/describe-machine.ts';
import { median } from './support/median.ts';
import { printTable, show } from './support/print-table.ts';

/**
 * Size of each function's code, and the time from the start of a process to a handler that is ready. A process that
 * loads nothing (`node`) is the floor and takes its turn with the others; what Lambda bills as initialisation is what is
 * above it. The goal is held against CPU time: loading is work of one thread, on an idle machine the two are equal, and
 * wall time mostly tells how busy the machine is. The fastest turn is next to it.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const TURNS = Number(process.argv[2] ?? 15);
const GOAL = { ms: 150, mb: 1.5 };
const MB = 1024 * 1024;

const ENVIRONMENT = {
  PATH: process.env.PATH ?? '',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  POWERTOOLS_METRICS_NAMESPACE: 'Huibao',
  [ENV.table]: 'table',
  [ENV.rawBucket]: 'raw',
  [ENV.resultsBucket]: 'results',
  [ENV.issuedBucket]: 'issued',
  [ENV.rollupQueueUrl]: 'https://queue.invalid/rollup.fifo',
  [ENV.publishQueueUrl]: 'https://queue.invalid/publish',
  [ENV.noticeTopic]: 'topic',
};
const REPORT =
  'const { user, system } = process.cpuUsage(); console.log(JSON.stringify({ ready: performance.now(), cpu: (user + system) / 1000, rssMb: process.memoryUsage.rss() / 1048576 })); process.exit();';
const ReportSchema = z.object({ ready: z.number(), cpu: z.number(), rssMb: z.number() });
type Report = z.infer<typeof ReportSchema>;

console.log(`${describeMachine()}, ${TURNS} turns, median\n`);
const assets = await buildFunctions({
  root,
  out: join(root, 'dist', 'functions', 'bench'),
  catalogue: 'party-building',
});
const measured = new Map<string, Report[]>([['node', []]]);
for (const name of FUNCTION_NAMES) measured.set(name, []);
for (let turn = 0; turn < TURNS; turn++)
  for (const [name, reports] of measured) reports.push(await start(name));

const floor = middle(measured.get('node') ?? []);
const fastestFloor = Math.min(...(measured.get('node') ?? []).map((report) => report.ready));
const rows = [...measured].map(([name, reports]) => {
  const { ready, cpu, rssMb } = middle(reports);
  const sizes = name === 'node' ? [] : moduleSizes(name);
  const largest = Math.max(0, ...sizes);
  const init = cpu - floor.cpu;
  const fastest = Math.min(...reports.map((report) => report.ready)) - fastestFloor;
  return [
    name,
    name === 'node' ? '' : show(largest / MB),
    name === 'node' ? '' : show(sizes.reduce((sum, size) => sum + size, 0) / MB),
    show(ready),
    name === 'node' ? '' : show(fastest),
    show(name === 'node' ? cpu : init),
    show(rssMb),
    name === 'node' ? '' : init <= GOAL.ms && largest <= GOAL.mb * MB ? 'yes' : 'NO',
  ];
});
printTable(
  [
    'function',
    'largest module MB',
    'all modules MB',
    'ready ms',
    'fastest above node ms',
    'CPU above node ms',
    'RSS MB',
    'in goal',
  ],
  rows,
);
console.log(`Goal: ≤ ${GOAL.ms} ms of CPU above node, ≤ ${GOAL.mb} MB per module.`);

function start(name: string): Promise<Report> {
  const code =
    name === 'node'
      ? REPORT
      : `await import(${JSON.stringify(`${moduleFolder(name)}/index.mjs`)}); ${REPORT}`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '--no-warnings', '-e', code], {
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (piece) => {
      text += String(piece);
    });
    child.on('error', reject);
    child.on('close', () => {
      const report = ReportSchema.safeParse(JSON.parse(text.trim().split('\n').at(-1) ?? 'null'));
      if (report.success) resolve(report.data);
      else reject(new Error(`${name} did not load: ${text}`));
    });
  });
}

function moduleFolder(name: string): string {
  return z.record(z.string(), z.string()).parse(assets)[name] ?? '';
}

function moduleSizes(name: string): number[] {
  const folder = moduleFolder(name);
  const modules = readdirSync(folder).filter((file) => file.endsWith('.mjs'));
  return modules.map((file) => statSync(join(folder, file)).size);
}

function middle(reports: readonly Report[]): Report {
  const of = (key: keyof Report) => median(reports.map((report) => report[key]));
  return { ready: of('ready'), cpu: of('cpu'), rssMb: of('rssMb') };
}
