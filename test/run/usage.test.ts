import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { makeOrgWorkbook } from '../../bin/demo/make-org-workbook.ts';
import { makeOrganisation } from '../../bin/demo/make-organisation.ts';
import { createRandom } from '../../bin/demo/random.ts';
import { FileVerdictSchema } from '../../lambdas/core/model/file-verdict.ts';
import type { Unit } from '../../lambdas/core/model/unit.ts';
import { runCli, temporaryFolder } from '../support/run-cli.ts';

const units = makeOrganisation(3, 2022, createRandom(1));
let folder: string;
let workbooks: string;
let org: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  const made = await runCli(['demo', join(folder, 'demo'), '--units', '3', '--months', '1', '--seed', '1']);
  expect(made.code).toBe(0);
  workbooks = join(folder, 'demo', 'workbooks');
  org = join(folder, 'demo', 'org.xlsx');
});

const data = () => ['--data', join(folder, 'data')];

/** One clear line, no stack. */
function expectOneLine(stderr: string, words: RegExp): void {
  const lines = stderr
    .trim()
    .split('\n')
    .filter((line) => !/\(\d+%\)$/.test(line));
  expect(lines.join('\n')).toMatch(words);
  expect(stderr).not.toMatch(/\n\s+at /);
}

describe('bad usage is answered in one clear line', () => {
  it.each([
    [
      'a missing folder',
      () => ['run', join(folder, 'none'), '--org', org, '--period', '2022', '--out', join(folder, 'o')],
      /找不到目录/,
    ],
    [
      'a missing organisation',
      () => [
        'run',
        workbooks,
        '--org',
        join(folder, 'none.xlsx'),
        '--period',
        '2022',
        '--out',
        join(folder, 'o'),
      ],
      /找不到文件.*none\.xlsx/,
    ],
    [
      'an unknown period',
      () => ['run', workbooks, '--org', org, '--period', '2022-13', '--out', join(folder, 'o')],
      /期间“2022-13”无法识别/,
    ],
    [
      'an unknown node',
      () => [
        'run',
        workbooks,
        '--org',
        org,
        '--period',
        '2022',
        '--out',
        join(folder, 'o'),
        '--node',
        '9999',
      ],
      /单位“9999”不在/,
    ],
    ['a missing file to check', () => ['check', join(folder, 'none.xlsx'), '--org', org], /找不到文件/],
    ['a folder to check', () => ['check', workbooks, '--org', org], /是目录/],
    [
      'a folder in place of the organisation',
      () => ['run', workbooks, '--org', workbooks, '--period', '2022', '--out', join(folder, 'o')],
      /workbooks 是目录/,
    ],
    ['a folder to import', () => ['org', 'import', workbooks], /workbooks 是目录/],
    [
      'a catalogue that is not there',
      () => ['--catalogue', join(folder, 'none'), 'check', org, '--org', org],
      /找不到文件或目录：.*none/,
    ],
    [
      'a folder without a catalogue',
      () => ['--catalogue', workbooks, 'check', org, '--org', org],
      /至少要有一项/,
    ],
    [
      'an unknown form',
      () => [
        'template',
        '--form',
        'none',
        '--unit',
        '0000',
        '--period',
        '2022-01',
        '--out',
        join(folder, 't.xlsx'),
        '--org',
        org,
      ],
      /没有报表“none”.*meetings/,
    ],
    [
      'a unit that is not there',
      () => [
        'template',
        '--form',
        'meetings',
        '--unit',
        '9',
        '--period',
        '2022-01',
        '--out',
        join(folder, 't.xlsx'),
        '--org',
        org,
      ],
      /单位“9”不在/,
    ],
    [
      'a period that does not fit',
      () => [
        'template',
        '--form',
        'meetings',
        '--unit',
        '0000',
        '--period',
        '2022Q1',
        '--out',
        join(folder, 't.xlsx'),
        '--org',
        org,
      ],
      /按月报送/,
    ],
    ['no organisation imported', () => ['status', '--period', '2022'], /还没有导入单位名录/],
    ['a demo into a folder with things in it', () => ['demo', folder], /不是空的/],
    ['units out of bounds', () => ['demo', join(folder, 'x'), '--units', '0'], /--units 应为/],
    ['a demo of an unknown form', () => ['demo', join(folder, 'x'), '--forms', 'meetings,teams'], /“teams”/],
  ] as const)('%s', async (_, args, words) => {
    const result = await runCli([...args(), '--data', join(folder, 'fresh')]);
    expect(result.code).toBe(1);
    expectOneLine(result.stderr, words);
  });

  it.each([
    ['status', '--period', '2022'],
    ['verify'],
    ['issues', '--period', '2022'],
    ['audit'],
    ['org', 'changes'],
    ['trace', '--file', 'a.xlsx'],
    ['export', '--issue', '2022-01-0000-r1', '--format', 'csv', '--out', 'a.csv'],
    ['redrive'],
  ])('a data folder that is not there: %s %s %s', async (...args) => {
    const mistyped = join(folder, 'mistyped');
    const result = await runCli([...args, '--data', mistyped]);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expectOneLine(result.stderr, /^还没有导入单位名录/);
    expect(existsSync(mistyped)).toBe(false);
  });

  it('nothing to rebuild from', async () => {
    const mistyped = join(folder, 'mistyped');
    const result = await runCli(['rebuild', '--data', mistyped]);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expectOneLine(result.stderr, /没有可重建的/);
    expect(existsSync(mistyped)).toBe(false);
  });

  it('an empty folder', async () => {
    const empty = join(folder, 'empty');
    await mkdir(empty);
    const result = await runCli([
      'run',
      empty,
      '--org',
      org,
      '--period',
      '2022',
      '--out',
      join(folder, 'o'),
      ...data(),
    ]);
    expect(result.code).toBe(1);
    expectOneLine(result.stderr, /没有文件/);
  });

  it('a results folder that cannot be made', async () => {
    const file = join(folder, 'plain-file');
    await writeFile(file, '');
    const result = await runCli([
      'run',
      workbooks,
      '--org',
      org,
      '--period',
      '2022',
      '--out',
      join(file, 'o'),
      ...data(),
    ]);
    expect(result.code).toBe(1);
    expectOneLine(result.stderr, /不是目录/);
  });

  it('a data folder in use by another process', async () => {
    const args = ['run', workbooks, '--org', org, '--period', '2022', '--data', join(folder, 'shared')];
    const both = await Promise.all([
      runCli([...args, '--out', join(folder, 'a')]),
      runCli([...args, '--out', join(folder, 'b')]),
    ]);
    const codes = both.map((one) => one.code).sort();
    expect(codes[0]).toBe(0);
    const refused = both.find((one) => one.code === 1);
    if (refused) expectOneLine(refused.stderr, /正被另一个进程使用/);
    if (refused) expect(refused.stderr).not.toMatch(/in use/);
  });
});

describe('words that do not fit are answered in the language of the session', () => {
  it.each([
    ['an option that is needed', ['rollup'], /缺少选项 --period/, /option --period .* is needed/],
    [
      'an option without its value',
      ['rollup', '--period'],
      /选项 --period .*缺少值/,
      /--period .* needs a value/,
    ],
    ['an unknown option', ['verify', '--bogus'], /没有选项 --bogus。$/m, /no option --bogus\.$/m],
    [
      'a misspelt option',
      ['verify', '--yaer', '1'],
      /--yaer。是不是 --year？/,
      /--yaer\. Did you mean --year\?/,
    ],
    ['an unknown command', ['frobnicate'], /没有命令“frobnicate”。$/m, /no command "frobnicate"\.$/m],
    ['a misspelt command', ['rolup'], /“rolup”。是不是 rollup？/, /"rolup"\. Did you mean rollup\?/],
    ['an unknown command below another', ['org', 'exprot'], /没有命令“exprot”/, /no command "exprot"/],
    ['no file', ['submit'], /缺少参数 <files>/, /argument <files> is needed/],
    [
      'too many arguments',
      ['verify', '2022'],
      /命令“verify”后面的参数多了/,
      /Too many arguments .* "verify"/,
    ],
  ] as const)('%s', async (_, args, zh, en) => {
    const [chinese, english] = await Promise.all([runCli(args), runCli([...args, '--lang', 'en'])]);
    expect(chinese).toMatchObject({ code: 1, stdout: '' });
    expect(chinese.stderr).toMatch(zh);
    expect(chinese.stderr).toMatch(/\n（用 huibao --help 查看用法）\n$/);
    expect(chinese.stderr).not.toMatch(/error|Did you/);
    expect(english).toMatchObject({ code: 1, stdout: '' });
    expect(english.stderr).toMatch(en);
    expect(english.stderr).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('another language than the two', async () => {
    const result = await runCli(['verify', '--lang', 'fr', ...data()]);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toMatch(/^选项 --lang <zh\|en> 不能写“fr”。/);
  });
});

describe('over a folder with data', () => {
  const ready = () => ['--data', join(folder, 'ready')];
  beforeAll(async () => {
    const out = join(folder, 'out-ready');
    const result = await runCli([
      'run',
      workbooks,
      '--org',
      org,
      '--period',
      '2022',
      '--out',
      out,
      ...ready(),
    ]);
    expect(result.code).toBe(0);
  });

  it.each([
    [['rollup', '--period', '2022', '--tree', '2022-02-30'], /日期“2022-02-30”无法识别/],
    [['rollup', '--period', '2022', '--tree', '2022-13-01'], /日期“2022-13-01”无法识别/],
    [['rollup', '--period', '2022', '--tree', '1899-12-31'], /没有在 1899-12-31 存续的单位/],
    [['rollup', '--period', '2022', '--tree', '2022'], /没有单位名录版本“2022”/],
    [['rollup', '--period', '1999'], /没有在 1999 存续的单位/],
    [['audit', '--from', '2022-99-01'], /日期“2022-99-01”无法识别/],
    [['audit', '--to', '2022-02-29'], /日期“2022-02-29”无法识别/],
    [['audit', '--from', '2022-03-01', '--to', '2021-01-01'], /--from 2022-03-01 晚于 --to 2021-01-01/],
    [['audit', '--unit', '9999'], /没有“9999”/],
    [['audit', '--form', 'none'], /没有报表“none”/],
    [['org', 'changes', '--from', 'zz'], /日期“zz”无法识别/],
    [['org', 'changes', '--to', '2022-02-31'], /日期“2022-02-31”无法识别/],
    [['due', '--on', '2022-02-31'], /日期“2022-02-31”无法识别/],
    [
      ['period', 'allow', '--period', '2022-01', '--unit', '0000', '--until', '2022-02-31'],
      /日期“2022-02-31”无法识别/,
    ],
  ] as const)('%j is refused', async (args, words) => {
    const result = await runCli([...args, ...ready()]);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expectOneLine(result.stderr, words);
  });

  it.each([
    [['rollup', '--period', '2022-01', '--tree', 'period'], /2022年1月/],
    [['rollup', '--period', '2022-01', '--tree', 'today'], /的组织树重述/],
    [['rollup', '--period', '2022-01', '--tree', '2022-02-28'], /按 2022-02-28 的组织树重述/],
    [['rollup', '--period', '2022'], /SUB-001.*【不完整】/],
    [['audit', '--unit', '0000', '--from', '2022-01-01'], /0000/],
    [['audit', '--action', 'none'], /^$/],
    [['verify'], /已比对 \d+ 项汇总（2022），全部一致/],
  ] as const)('%j is answered', async (args, words) => {
    const result = await runCli([...args, ...ready()]);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toMatch(words);
  });

  it('a workbook that is no report at all: no list of reports it may be', async () => {
    const result = await runCli(['submit', org, ...ready()]);
    expect(result.code).toBe(2);
    expect(result.stdout).toMatch(/S005 {2}无法确定这是哪张报表。/);
  });
});

it('a folder without a table is rebuilt from its raw files', async () => {
  const at = ['--data', join(folder, 'no-table')];
  const imported = await runCli(['org', 'import', org, ...at]);
  expect(imported.code).toBe(0);
  await rm(join(folder, 'no-table', 'table'), { recursive: true });
  const rebuilt = await runCli(['rebuild', ...at]);
  expect(rebuilt.code).toBe(0);
  expect((await runCli(['verify', ...at])).stdout).toMatch(/还没有收到报送/);
});

describe('an organisation workbook with faults', () => {
  const change = (code: string, rest: Partial<Unit>) =>
    units.map((unit) => (unit.code === code ? { ...unit, ...rest } : unit));

  it.each([
    ['a loop of parents', change('0000', { parent: '0101' }), /0000.*0101|循环/],
    ['a code given twice', [...units, ...units.slice(1, 2)], /0100/],
    ['a parent that is not there', change('0101', { parent: '7777' }), /7777/],
  ])('%s', async (name, faulty, words) => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.xlsx`);
    await writeFile(file, makeOrgWorkbook(faulty));
    const imported = await runCli(['org', 'import', file, '--data', join(folder, 'fresh')]);
    expect(imported.code).toBe(2);
    expect(imported.stdout).toMatch(words);
    const run = await runCli([
      'run',
      workbooks,
      '--org',
      file,
      '--period',
      '2022',
      '--out',
      join(folder, 'o'),
      ...data(),
    ]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(words);
  });
});

describe('files that contradict or repeat each other', () => {
  it('takes neither of two different files for one return, and one of two equal ones', async () => {
    const copy = join(folder, 'contradicting');
    await cp(workbooks, copy, { recursive: true, preserveTimestamps: true });
    const [month] = (await readdir(copy)).sort();
    const files = (await readdir(join(copy, month ?? ''))).sort();
    const [first = '', second = ''] = files;
    await cp(join(copy, month ?? '', second), join(copy, month ?? '', `副本 ${second}`));
    const other = await makeOtherVersion(join(copy, month ?? '', first));
    const out = join(folder, 'out-contradicting');
    const result = await runCli([
      'run',
      copy,
      '--org',
      org,
      '--period',
      '2022',
      '--out',
      out,
      '--data',
      join(folder, 'c'),
    ]);
    expect(result.code).toBe(2);
    const verdicts = z
      .array(FileVerdictSchema)
      .parse(JSON.parse(await readFile(join(out, 'findings.json'), 'utf8')));
    const of = (file: string) => verdicts.find((one) => one.file === `${month}/${file}`);
    expect(of(first)?.verdict).toBe('rejected');
    expect(of(first)?.findings.map((one) => one.code)).toEqual(['B001']);
    expect(of(other)?.findings.map((one) => one.code)).toEqual(['B001']);
    expect([of(second)?.findings, of(`副本 ${second}`)?.findings].flat().map((one) => one?.code)).toContain(
      'B002',
    );
    expect(of(second)?.verdict).toMatch(/^accepted/);
  });
});

/** The same workbook with trailing bytes a zip reader ignores: other content, same submission. */
async function makeOtherVersion(path: string): Promise<string> {
  const { fillCells } = await import('../../lambdas/core/workbook/patch-fill.ts');
  const changed = fillCells(await readFile(path), [
    { sheet: '填报说明', cell: 'B9', value: { text: '党建岗' } },
  ]);
  const name = `改 ${path.split('/').at(-1)}`;
  await writeFile(join(path, '..', name), changed);
  return name;
}

describe('a disk that fills up', () => {
  const canMount = spawnSync('mount', ['--version']).status === 0 && process.getuid?.() === 0;
  it.skipIf(!canMount)('says so in one line and loses nothing', async () => {
    const small = join(folder, 'small-disk');
    await mkdir(small);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small]).status !== 0) return;
    try {
      const result = await runCli([
        'run',
        workbooks,
        '--org',
        org,
        '--period',
        '2022',
        '--out',
        join(small, 'out'),
        '--data',
        join(folder, 'full'),
      ]);
      expect(result.code).toBe(1);
      expectOneLine(result.stderr, /磁盘已满/);
      const again = await runCli([
        'run',
        workbooks,
        '--org',
        org,
        '--period',
        '2022',
        '--out',
        join(folder, 'again'),
        '--data',
        join(folder, 'full'),
      ]);
      expect(again.code).toBe(0);
    } finally {
      spawnSync('umount', [small]);
    }
  });

  it.skipIf(!canMount)('a read-only results folder is told before any work', async () => {
    const fixed = join(folder, 'read-only');
    await mkdir(fixed);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', fixed]).status !== 0) return;
    try {
      const result = await runCli([
        'run',
        workbooks,
        '--org',
        org,
        '--period',
        '2022',
        '--out',
        join(fixed, 'out'),
        '--data',
        join(folder, 'ro'),
      ]);
      expect(result.code).toBe(1);
      expectOneLine(result.stderr, /只读/);
    } finally {
      spawnSync('umount', [fixed]);
    }
  });
});
