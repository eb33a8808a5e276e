import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { runCli, temporaryFolder } from '../support/run-cli.ts';

const COUNTS = {
  met: z.number(),
  late: z.number(),
  missing: z.number(),
  pending: z.number(),
  notApplicable: z.number(),
};
const TextSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const RECORD = {
  obligation: z.string(),
  unit: z.string(),
  subject: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  due: z.string(),
  need: z.number().nullable(),
  done: z.number().nullable(),
  doneOn: z.string().nullable(),
  noReturn: z.boolean(),
};
const DueSchema = z.strictObject({
  on: z.string(),
  node: z.string(),
  duties: z.array(
    z.strictObject({
      ...RECORD,
      state: z.enum(['overdue', 'due']),
      name: TextSchema,
      unitName: z.string(),
      days: z.number().int(),
      forms: z.array(z.string()).min(1),
    }),
  ),
});
const ComplianceSchema = z.strictObject({
  node: z.string(),
  period: z.string(),
  total: z.strictObject(COUNTS),
  rate: z.string().nullable(),
  summary: z.array(z.strictObject({ unit: z.string(), obligation: z.string(), ...COUNTS })),
  records: z.array(
    z.strictObject({ ...RECORD, state: z.enum(['met', 'late', 'missing', 'pending', 'notApplicable']) }),
  ),
});
const ItemSchema = z.strictObject({
  unit: z.string(),
  item: z.string(),
  score: z.string(),
  rank: z.number(),
  typedRank: z.number().nullable(),
});
const RankSchema = z.strictObject({
  node: z.string(),
  period: z.string(),
  rankings: z.array(
    z.strictObject({
      code: z.string(),
      groups: z.array(z.looseObject({ group: z.array(z.string()), items: z.array(ItemSchema) })),
      last: z.array(
        z.strictObject({
          unit: z.string().nullable(),
          of: z.number(),
          needed: z.number(),
          last: z.array(ItemSchema),
          marked: z.number().nullable(),
        }),
      ),
    }),
  ),
});
const TargetsSchema = z.strictObject({
  node: z.string(),
  period: z.string(),
  targets: z.array(
    z.looseObject({
      unit: z.string(),
      year: z.literal('2022'),
      indicator: z.string(),
      value: z.string(),
      actual: z.string().nullable(),
      reached: z.boolean().nullable(),
      claim: z.looseObject({ code: z.string() }).nullable(),
    }),
  ),
});

describe('due, compliance, rank and targets on the command line', { timeout: 120_000 }, () => {
  let folder = '';
  const cli = (...args: string[]) => runCli(['--data', join(folder, 'data'), ...args]);
  async function json<T>(schema: z.ZodType<T>, ...args: string[]): Promise<T> {
    const { stdout, stderr, code } = await cli('--json', ...args);
    expect(code, stderr).toBe(0);
    return schema.parse(JSON.parse(stdout));
  }

  beforeAll(async () => {
    folder = await temporaryFolder();
    const demo = join(folder, 'demo');
    const made = ['--units', '3', '--months', '3', '--seed', '1', '--forms', 'organisation,tasks'];
    expect((await runCli(['demo', demo, ...made])).code).toBe(0);
    const org = ['--org', join(demo, 'org.xlsx')];
    const out = ['--period', '2022Q1', '--out', join(folder, 'out')];
    expect((await cli('run', join(demo, 'workbooks'), ...org, ...out)).code).not.toBe(1);
  }, 120_000);

  it('due: overdue and coming up on a day, each with its days, its name and its form', async () => {
    const { on, node, duties } = await json(DueSchema, 'due', '--on', '2022-03-10');
    expect({ on, node }).toEqual({ on: '2022-03-10', node: '0000' });
    const guide = duties.filter((one) => one.obligation === 'R02' && one.unit === '0000');
    expect(guide.map(({ due, state, days, forms }) => [due, state, days, ...forms])).toEqual([
      ['2022-01-05', 'overdue', -64, 'tasks'],
      ['2022-02-05', 'overdue', -33, 'tasks'],
      ['2022-03-05', 'overdue', -5, 'tasks'],
      ['2022-04-05', 'due', 26, 'tasks'],
    ]);
    for (const { state, days } of duties) expect(state).toBe(days < 0 ? 'overdue' : 'due');
    expect(duties.map(({ days }) => days)).toEqual(duties.map(({ days }) => days).toSorted((a, b) => a - b));
  });

  it('due: says the same in words, of a node alone', async () => {
    const at = ['due', '--on', '2022-03-10', '--within', '0', '--node', '0101'];
    const { duties } = await json(DueSchema, ...at);
    expect(duties.every(({ unit }) => unit === '0101')).toBe(true);
    const overdue = duties.filter(({ state }) => state === 'overdue').length;
    expect((await cli(...at, '--all')).stdout).toContain(`已逾期 ${overdue} 项`);
    expect((await cli('--lang', 'en', ...at)).stdout).toContain(`${overdue} overdue`);
  });

  it('compliance: counts add up, and the list is written', async () => {
    const csv = join(folder, 'duties.csv');
    const found = await json(ComplianceSchema, 'compliance', '--period', '2022Q1', '--csv', csv);
    const { total, rate, summary, records } = found;
    for (const state of ['met', 'late', 'missing', 'pending', 'notApplicable'] as const) {
      expect(summary.reduce((sum, one) => sum + one[state], 0)).toBe(total[state]);
      expect(records.filter((one) => one.state === state)).toHaveLength(total[state]);
    }
    const { met, late, missing } = total;
    expect(met).toBeGreaterThan(0);
    expect(missing).toBeGreaterThan(0);
    expect(Number(rate)).toBeCloseTo((100 * (met + late)) / (met + late + missing), 1);
    expect((await readFile(csv, 'utf8')).trim().split(/\r?\n/)).toHaveLength(records.length + 1);
    const { stdout } = await cli('compliance', '--period', '2022Q1');
    expect(stdout).toContain(`合计  按时 ${met}，逾期 ${late}，未履行 ${missing}`);
  });

  it('rank: every ranking of the catalogue; ratings of the year before are not ranked with this one', async () => {
    const { rankings } = await json(RankSchema, 'rank', '--period', '2022');
    expect(rankings.map(({ code }) => code)).toEqual(['assessment', 'branches']);
    // Lists of the first quarter hold last year's ratings alone.
    expect(rankings[1]?.last).toEqual([{ unit: null, of: 0, needed: 0, last: [], marked: 0 }]);
  });

  it('targets: what was planned beside what came of it', async () => {
    const { targets } = await json(TargetsSchema, 'targets', '--period', '2022');
    const of = (code: string) => targets.find(({ unit, indicator }) => unit === '0000' && indicator === code);
    const complete = of('ORG-016');
    expect(complete?.value).toBe('100');
    expect(complete?.reached).toBe(Number(complete?.actual) >= 100);
    expect(complete?.claim !== null).toBe(complete?.reached);
  });

  it.each<[string, RegExp, RegExp, ...string[]]>([
    [
      'a day that is none',
      /^日期“2022-02-30”无法识别，请写成 2022-03-05。$/,
      /^Unknown day "2022-02-30"/,
      'due',
      '--on',
      '2022-02-30',
    ],
    [
      'a period that is none',
      /^期间“2022-13”无法识别/,
      /^Unknown period "2022-13"/,
      'compliance',
      '--period',
      '2022-13',
    ],
    ['a period that is none', /^期间“明年”无法识别/, /^Unknown period "明年"/, 'rank', '--period', '明年'],
    [
      'a quarter',
      /^目标按年度，请写成 2022。$/,
      /^Targets are for years: write 2022\.$/,
      'targets',
      '--period',
      '2022Q1',
    ],
    [
      'nothing imported',
      /^还没有导入单位名录/,
      /^No organisation has been imported/,
      'compliance',
      '--period',
      '2022',
    ],
  ])('%s: one line, in both languages', async (_, zh, en, ...args) => {
    const fresh = await temporaryFolder();
    const [chinese, english] = await Promise.all([
      runCli(['--data', join(fresh, 'a'), ...args]),
      runCli(['--data', join(fresh, 'b'), '--lang', 'en', ...args]),
    ]);
    for (const [{ code, stdout, stderr }, words] of [
      [chinese, zh],
      [english, en],
    ] as const) {
      expect(stdout).toBe('');
      expect(stderr.trim()).toMatch(words);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(code).toBe(1);
    }
  });

  it.each(['due', 'targets'])('%s of a unit that is not there', async (name) => {
    const asked = name === 'due' ? ['--on', '2022-03-10'] : ['--period', '2022'];
    const { code, stderr } = await cli(name, ...asked, '--node', '9999');
    expect([code, stderr.trim()]).toEqual([1, '单位“9999”不在 2022 的单位名录中。']);
  });
});
