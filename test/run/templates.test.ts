import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { unpackBatch } from '../../lambdas/core/workbook/unpack-batch.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';

let folder: string;
let org: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  const made = await runCli(['demo', join(folder, 'demo'), '--units', '4', '--months', '1', '--seed', '3']);
  expect(made.code).toBe(0);
  org = join(folder, 'demo', 'org.xlsx');
});

const template = (...args: string[]) =>
  runCli(['--data', join(folder, 'none'), 'template', '--org', org, '--period', '2022-03', ...args]);

async function zipped(path: string): Promise<Map<string, Uint8Array>> {
  const entries = unpackBatch(await readFile(path));
  if (!Array.isArray(entries)) throw new Error('no package');
  return new Map(
    entries.map((entry) => {
      const bytes = 'unpack' in entry ? entry.unpack() : entry.refused;
      if ('finding' in bytes) throw new Error(bytes.finding.message.en);
      return [entry.name, bytes];
    }),
  );
}

describe('huibao template --all', () => {
  it('writes the same workbooks into a folder and into one .zip', async () => {
    const plain = join(folder, 'plain');
    const zip = join(folder, 'deep', 'all.zip');
    expect((await template('--all', '--form', 'meetings', '--out', plain)).code).toBe(0);
    expect((await template('--all', '--form', 'meetings', '--out', zip)).code).toBe(0);
    const files = (await readdir(plain)).sort();
    const packed = await zipped(zip);
    expect([...packed.keys()].sort()).toEqual(files);
    expect(files.every((name) => /^\d{4,}-.+-会议与学习-2022-03\.xlsx$/.test(name))).toBe(true);
    for (const [name, bytes] of packed)
      expect(Buffer.from(bytes).equals(await readFile(join(plain, name)))).toBe(true);
    expect(await readdir(join(folder, 'deep'))).toEqual(['all.zip']);
  });

  it('takes every form that is due when none is named, and gives the same bytes again', async () => {
    const [one, two] = [join(folder, 'one.zip'), join(folder, 'two.zip')];
    const first = await template('--all', '--out', one);
    expect(first.code).toBe(0);
    await template('--all', '--out', two);
    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
    const forms = new Set([...(await zipped(one)).keys()].map((name) => name.split('-')[2]));
    expect([...forms]).toEqual(expect.arrayContaining(['会议与学习', '培训与宣传', '巡察整改与审计']));
    expect(forms.has('组织建设与基数')).toBe(false);
  });

  it('gives one unit all of its templates', async () => {
    const out = join(folder, 'own');
    const done = await runCli([
      ...['--json', '--data', join(folder, 'none'), 'template', '--org', org, '--period', '2022-03'],
      ...['--unit', '0000', '--out', out],
    ]);
    expect(done.code).toBe(0);
    const paths = z.array(z.string()).parse(JSON.parse(done.stdout));
    expect(paths.length).toBeGreaterThan(2);
    for (const path of paths) expect((await stat(path)).size).toBeGreaterThan(1000);
  });

  it('says so when nobody owes the form', async () => {
    const { code, stderr } = await runCli([
      ...['--data', join(folder, 'none'), 'template', '--org', org, '--period', '1999-03'],
      ...['--all', '--out', join(folder, 'no.zip')],
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/没有应报的单位/);
  });
});
