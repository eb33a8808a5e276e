import { type Period, PeriodSchema, periodsWithin } from '../../../lambdas/core/model/period.ts';
import type { IndicatorValue } from '../../../lambdas/core/model/rollup.ts';
import type { ReportReturn, ReturnState, RollupReport } from '../../../lambdas/core/model/rollup-report.ts';

const YEAR = PeriodSchema.parse('2022');
const FORMS = [
  { code: 'shops', name: '门店经营月报', cadence: 'month' },
  { code: 'staff', name: '人员与组织季报', cadence: 'quarter' },
] as const;

/** A year of a three-level group: some units late, rejected or missing, some values approximate or carried. */
export function sampleReport(branches = 3, shops = 4, indicatorCount = 12): RollupReport {
  const units = [{ code: '0000', name: '某某集团有限公司', depth: 0, hasChildren: true }];
  for (let b = 1; b <= branches; b++) {
    const code = `0${b}00`;
    units.push({ code, name: `第${b}分公司`, depth: 1, hasChildren: true });
    for (let s = 1; s <= shops; s++) {
      const name = `第${b}分公司下属城市运营管理第${s}门店`;
      units.push({ code: `0${b}0${s}`, name, depth: 2, hasChildren: false });
    }
  }
  const indicators = Array.from({ length: indicatorCount }, (_, i) => ({
    code: `${i % 2 ? 'STF' : 'CAM'}-${String(i + 1).padStart(3, '0')}`,
    name: i % 3 === 2 ? `员工参加各类集中培训与线上学习的综合覆盖率（第${i + 1}项）` : `促销活动场次${i + 1}`,
    unit: i % 3 === 2 ? '%' : i % 3 === 1 ? '人次' : '场',
    decimals: i % 3 === 2 ? 1 : 0,
    group: i < indicatorCount / 2 ? '活动与到场' : '人员与组织',
    forms: [i < indicatorCount / 2 ? 'shops' : 'staff'],
  }));
  const columns = (['2022H1', '2022H2'] as const).flatMap((half) =>
    periodsWithin(PeriodSchema.parse(half), 'quarter')
      .flatMap((quarter): Period[] => [...periodsWithin(quarter, 'month'), quarter])
      .concat(PeriodSchema.parse(half)),
  );
  columns.push(YEAR);
  const values: IndicatorValue[] = [];
  for (const [i, indicator] of indicators.entries()) {
    for (const [c, period] of columns.entries())
      values.push(sampleValue('0000', indicator.code, period, i, c));
    for (const [u, unit] of units.entries()) {
      if (u > 0) values.push(sampleValue(unit.code, indicator.code, YEAR, i, u));
    }
  }
  return {
    title: '2022年度经营数据汇总',
    node: { code: '0000', name: '某某集团有限公司' },
    period: YEAR,
    generatedAt: '2023-01-06 09:30',
    columns,
    indicators,
    values,
    units,
    duties: [],
    targets: [],
    returns: sampleReturns(units.filter((unit) => !unit.hasChildren)),
    findings: [
      {
        unit: '0101',
        unitName: '第1分公司下属城市运营管理第1门店',
        formName: '门店经营月报',
        period: '2022年3月',
        file: '0101-门店经营月报-2022-03.xlsx',
        finding: {
          code: 'V011',
          severity: 'error',
          sheet: '促销活动台账',
          cell: 'H7',
          value: '=1+1',
          message: { zh: '第7行实到人数 35 大于应到人数 30，两个数里至少有一个填错了。', en: 'e' },
          hint: { zh: '核对签到表后改正；实到人数不能超过应到人数。', en: 'e' },
        },
      },
      {
        unit: '0102',
        unitName: '第1分公司下属城市运营管理第2门店',
        formName: '门店经营月报',
        period: '2022年3月',
        file: '-0102.xls',
        finding: {
          code: 'V019',
          severity: 'warning',
          sheet: null,
          cell: null,
          value: null,
          message: { zh: '文件扩展名为 .xls，实际为网页表格，已按网页表格读取，请核对。', en: 'e' },
        },
      },
    ],
  };
}

function sampleValue(node: string, indicator: string, period: Period, i: number, c: number): IndicatorValue {
  const key = { node, period, indicator };
  if (i % 3 === 2) {
    if ((i + c) % 7 === 0) return { ...key, value: null, numerator: '0', denominator: '0' };
    return { ...key, value: `${80 + ((i * c) % 20)}.5`, numerator: '805', denominator: '1000' };
  }
  if ((i + c) % 11 === 0) return { ...key, value: null };
  const value = String((i + 1) * (c + 3) * 137);
  if ((i + c) % 9 === 0) return { ...key, value, qualifier: '多' };
  return (i + c) % 8 === 0 ? { ...key, value, carried: true } : { ...key, value };
}

function sampleReturns(units: readonly { code: string; name: string }[]): ReportReturn[] {
  const states: ReturnState[] = [
    'received',
    'received',
    'received',
    'late',
    'received',
    'rejected',
    'received',
    'missing',
  ];
  return FORMS.flatMap((form, f) =>
    units.flatMap((unit, u) =>
      periodsWithin(YEAR, form.cadence).map((period, p) => ({
        unit: unit.code,
        unitName: unit.name,
        form: form.code,
        formName: form.name,
        period,
        state: p < 8 ? (states[(u * 3 + p * 5 + f) % states.length] ?? 'received') : 'pending',
        dueOn: `2022-${String(Math.min(12, p + 2)).padStart(2, '0')}-05`,
      })),
    ),
  );
}
