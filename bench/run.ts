import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { writeDemo } from '../bin/demo/write-demo.ts';
import { loadCatalogue } from '../lambdas/adapters/local/load-catalogue.ts';
import { describeMachine } from './support/describe-machine.ts';
import { findPython } from './support/find-python.ts';
import { median } from './support/median.ts';
import { printTable, show } from './support/print-table.ts';
import { runChild } from './support/run-child.ts';

/**
 * The whole main job over about 1,000 small messy workbooks: check, store durably, version, roll up, write every
 * output; against the usual pandas + openpyxl script, which only stacks and counts. Whole processes from start to end,
 * turn about.
 */
const TURNS = 2;
const UNITS = 26;
const root = fileURLToPath(new URL('..', import.meta.url));
const huibao = join(root, 'bin', 'huibao.mjs');

const UsageSchema = z.object({ cpuSeconds: z.number(), rssMb: z.number() });
const PeerSchema = z.object({ files: z.number(), rows: z.number(), ...UsageSchema.shape });
interface Measured extends z.infer<typeof UsageSchema> {
  readonly files: number;
  readonly seconds: number;
}

/** Makes a Node process tell its own usage when it ends. */
const TELL = `data:text/javascript,${encodeURIComponent(
  `import{writeSync}from'node:fs';process.on('exit',()=>{const u=process.resourceUsage();
  writeSync(2,'\\nusage '+JSON.stringify({cpuSeconds:(u.userCPUTime+u.systemCPUTime)/1e6,rssMb:u.maxRSS/1024})+'\\n')})`,
)}`;

console.log(`${describeMachine()}\n`);
const python = findPython(['openpyxl', 'pandas']);
const folder = mkdtempSync(join(tmpdir(), 'huibao-bench-'));
try {
  const index = await loadCatalogue(join(root, 'catalogue', 'party-building'));
  const demo = await writeDemo(folder, index, { units: UNITS, months: 12, year: 2022, messy: true, seed: 7 });
  const org = ['--org', demo.orgFile, '--period', '2022'];
  await runChild(process.execPath, [huibao, '--help']);
  const ours: Measured[] = [];
  const theirs: Measured[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const data = join(folder, `data-${turn}`);
    const args = [
      '--import',
      TELL,
      huibao,
      '--data',
      data,
      'run',
      demo.workbooks,
      ...org,
      '--out',
      `${data}-out`,
    ];
    const run = await runChild(process.execPath, args, [0, 2, 3]);
    const usage = UsageSchema.parse(JSON.parse(/^usage (.*)$/m.exec(run.stderr)?.[1] ?? ''));
    ours.push({ ...usage, files: demo.files, seconds: run.wallMs / 1000 });
    if ('missing' in python) continue;
    const peer = await runChild(python.command, [
      join(root, 'bench', 'peers', 'consolidate.py'),
      demo.workbooks,
    ]);
    theirs.push({ ...PeerSchema.parse(JSON.parse(peer.stdout)), seconds: peer.wallMs / 1000 });
  }
  report(ours, theirs);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function report(ours: readonly Measured[], theirs: readonly Measured[]): void {
  const rows = [
    { name: 'huibao run', runs: ours },
    { name: 'pandas + openpyxl', runs: theirs },
  ].filter(({ runs }) => runs.length > 0);
  const of = (runs: readonly Measured[], pick: (one: Measured) => number) => median(runs.map(pick));
  const perSecond = (one: Measured) => one.files / one.seconds;
  const perCpuSecond = (one: Measured) => one.files / one.cpuSeconds;
  printTable(
    ['', 'files', 'wall s', 'files/s', '× peer', 'CPU s', 'files/CPU s', '× peer', 'peak MB'],
    rows.map(({ name, runs }) => [
      name,
      show(of(runs, (one) => one.files)),
      show(of(runs, (one) => one.seconds)),
      show(of(runs, perSecond)),
      show(of(runs, perSecond) / of(theirs, perSecond)),
      show(of(runs, (one) => one.cpuSeconds)),
      show(of(runs, perCpuSecond)),
      show(of(runs, perCpuSecond) / of(theirs, perCpuSecond)),
      show(of(runs, (one) => one.rssMb)),
    ]),
  );
  console.log(
    `Medians of ${TURNS} turns. The peer reads .xlsx only and passes over .xls, .ods and broken files.`,
  );
  if ('missing' in python) console.log(`The peer was left out: ${python.missing}`);
}
