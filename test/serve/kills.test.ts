import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { createRandom } from '../../bin/demo/random.ts';
import { type ExpectedVerdict, writeDemo } from '../../bin/demo/write-demo.ts';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { IndicatorValueSchema } from '../../lambdas/core/model/rollup.ts';
import { ROOT, runCli, temporaryFolder } from '../support/run-cli.ts';
import { signIn } from './api-client.ts';
import { runWithInput, startServe } from './start-serve.ts';

const NAME = '统计员';
const PASSWORD = '一个很长的口令 2';
const KILLS = 6;
const AT_ONCE = 4;

it('kill -9 at random moments during 200 submissions changes no total', { timeout: 240_000 }, async () => {
  const folder = await temporaryFolder();
  const data = join(folder, 'data');
  const index = await loadCatalogue(join(ROOT, 'catalogue', 'party-building'), join(folder, 'cache'));
  const options = { units: 17, months: 4, year: 2022, messy: false, seed: 11 };
  const demo = await writeDemo(join(folder, 'demo'), index, options);
  expect(demo.verdicts.length).toBeGreaterThanOrEqual(200);
  expect((await runCli(['--data', data, 'org', 'import', demo.orgFile])).code).toBe(0);
  const add = ['--data', data, 'user', 'add', NAME, '--role', 'analyst', '--all-units'];
  expect((await runWithInput(add, `${PASSWORD}\n`)).code).toBe(0);

  const random = createRandom(4);
  const acknowledged: string[] = [];
  let left: readonly ExpectedVerdict[] = demo.verdicts;
  for (let kills = 0; left.length > 0; kills += 1) {
    const server = await startServe(data);
    const api = await signIn(server.address, NAME, PASSWORD);
    const until = kills < KILLS ? acknowledged.length + random.int(20, 40) : Number.POSITIVE_INFINITY;
    let killed = false;
    const send = async ({ file, unit, form, period }: ExpectedVerdict) => {
      acknowledged.push(await api.send(join(demo.workbooks, file), { unit, form, period }));
      if (acknowledged.length < until || killed) return;
      killed = true;
      void server.kill('SIGKILL');
    };
    left = await sendUntilKilled(left, send, () => killed);
    if (!killed) {
      for (const id of acknowledged) expect((await api.finished(id)).verdict).toMatch(/^accepted/);
      expect(await server.kill('SIGTERM')).toBe(0);
    }
  }

  expect((await runCli(['--data', data, 'verify', '--year', '2022'])).code).toBe(0);
  const rolled = await runCli(['--json', '--data', data, 'rollup', '--period', '2022']);
  const { values } = z.object({ values: z.array(IndicatorValueSchema) }).parse(JSON.parse(rolled.stdout));
  const found = new Map(values.map((one) => [one.indicator, one.value]));
  // Everything is late by years: the numbers about punctuality are not the subject here.
  const expected = demo.expected.filter(
    (one) => one.node === '0000' && one.period === '2022' && one.indicator !== 'SUB-002',
  );
  expect(expected.filter((one) => found.get(one.indicator) !== one.value)).toEqual([]);
});

/** Sends the files a few at a time; what was not acknowledged when the server went away is left. */
async function sendUntilKilled(
  files: readonly ExpectedVerdict[],
  send: (file: ExpectedVerdict) => Promise<void>,
  isKilled: () => boolean,
): Promise<ExpectedVerdict[]> {
  const waiting = [...files];
  const left: ExpectedVerdict[] = [];
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      if (isKilled()) {
        left.push(file);
        continue;
      }
      try {
        await send(file);
      } catch (error) {
        if (!isKilled()) throw error;
        left.push(file);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return left;
}
