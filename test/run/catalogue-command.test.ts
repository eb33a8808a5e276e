import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ROOT, runCli, temporaryFolder } from '../support/run-cli.ts';

const HEALTH = join(ROOT, 'test', 'fixtures', 'catalogue-health');
let folder: string;
let changed: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  changed = join(folder, 'changed');
  await cp(HEALTH, changed, { recursive: true });
  const path = join(changed, 'forms.yaml');
  const forms = await readFile(path, 'utf8');
  await writeFile(path, forms.replace(/dueDays: (\d+)/, 'dueDays: 2$1'));
});

describe('huibao catalogue', () => {
  it('checks the catalogue that is shipped, and lists what cannot be measured', async () => {
    const { code, stdout } = await runCli(['catalogue', 'check', '--verbose']);
    expect(stdout).toMatch(/错误 0 个/);
    expect(stdout).toMatch(/印出的数字有出处的 290\/290 个，其中 25 个不能按原样计量。/);
    expect(stdout.match(/^ {2}F\d{3} .+（.+）：.+$/gm)).toHaveLength(25);
    expect(code).toBe(0);
  });

  it('gives the counts as JSON', async () => {
    const { stdout } = await runCli(['--json', 'catalogue', 'check', HEALTH]);
    const Counts = z.object({
      forms: z.number(),
      ledgers: z.number(),
      indicators: z.number(),
      rules: z.number(),
      obligations: z.number(),
      figures: z.object({ total: z.number(), covered: z.number(), notMeasurable: z.number() }),
      layouts: z.number(),
      migrations: z.number(),
      rankings: z.number(),
      describing: z.array(z.object({ ledger: z.string(), key: z.string() })),
      notMeasurable: z.array(z.unknown()),
      problems: z.array(z.unknown()),
    });
    const counts = Counts.parse(JSON.parse(stdout));
    expect(counts.forms).toBeGreaterThan(0);
    expect(counts.problems).toEqual([]);
  });

  it('tells what is wrong, and fails', async () => {
    const spoiled = join(folder, 'spoiled');
    await cp(HEALTH, spoiled, { recursive: true });
    await writeFile(join(spoiled, 'obligations.yaml'), '- { code: R01, name: { zh: 会, en: meet } }');
    const { code, stdout } = await runCli(['catalogue', 'check', spoiled]);
    expect(stdout).toContain('obligations.yaml · R01 · duty：缺少');
    expect(code).toBe(1);
  });

  it('writes the documentation of a catalogue', async () => {
    const out = join(folder, 'deep', 'docs');
    const { code, stdout } = await runCli(['catalogue', 'docs', HEALTH, '--out', out]);
    expect(code).toBe(0);
    const names = await readdir(out);
    expect(names).toEqual(expect.arrayContaining(['README.md', 'forms.md', 'indicators.md']));
    for (const name of names) expect(stdout).toContain(name);
    expect(names.filter((name) => name.endsWith('.html'))).toHaveLength(1);
  });

  it('compares two catalogues', async () => {
    const { code, stdout } = await runCli(['--lang', 'en', 'catalogue', 'diff', HEALTH, changed]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Form .+: changed\n {2}dueDays\n {4}before: \d+\n {4}after: {2}2\d+$/m);
    expect(stdout).toMatch(/What a clerk notices:\n.+\n {4}due within 2\d+ days of the period, was \d+/);
    expect((await runCli(['catalogue', 'diff', HEALTH, HEALTH])).stdout).toBe('没有差别。\n');
  });

  it.each<[string, () => string[], RegExp]>([
    ['a folder that is not there', () => ['catalogue', 'check', join(folder, 'none')], /找不到目录 .*none/],
    ['no folder to write to', () => ['catalogue', 'docs', HEALTH], /--out/],
    ['only one side', () => ['catalogue', 'diff', HEALTH], /after/],
    [
      'another that is not there',
      () => ['catalogue', 'diff', HEALTH, join(folder, 'none')],
      /找不到目录 .*none/,
    ],
  ])('says what is missing: %s', async (_, args, words) => {
    const { code, stderr } = await runCli(args());
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  });
});
