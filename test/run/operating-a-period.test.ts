import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import * as z from 'zod';
import { ROOT, runCli, temporaryFolder } from '../support/run-cli.ts';

const MEETINGS = '0102-清河公司-会议与学习.xlsx';
const NEW_RULE = `
- code: V998
  severity: error
  beta: true
  check: { kind: requires, ledger: L10, when: {}, must: { topics: { filled: true } } }
  message: { zh: '第{row}行没有填主题。', en: 'Row {row} has no topic.' }
  hint: { zh: '请填写主题。', en: 'Give the topic.' }
`;

/** One story, in order: each step stands on what the ones before left in the data folder. */
describe('a period from the first file to the second issue, on the command line', {
  timeout: 240_000,
}, () => {
  let data = '';
  let demo = '';
  let hashes: string[] = [];

  async function huibao(...args: string[]) {
    return runCli(['--data', data, '--as', '李娜', ...args]);
  }
  async function json<T>(schema: z.ZodType<T>, ...args: string[]): Promise<T> {
    const { stdout, stderr, code } = await huibao('--json', ...args);
    expect(stderr.replace(/^.*%\)\n/gm, ''), `${args.join(' ')} (exit ${code})`).toBe('');
    return schema.parse(JSON.parse(stdout));
  }
  const Statuses = z.array(
    z.looseObject({
      unit: z.string(),
      form: z.string(),
      period: z.string(),
      status: z.string(),
      open: z.number(),
    }),
  );
  const statuses = () => json(Statuses, 'status', '--period', '2022-02');
  const statusOf = async (unit: string, form: string) =>
    (await statuses()).find((one) => one.unit === unit && one.form === form)?.status;
  const filesOf = async (month: string) => {
    const folder = join(demo, 'workbooks', month);
    return (await readdir(folder)).sort().map((name) => join(folder, name));
  };
  async function exported(issue: string): Promise<string[]> {
    const found: string[] = [];
    for (const format of ['xlsx', 'csv', 'json', 'snapshot']) {
      const out = join(data, `out.${format}`);
      expect(await huibao('export', '--issue', issue, '--format', format, '--out', out)).toMatchObject({
        code: 0,
      });
      found.push(
        createHash('sha256')
          .update(await readFile(out))
          .digest('hex'),
      );
    }
    return found;
  }
  /** The unit's own workbook with one more person present at a meeting. */
  async function corrected(): Promise<string> {
    const path = join(demo, 'workbooks', '2022-02', MEETINGS);
    const book = XLSX.read(await readFile(path), { cellNF: true });
    const cell = book.Sheets.会议台账?.I8;
    expect(cell?.v).toBe(14);
    cell.v = 15;
    delete cell.w;
    const folder = join(data, 'corrected');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, MEETINGS), XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
    return join(folder, MEETINGS);
  }

  beforeAll(async () => {
    const folder = await temporaryFolder();
    [data, demo] = [join(folder, 'data'), join(folder, 'demo')];
    await runCli(['--data', data, 'demo', demo, '--units', '4', '--months', '2', '--seed', '3']);
  }, 240_000);

  it('files come in and some have something to explain', async () => {
    expect((await huibao('org', 'import', join(demo, 'org.xlsx'))).code).toBe(0);
    for (const month of ['2022-01', '2022-02'])
      expect((await huibao('submit', ...(await filesOf(month)))).code).toBe(0);
    expect(await statusOf('0000', 'training')).toBe('explaining');
    expect(await statusOf('0102', 'rectification')).toBe('accepted');
    const refused = await huibao('approve', '--period', '2022-02', '--below');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^还不能审核：.*待说明：江海建设集团有限公司（0000）/);
  });

  it('warnings are explained in writing or confirmed', async () => {
    for (const { unit, form, open } of await statuses()) {
      if (open === 0) continue;
      const about = ['--unit', unit, '--form', form, '--period', '2022-02'];
      const said = unit === '0000' ? ['--text', '集中培训月'] : ['--confirm'];
      expect((await huibao('explain', ...about, ...said)).stdout).toMatch(/还剩 0 条/);
    }
    expect((await statuses()).every((one) => one.status === 'accepted')).toBe(true);
    const again = await huibao(
      'explain',
      '--unit',
      '0000',
      '--form',
      'training',
      '--period',
      '2022-02',
      '--confirm',
    );
    expect(again).toMatchObject({ code: 1 });
    expect(again.stderr).toMatch(/没有需要说明的警告/);
  });

  it('the period is approved, issued and locked', async () => {
    expect((await huibao('issue', '--period', '2022-02')).stderr).toMatch(/未审核 12 份/);
    expect((await huibao('approve', '--period', '2022-02', '--below')).code).toBe(0);
    expect((await huibao('issue', '--period', '2022-02', '--note', '二月')).stdout).toMatch(
      /已发布 2022-02-0000-r1/,
    );
    expect((await statuses()).every((one) => one.status === 'issued')).toBe(true);
    hashes = await exported('2022-02-0000-r1');
    expect((await huibao('period', 'lock', '--period', '2022-02')).code).toBe(0);
    expect((await huibao('period', 'open', '--period', '2022-02')).stderr).toMatch(/已锁定/);
  });

  it('what comes late is refused, until headquarters lets the unit in', async () => {
    const file = await corrected();
    const refused = await huibao('submit', file);
    expect(refused.code).toBe(2);
    expect(refused.stdout).toMatch(/U003.*2022年2月《会议与学习》已锁定/);
    const allow = ['--period', '2022-02', '--unit', '0102', '--form', 'meetings', '--reason', '出席人数有误'];
    expect((await huibao('period', 'allow', ...allow)).code).toBe(0);
    expect((await huibao('submit', file)).stdout).toMatch(/已保存为第 2 版/);
    expect(await statusOf('0102', 'meetings')).toBe('accepted');
  });

  it('diff tells issued from now, by indicator, unit and cell', async () => {
    const Diff = z.looseObject({
      values: z.array(z.looseObject({ node: z.string(), indicator: z.string() })),
      submissions: z.array(
        z.looseObject({ unit: z.string(), kind: z.string(), cells: z.array(z.looseObject({})) }),
      ),
    });
    const { values, submissions } = await json(Diff, 'diff', '--issue', '2022-02-0000-r1');
    expect(new Set(values.map((one) => one.node))).toEqual(new Set(['0102', '0100', '0000']));
    expect(new Set(values.map((one) => one.indicator))).toContain('MTG-008');
    expect(submissions).toMatchObject([{ unit: '0102', kind: 'corrected', issuedVersion: 1, version: 2 }]);
    expect(submissions[0]?.cells).toMatchObject([
      { kind: 'changed', sheet: '会议台账', cell: 'I8', before: '14', after: '15', key: '202202-05' },
    ]);
  });

  it('the issue is the same to the byte, also after the next one', async () => {
    expect(await exported('2022-02-0000-r1')).toEqual(hashes);
    expect((await huibao('issue', '--period', '2022-02', '--as-is')).stdout).toMatch(/2022-02-0000-r2/);
    expect(await exported('2022-02-0000-r1')).toEqual(hashes);
    expect(await exported('2022-02-0000-r2')).not.toEqual(hashes);
  });

  it('a file is traced to the numbers it moved, and everything is in the audit log', async () => {
    const Traced = z.array(
      z.looseObject({
        moved: z.looseObject({ values: z.array(z.looseObject({ node: z.string() })) }).nullable(),
      }),
    );
    const traced = await json(Traced, 'trace', '--file', join(data, 'corrected', MEETINGS));
    expect(traced.flatMap((one) => one.moved?.values ?? [])).toContainEqual(
      expect.objectContaining({ node: '0000', period: '2022', indicator: 'MTG-008' }),
    );
    const Audit = z.array(z.looseObject({ action: z.string(), actor: z.looseObject({ name: z.string() }) }));
    const entries = await json(Audit, 'audit', '--unit', '0102', '--form', 'meetings', '--period', '2022-02');
    expect(entries.map((one) => one.action)).toEqual([
      'submission.committed',
      'submission.explained',
      'submission.refused',
      'period.allowed',
      'submission.committed',
    ]);
    expect(entries.every((one) => one.actor.name === '李娜')).toBe(true);
  });

  it('a beta rule warns first, and refuses once it is no longer beta', async () => {
    const catalogue = join(data, 'candidate');
    await cp(join(ROOT, 'catalogue', 'party-building'), catalogue, { recursive: true });
    const rules = join(catalogue, 'rules', 'meetings.yaml');
    await appendFile(rules, NEW_RULE);
    const Rehearsal = z.looseObject({
      checked: z.number(),
      failing: z.array(z.looseObject({ unit: z.string() })),
      warned: z.array(z.looseObject({ unit: z.string() })),
      values: z.array(z.looseObject({})),
      withoutFailing: z.array(z.looseObject({})),
    });
    const rehearse = () => json(Rehearsal, '--catalogue', catalogue, 'rehearse');
    const beta = await rehearse();
    expect(beta.failing).toEqual([]);
    expect(beta.warned.length).toBeGreaterThan(0);
    await writeFile(rules, (await readFile(rules, 'utf8')).replace('beta: true', 'beta: false'));
    const strict = await rehearse();
    expect(strict.failing.map((one) => one.unit).sort()).toEqual(beta.warned.map((one) => one.unit).sort());
    expect(strict.values).toEqual([]);
    expect(strict.withoutFailing.length).toBeGreaterThan(0);
    expect(await statusOf('0102', 'meetings')).toBe('issued');
  });

  it('the table is rebuilt from files and decisions as it was', async () => {
    const state = async () => {
      const asked = [
        ['rollup', '--period', '2022'],
        ['status', '--period', '2022'],
        ['audit'],
        ['issues', '--period', '2022-02'],
        ['diff', '--issue', '2022-02-0000-r1'],
      ];
      const told: string[] = [];
      for (const args of asked) told.push((await huibao('--json', ...args)).stdout);
      return told;
    };
    const before = await state();
    expect((await huibao('rebuild')).code).toBe(0);
    expect(await state()).toEqual(before);
    expect(await exported('2022-02-0000-r1')).toEqual(hashes);
    expect((await huibao('verify')).stdout).toMatch(/全部一致/);
  });
});
