import { readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import * as z from 'zod';
import { makeOrgWorkbook } from '../../bin/demo/make-org-workbook.ts';
import { FileVerdictSchema } from '../../lambdas/core/model/file-verdict.ts';
import { UnitSchema } from '../../lambdas/core/model/unit.ts';
import { ROOT, runCli, temporaryFolder } from '../support/run-cli.ts';

const unit = (code: string, name: string, parent: string | null, more: object = {}) =>
  UnitSchema.parse({ code, name, parent, validFrom: '2000-01-01', validTo: null, ...more });
const UNITS = [
  unit('00', '集团', null, { reports: false }),
  unit('0101', '甲公司', '00'),
  unit('0102', '乙公司', '00'),
];
const CODES = Array.from({ length: 19 }, (_, i) => i + 1);
const HEADS = ['指标代码', '指标名称', '单位', '实际'];

/** A workbook of our own drawing in the shape of the business report; all counts are in 万 where `word` says so. */
function businessReport(
  name: string,
  period: string,
  values: Readonly<Record<number, number | string>>,
): Buffer {
  const rows = CODES.map((code) => {
    const word = code <= 2 ? '个' : code < 16 ? '次' : '万元';
    return [code, `项目${code}`, word, values[code] ?? code];
  });
  const lines = [
    ['业务统计月报'],
    [`${name}/0574`, `统计日期:上月21日至${period}`],
    HEADS,
    ...rows,
    [],
    ['注：略'],
  ];
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines), '汇总');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' });
}

describe("a unit's own table on the command line", () => {
  let folder = '';
  const cli = (...args: string[]) =>
    runCli([
      '--data',
      join(folder, 'data'),
      '--catalogue',
      join(ROOT, 'test/fixtures/catalogue-layouts'),
      ...args,
    ]);
  const check = async (...args: string[]) => {
    const { stdout, code } = await cli('--json', 'check', ...args, '--org', join(folder, 'org.xlsx'));
    return { code, verdicts: z.array(FileVerdictSchema).parse(JSON.parse(stdout)) };
  };

  beforeAll(async () => {
    folder = await temporaryFolder();
    writeFileSync(join(folder, 'org.xlsx'), makeOrgWorkbook(UNITS));
    await mkdir(join(folder, 'in'));
    await writeFile(join(folder, 'in', '甲三月.xlsx'), businessReport('甲公司', '2022-03-20', { 16: 1.25 }));
    await writeFile(join(folder, 'in', '乙三月.xlsx'), businessReport('0102', '2022-03-20', { 1: 40 }));
  });

  it('passes the check as the form it stands for', async () => {
    const { code, verdicts } = await check(join(folder, 'in', '甲三月.xlsx'));
    expect(code).toBe(0);
    expect(verdicts).toMatchObject([
      { unit: '0101', form: 'business', period: '2022-03', verdict: 'accepted' },
    ]);
    expect(verdicts[0]?.findings.map(({ message }) => message.zh)).toEqual([
      '已按自定版式《按指标代码的业务月报》读取，表头在第3行。',
    ]);
  });

  it('comes back marked in its own cells, and the marked copy passes once corrected', async () => {
    const bad = join(folder, '甲错.xlsx');
    await writeFile(bad, businessReport('甲公司', '2022-03-20', { 3: '很多', 9: '' }));
    const marked = join(folder, 'marked');
    const first = await check(bad, '--annotate', marked);
    expect(first.code).toBe(2);
    const errors = first.verdicts[0]?.findings.filter(({ severity }) => severity === 'error') ?? [];
    expect(errors.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['汇总!D6', '汇总!D12']);
    const [copy = ''] = await readdir(marked);
    const book = XLSX.read(readFileSync(join(marked, copy)), { cellStyles: true });
    const sheet = book.Sheets.汇总;
    expect(sheet?.D6?.c?.[0]?.t).toContain('请在“实际”填写一个确定的数字');
    if (sheet) Object.assign(sheet, { D6: { t: 'n', v: 3 }, D12: { t: 'n', v: 9 } });
    const corrected = join(folder, copy);
    writeFileSync(corrected, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
    expect((await check(corrected)).verdicts.map(({ verdict }) => verdict)).toEqual(['accepted']);
  });

  it('is taken in, rolled up in the unit of the indicator, and traced to its cells', {
    timeout: 60_000,
  }, async () => {
    const out = join(folder, 'out');
    const org = join(folder, 'org.xlsx');
    const done = await cli('run', join(folder, 'in'), '--org', org, '--period', '2022-03', '--out', out);
    expect(done.code, done.stderr).toBe(0);
    expect(readFileSync(join(out, 'normalisation-log.csv'), 'utf8')).toMatch(
      /D19,1\.25,12500,layout-measure/,
    );
    const ask = ['--node', '00', '--period', '2022-03'];
    const income = (await cli('--lang', 'en', 'trace', '--indicator', 'BUS-016', ...ask)).stdout;
    // 1.25 万元 of the one and 16 万元 of the other.
    expect(income).toContain('= 172500 元');
    expect(income).toMatch(/甲三月\.xlsx[\s\S]*汇总[^\n]*D19/);
    const users = (await cli('--lang', 'en', 'trace', '--indicator', 'BUS-001', ...ask)).stdout;
    expect(users).toContain('= 41 个');
  });

  it('whose definition has a fault: file, entry, field and what was expected', async () => {
    const spoiled = join(folder, 'catalogue');
    await cp(join(ROOT, 'test/fixtures/catalogue-layouts'), spoiled, { recursive: true });
    const path = join(spoiled, 'layouts', 'business-report.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace("'1': BUS-001", "'1': BUS-777"));
    const { stdout, code } = await runCli(['--lang', 'en', 'catalogue', 'check', spoiled]);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'layouts/business-report.yaml · business-by-code · tables[0].codes.1: there is no indicator BUS-777',
    );
  });
});
