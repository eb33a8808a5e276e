import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import * as z from 'zod';
import { makeOrgWorkbook } from '../../bin/demo/make-org-workbook.ts';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { computeFacts } from '../../lambdas/core/facts/compute-facts.ts';
import { locateSubmission } from '../../lambdas/core/layout/locate-submission.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import { FileVerdictSchema } from '../../lambdas/core/model/file-verdict.ts';
import { createUnitResolver } from '../../lambdas/core/model/resolve-unit.ts';
import { UnitSchema } from '../../lambdas/core/model/unit.ts';
import { normaliseWorkbook } from '../../lambdas/core/normalise/normalise-workbook.ts';
import { cellReading } from '../../lambdas/core/parse/cell-reading.ts';
import { readWorkbook } from '../../lambdas/core/workbook/read-workbook.ts';
import { ROOT, runCli, temporaryFolder } from '../support/run-cli.ts';
import { BALANCE_SHEET, SCHOOL_SUMS, SCHOOLS_THAT_REPORTED } from './real-forms.ts';

const CATALOGUE = 'test/fixtures/catalogue-layouts';
const FORMS = resolve(ROOT, process.env.HUIBAO_SHARED ?? '../shared', 'corpus', 'chinese');
const BALANCE = 'apache-poi__61287.xls';
const BUSINESS = 'apache-poi__19599-2.xls';
const SCHOOLS = '3038922-mySutdy__5.13 表1 小学 统计.xls';
/** Rows of the business report, and what a clerk might type into column D. */
const TYPED = Array.from(
  { length: 19 },
  (_, i) => [`D${i + 4}`, (i + 1) * 1001 + (i > 14 ? 0.25 : 0)] as const,
);

const unit = (code: string, name: string, parent: string | null, more: object = {}) =>
  UnitSchema.parse({ code, name, parent, validFrom: '2000-01-01', validTo: null, ...more });
const UNITS = [
  unit('00', '统计总公司', null, { reports: false }),
  unit('0101', '上海大众汽车石汇销售服务有限公司', '00'),
  unit('0201', '宁波分公司', '00', { aliases: ['宁波'] }),
  unit('0301', '区教育局', '00'),
];

const there = existsSync(FORMS);
if (!there) console.warn(`skipped: no folder of real forms at ${FORMS}`);

describe.skipIf(!there)('real forms that were not made for us', () => {
  let index: CatalogueIndex;
  let folder = '';
  let org = '';

  /** The business report filled in and saved as .xls, which is how it came. */
  function fillBusiness(): Buffer {
    const book = XLSX.read(readFileSync(join(FORMS, BUSINESS)), { cellStyles: true });
    const sheet = book.Sheets.汇总;
    if (!sheet) throw new Error('no sheet 汇总');
    for (const [cell, value] of TYPED) sheet[cell] = { t: 'n', v: value };
    return XLSX.write(book, { type: 'buffer', bookType: 'biff8' });
  }

  /** The stages up to the facts, in this process. */
  function readForm(bytes: Uint8Array, fileName: string) {
    const read = readWorkbook(bytes, fileName);
    if (!read.ok) throw new Error(read.verdict);
    const resolveUnit = createUnitResolver({ version: 't', units: UNITS, lists: {} }, '2017-06-30', []);
    const result = locateSubmission({ workbook: read.workbook, fileName, index, resolveUnit });
    if (!result.ok) throw new Error(result.findings.map(({ message }) => message.zh).join('; '));
    const options = { index, receivedOn: '2022-04-02', resolveUnit, reading: cellReading };
    const submission = normaliseWorkbook(result.located, options);
    return { submission, facts: computeFacts(submission, index) };
  }

  beforeAll(async () => {
    index = await loadCatalogue(CATALOGUE);
    folder = await temporaryFolder();
    org = join(folder, 'org.xlsx');
    writeFileSync(org, makeOrgWorkbook(UNITS));
    await mkdir(join(folder, 'in'));
    for (const name of [BALANCE, SCHOOLS])
      writeFileSync(join(folder, 'in', name), readFileSync(join(FORMS, name)));
    writeFileSync(join(folder, 'in', BUSINESS), fillBusiness());
  });

  it('the balance sheet with two panels: every number of both, from its own cell', () => {
    const { submission, facts } = readForm(readFileSync(join(FORMS, BALANCE)), BALANCE);
    expect(submission.key).toEqual({ unit: '0101', form: 'balance', period: '2017Q2' });
    expect(submission.findings.map(({ code }) => code)).toEqual(['S070']);
    const found = BALANCE_SHEET.map(([code]) => [
      code,
      facts.lineage[code]?.[0]?.cells?.[0],
      facts.parts[code]?.n,
    ]);
    expect(found).toEqual(BALANCE_SHEET);
    // 年初数 in 元, asked for in 万元.
    expect(facts.parts['BAL-901']?.n).toBe('6542.96787');
    expect(facts.lineage['BAL-901']).toEqual([{ sheet: '第一页', cells: ['C39'], amounts: ['6542.96787'] }]);
    expect(Object.keys(facts.parts)).toHaveLength(BALANCE_SHEET.length + 1);
  });

  it('the monthly report by indicator code: blank as it came, then filled in', () => {
    const blank = readForm(readFileSync(join(FORMS, BUSINESS)), BUSINESS);
    expect(blank.submission.key).toEqual({ unit: '0201', form: 'business', period: '2003-05' });
    expect(blank.submission.findings.map(({ code }) => code).sort()).toEqual(['S055', 'S070']);
    expect(blank.facts.parts).toEqual({});
    const { submission, facts } = readForm(fillBusiness(), BUSINESS);
    expect(submission.findings.map(({ code }) => code)).toEqual(['S070']);
    const codes = [...index.indicators.keys()].filter((code) => code.startsWith('BUS-'));
    expect(codes.map((code) => [facts.lineage[code]?.[0]?.cells?.[0], Number(facts.parts[code]?.n)])).toEqual(
      TYPED,
    );
  });

  it('the school roll-up: every school, its blanks, and the sums that nothing marks as sums', () => {
    const { submission, facts } = readForm(readFileSync(join(FORMS, SCHOOLS)), SCHOOLS);
    expect(submission.key).toEqual({ unit: '0301', form: 'attendance', period: '2020-05' });
    expect(submission.findings.map(({ code }) => code)).toEqual(['S070']);
    const rows = submission.rows.A10 ?? [];
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 25 }, (_, i) => i + 3));
    const reported = rows.filter(({ values }) => values.pupilsThere !== undefined);
    expect(
      reported.map(({ row, values: { school, pupilsThere } }) => [
        row,
        school && 'text' in school ? school.text : '',
        pupilsThere && 'number' in pupilsThere ? pupilsThere.number : '',
      ]),
    ).toEqual(SCHOOLS_THAT_REPORTED);
    expect(submission.totals).toEqual([
      { ledger: 'A10', sheet: 'Sheet1', row: 28, values: SCHOOL_SUMS, covers: rows.map(({ row }) => row) },
    ]);
    expect([facts.parts['ATT-001']?.n, facts.parts['ATT-002']?.n, facts.parts['ATT-003']?.n]).toEqual([
      SCHOOL_SUMS.pupilsDue,
      SCHOOL_SUMS.pupilsThere,
      '5',
    ]);
    expect(facts.lineage['ATT-002']?.[0]).toEqual({
      sheet: 'Sheet1',
      rows: '7,13,20,22,25',
      amounts: SCHOOLS_THAT_REPORTED.map(([, , present]) => present),
    });
  });

  const cli = (...args: string[]) =>
    runCli(['--data', join(folder, 'data'), '--catalogue', join(ROOT, CATALOGUE), ...args]);

  it('pass huibao check, all but the blank one', async () => {
    const files = [BALANCE, SCHOOLS].map((name) => join(folder, 'in', name));
    const blank = join(FORMS, BUSINESS);
    const marked = join(folder, 'marked');
    const { stdout, code } = await cli(
      '--json',
      'check',
      ...files,
      blank,
      '--org',
      org,
      '--annotate',
      marked,
    );
    expect(code).toBe(2);
    const verdicts = z.array(FileVerdictSchema).parse(JSON.parse(stdout));
    expect(verdicts.map(({ form, period, verdict }) => `${form} ${period} ${verdict}`)).toEqual([
      'balance 2017Q2 accepted',
      'attendance 2020-05 accepted',
      'business 2003-05 rejected',
    ]);
    expect(await readdir(marked)).toContain('apache-poi__19599-2-校验结果.xlsx');
  });

  it('are taken in, rolled up, and traced to the cell of the file as it came', {
    timeout: 60_000,
  }, async () => {
    const out = join(folder, 'out');
    const done = await cli('run', join(folder, 'in'), '--org', org, '--period', '2017Q2', '--out', out);
    expect(done.code, done.stderr).toBe(0);
    const trace = async (indicator: string, period: string) =>
      (await cli('--lang', 'en', 'trace', '--indicator', indicator, '--node', '00', '--period', period))
        .stdout;
    const total = await trace('BAL-060', '2017Q2');
    expect(total).toContain('= 79646273.4 元');
    expect(total).toContain(BALANCE);
    expect(total).toMatch(/第一页[^\n]*H39/);
    const users = await trace('BUS-001', '2003-05');
    expect(users).toContain('= 1001 个');
    expect(users).toMatch(/汇总[^\n]*D4/);
    const pupils = await trace('ATT-002', '2020-05');
    expect(pupils).toContain('= 2431 人');
    expect(pupils).toContain(SCHOOLS);
  });
});
