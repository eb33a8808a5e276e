import { describe, expect, it } from 'vitest';
import { PeriodSchema } from '../../lambdas/core/model/period.ts';
import type { CellContent } from '../../lambdas/core/publish/document-xlsx.ts';
import { buildTemplate } from '../../lambdas/core/publish/template-workbook.ts';
import { row } from '../golden-recipes/kit/draft.ts';
import { judgeFile } from '../golden-recipes/kit/judge-file.ts';
import { INDEX } from '../golden-recipes/kit/make-return.ts';
import {
  olderWorkbook,
  RECTIFICATION_2021_2,
  TRAINING_2021_1,
  TRAINING_2021_2,
} from '../golden-recipes/kit/older-workbook.ts';
import { ORGANISATION } from '../golden-recipes/kit/organisation.ts';

function currentWorkbook(
  code: string,
  rows: Readonly<Record<string, Record<string, CellContent>[]>>,
): Uint8Array {
  const form = INDEX.forms.get(code);
  const unit = ORGANISATION.units.find((one) => one.code === '0101');
  if (!form || !unit) throw new RangeError(`no form ${code}`);
  return buildTemplate({
    index: INDEX,
    form,
    unit,
    period: PeriodSchema.parse('2022-03'),
    content: { rows },
  });
}

function judged(bytes: Uint8Array) {
  const { checked } = judgeFile(bytes, '上报.xlsx');
  const values = Object.fromEntries(
    Object.entries(checked.body.rows).map(([ledger, list]) => [ledger, list.map((one) => one.values)]),
  );
  const { parts, counts } = checked.facts;
  const faults = checked.body.findings.filter(({ severity }) => severity === 'error');
  return { checked, key: checked.key, values, facts: { parts, counts }, faults };
}

const logged = (checked: ReturnType<typeof judged>['checked'], rule: string) =>
  checked.body.normalisations
    .filter((one) => one.rule === rule)
    .map(({ before, after }) => `${before}→${after}`);

const CLASSES = [
  {
    classNo: 'PX-011',
    title: '党务工作者培训班',
    categories: '支部书记、党务培训',
    hostLevel: '本单位',
    stage: '实际',
    startOn: '2022-03-07',
    endOn: '2022-03-09',
    hours: 24,
    people: 30,
    attendances: 88,
    mode: '线下',
  },
  {
    classNo: 'PX-012',
    title: '发展对象培训',
    categories: '发展对象',
    hostLevel: '上级',
    stage: '实际',
    startOn: '2022-03-15',
    endOn: '2022-03-15',
    hours: 8,
    people: 4,
    attendances: 4,
    mode: '线上',
  },
].map(row);
const CLASS_SUMMARY = { 'TRN-001': 1, 'TRN-002': 30, 'TRN-006': 0 };
const currentTraining = () =>
  judged(
    currentWorkbook('training', {
      L20: CLASSES,
      S03: Object.entries(CLASS_SUMMARY).map(([indicator, value]) => row({ indicator, value })),
    }),
  );

describe('A training return of an older template', () => {
  it.each([
    ['2021.2', TRAINING_2021_2],
    ['2021.1', TRAINING_2021_1],
  ])('%s gives the same rows and facts as the same data in the current one', (version, tables) => {
    const older = judged(olderWorkbook('training', version, tables));
    const current = currentTraining();
    expect(older.faults).toEqual([]);
    expect(older.key).toEqual(current.key);
    expect(older.values.L20).toEqual(current.values.L20);
    const typed = (values: typeof older.values) =>
      values.S03?.map(({ indicator, value }) => ({ indicator, value }));
    expect(typed(older.values)).toEqual(typed(current.values)?.filter(({ value }) => value !== undefined));
    expect(older.facts).toEqual(current.facts);
    expect(Object.keys(older.facts.parts)).toContain('TRN-002');
  });

  it('is told what was mapped and what was left out', () => {
    const { checked } = judged(olderWorkbook('training', '2021.2', TRAINING_2021_2));
    expect(checked.verdict).not.toBe('rejected');
    const codes = checked.body.findings.map(({ code }) => code);
    expect(codes).toContain('S011');
    const dropped = checked.body.findings.filter(({ code }) => code === 'S018');
    expect(dropped.map(({ cell, message }) => `${cell} ${message.zh}`)).toEqual([
      'J2 “培训地点”一列在现行模板中已经取消，没有读取：不再收集地点',
      'A5 指标“培训经费（元）”在现行模板中已经取消，没有读取：由培训班台账的费用合计',
    ]);
    expect(logged(checked, 'template-indicator')).toEqual(['PX-001→TRN-001', 'PX-002→TRN-002', 'PX-009→']);
    expect(logged(checked, 'template-default')).toEqual(['→计划/实际＝实际']);
    expect(logged(checked, 'template-value')).toEqual([
      '党支部书记轮训、党务培训→支部书记、党务培训',
      '公司级→本单位',
      '集中授课→线下',
      '入党积极分子与发展对象→发展对象',
      '集团级→上级',
      '网络学习→线上',
    ]);
  });

  it('is corrected at its own cells, under its own column names', () => {
    const tables = structuredClone(TRAINING_2021_2);
    const faulty = tables.培训情况登记表?.[1];
    if (!faulty) throw new Error('no row');
    faulty[6] = 12.5;
    faulty[8] = '边走边学';
    const { faults } = judged(olderWorkbook('training', '2021.2', tables));
    expect(faults.map(({ code, sheet, cell, value }) => `${code} ${sheet}!${cell} ${value}`)).toEqual([
      'V003 培训情况登记表!G3 12.5',
      'V008 培训情况登记表!I3 边走边学',
    ]);
    expect(faults[0]?.message.zh).toContain('“培训人数”');
    expect(faults[1]?.message.zh).toContain('“培训形式”');
  });
});

const PROBLEMS = [
  {
    problemNo: 'WT-2022-001',
    source: '巡察',
    foundOn: '2022-03-02',
    description: '台账登记不及时',
    category: '其他',
    dueOn: '2022-06-30',
    status: '整改中',
  },
  {
    problemNo: 'WT-2022-002',
    source: '审计',
    foundOn: '2022-03-08',
    description: '合同归档不完整',
    category: '其他',
    dueOn: '2022-05-31',
    status: '已完成',
    finishedOn: '2022-03-25',
  },
].map(row);
const MEASURES = [
  {
    taskNo: 'RW-01',
    problemNo: 'WT-2022-001',
    source: '巡察',
    measure: '建立台账登记周报制度',
    assignedOn: '2022-03-03',
    department: '党委办公室',
    dueOn: '2022-05-31',
    status: '进行中',
  },
  {
    taskNo: 'RW-02',
    problemNo: 'WT-2022-002',
    source: '审计',
    measure: '补齐合同归档材料',
    assignedOn: '2022-03-09',
    department: '财务部',
    dueOn: '2022-03-31',
    status: '已完成',
    finishedOn: '2022-03-25',
  },
].map(row);

describe('A rectification return of an older template', () => {
  const older = judged(olderWorkbook('rectification', '2021.2', RECTIFICATION_2021_2));
  const current = judged(
    currentWorkbook('rectification', {
      L30: PROBLEMS,
      L31: MEASURES,
      S03: Object.entries({ 'RCT-001': 2, 'RCT-002': 1, 'RCT-011': 2 }).map(([indicator, value]) =>
        row({ indicator, value }),
      ),
    }),
  );

  it('gives the same rows and facts as the same data in the current one', () => {
    expect(older.faults).toEqual([]);
    expect(older.values.L30).toEqual(current.values.L30);
    expect(older.values.L31).toEqual(current.values.L31);
    expect(older.facts).toEqual(current.facts);
    expect(older.facts.parts['RCT-002']).toMatchObject({ n: '1' });
  });

  it('is marked at the one cell that two columns come from', () => {
    const tables = structuredClone(RECTIFICATION_2021_2);
    const faulty = tables.巡察整改问题清单?.[2];
    if (!faulty) throw new Error('no row');
    faulty[5] = '办结 2022-13-45';
    const { faults } = judged(olderWorkbook('rectification', '2021.2', tables));
    expect(faults[0]).toMatchObject({ sheet: '巡察整改问题清单', cell: 'F4', value: '办结 2022-13-45' });
    expect(faults[0]?.message.zh).toContain('整改状态及完成日期（完成日期）');
  });
});

it('an older template without a mapping is refused with the way to the current one', () => {
  const { checked } = judgeFile(olderWorkbook('meetings', '2019.1', {}), '上报.xlsx');
  expect(checked.body.findings.map(({ code }) => code)).toEqual(['S012']);
  expect(checked.body.findings[0]?.hint?.zh).toContain('/templates/meetings/0101/2022-03');
});
