import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Head } from '../../../lambdas/core/model/submission.ts';
import { period } from '../../core/rollup/fixtures.ts';
import { foldAtOnce, storedRollups } from '../../steps/oracle.ts';
import { fileOf, ORG, openForTest, UNITS } from './kill-script.ts';

const SCRIPT = fileURLToPath(new URL('./kill-script.ts', import.meta.url));

/** Runs until so many files were acknowledged, then kills. Returns the last number that was acknowledged. */
async function runAndKill(data: string, from: number, acknowledged: number): Promise<number> {
  const args = ['--import', 'tsx', SCRIPT, 'submit-until-killed', data, String(from)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of child.stdout) {
    output += String(chunk);
    if (output.split('\n').length > acknowledged) break;
  }
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  const numbers = output.split('\n').slice(0, -1).map(Number);
  return numbers.at(-1) ?? from - 1;
}

it('loses nothing it has acknowledged, however often it is killed', async () => {
  const data = await mkdtemp(join(tmpdir(), 'huibao-kill-'));
  let last = -1;
  for (const files of [3, 17, 40, 1]) last = await runAndKill(data, last + 1, files);
  expect(last).toBeGreaterThanOrEqual(60);

  const runtime = await openForTest(data);
  expect(await runtime.drain()).toEqual({ deadLetters: 0 });
  const { submissions, rollups, catalogue } = runtime.deps;
  const heads: Head[] = [];
  for (const of of UNITS)
    heads.push(...(await submissions.heads(of, 'f', period('2022-01'), period('2022-12'))));

  const expected = new Map<string, string>();
  for (let n = 0; n <= last; n++) {
    const { key } = fileOf(n);
    expected.set(`${key.unit} ${key.period}`, String(n));
  }
  const known = new Map(heads.map((head) => [`${head.unit} ${head.period}`, head.parts['SUM-001']?.n ?? '']));
  for (const [name, n] of expected) expect(Number(known.get(name)), name).toBeGreaterThanOrEqual(Number(n));
  expect(await storedRollups(catalogue, ORG, rollups)).toEqual(foldAtOnce(catalogue, ORG, heads));
  expect((await runtime.verify([2022]))[0]).toMatchObject({ drift: [], pending: 0 });
  await runtime.close();
  await rm(data, { recursive: true });
}, 120_000);
