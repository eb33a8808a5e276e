import { describe, expect, it } from 'vitest';
import { SSF } from 'xlsx';
import type { Change, Comparison, ReportComparisons } from '../../../lambdas/core/model/comparison.ts';
import { PeriodSchema } from '../../../lambdas/core/model/period.ts';
import type { RollupReport } from '../../../lambdas/core/model/rollup-report.ts';
import { renderRollupWorkbook } from '../../../lambdas/core/publish/rollup-xlsx.ts';
import { cellAt, readWithSheetJs, rowValues } from './read-xlsx.ts';
import { sampleReport } from './sample-report.ts';

const period = (text: string) => PeriodSchema.parse(text);
const NOTHING: Change = { now: null, before: null, change: null, rate: null };
const change = (now: string, before: string, difference: string, rate: string | null): Change => ({
  now,
  before,
  change: difference,
  rate,
});
const tally = (form: string, expected: number, received: number) => ({ form, expected, received });

const sample = sampleReport(3, 4, 3);
const rows: Comparison[] = [
  {
    indicator: 'CAM-001',
    value: '12',
    previous: change('12', '10', '2', '20'),
    yearAgo: change('12', '16', '-4', '-25'),
    comparable: change('9', '9', '0', '0'),
    cumulative: '34',
  },
  {
    indicator: 'STF-002',
    value: '7',
    previous: NOTHING,
    yearAgo: { ...NOTHING, now: '7' },
    comparable: null,
    cumulative: null,
  },
  {
    indicator: 'CAM-003',
    value: '81.5',
    previous: change('81.5', '80', '1.5', null),
    yearAgo: change('81.5', '90.2', '-8.7', null),
    comparable: change('81.5', '90.2', '-8.7', null),
    cumulative: '79.9',
  },
];
const comparisons: ReportComparisons = {
  previousPeriod: period('2022-02'),
  yearAgoPeriod: period('2021-03'),
  rows,
  opened: ['第3分公司'],
  closed: [],
  tallies: {
    now: [tally('shops', 12, 12), tally('staff', 4, 4)],
    previous: [tally('shops', 12, 12), tally('staff', 4, 4)],
    yearAgo: [tally('shops', 8, 7), tally('staff', 4, 4)],
    cumulative: [tally('shops', 36, 36), tally('staff', 4, 4)],
  },
};
const march: RollupReport = {
  ...sample,
  title: '2022年3月经营数据汇总',
  period: period('2022-03'),
  columns: [period('2022-03')],
  values: [{ node: '0000', period: period('2022-03'), indicator: 'CAM-001', value: '12', qualifier: '约' }],
  comparisons,
};
const book = readWithSheetJs(renderRollupWorkbook(march));
const SHEET = '对比表';
const at = (address: string) => cellAt(book, SHEET, address);
/** As a spreadsheet shows it. */
const printed = (address: string) => {
  const cell = at(address);
  return SSF.format(String(cell?.z ?? 'General'), cell?.v);
};
const fill = (address: string): unknown => {
  const style: { fgColor?: { rgb?: string } } | undefined = at(address)?.s;
  return style?.fgColor?.rgb;
};

describe('对比表', () => {
  it('stands behind the totals', () => {
    expect(book.SheetNames.slice(0, 2)).toEqual(['汇总表', SHEET]);
  });

  it('is left out where nothing can be compared', () => {
    const none = rows.map((row) => ({ ...row, previous: NOTHING, yearAgo: NOTHING, comparable: null }));
    const alone = renderRollupWorkbook({ ...march, comparisons: { ...comparisons, rows: none } });
    expect(readWithSheetJs(alone).SheetNames).not.toContain(SHEET);
    const { comparisons: _, ...without } = march;
    expect(readWithSheetJs(renderRollupWorkbook(without)).SheetNames).not.toContain(SHEET);
  });

  it('has Chinese headings over each comparison', () => {
    expect(rowValues(book, SHEET, 6)).toEqual(
      [
        null,
        null,
        null,
        '本期',
        '环比',
        null,
        null,
        '同比',
        null,
        null,
        '同口径同比',
        null,
        null,
        null,
        '本年累计',
      ].map((text) => text ?? undefined),
    );
    expect(rowValues(book, SHEET, 7)).toEqual([
      ...[
        '指标编码',
        '指标',
        '单位',
        '2022年3月',
        '2022年2月',
        '增减',
        '增减幅度',
        '2021年3月',
        '增减',
        '增减幅度',
      ],
      ...['2022年3月', '2021年3月', '增减', '增减幅度', '1月至本期末\n（存量为最近一期）'],
    ]);
  });

  it('says what the comparable numbers leave out', () => {
    expect(at('A3')?.v).toBe('同口径同比：按本期的组织，只算与2021年3月都在的单位；不含新设 第3分公司。');
  });

  it('prints numbers as numbers, changes with their sign, qualifiers with their value', () => {
    const texts = 'DEFGHIJKLMNO'.split('').map((column) => printed(`${column}9`));
    expect(texts).toEqual([
      ...['约12', '10', '+2', '+20.0%', '16', '-4', '-25.0%'],
      ...['9', '9', '0', '0.0%', '34'],
    ]);
    expect(at('F9')?.t).toBe('n');
  });

  it('prints a dash where there is nothing to compare', () => {
    const texts = 'EFGHIJKLMNO'.split('').map((column) => at(`${column}10`)?.v);
    expect(texts).toEqual(Array.from({ length: 11 }, () => '—'));
  });

  it('gives the changes of percentages in points, without a rate', () => {
    const row = rowValues(book, SHEET, 12);
    expect(row.slice(4, 7)).toEqual([80, 1.5, '—']);
    expect(printed('F12')).toBe('+1.5');
  });

  it('marks what rests on incomplete returns, and says how many came', () => {
    expect([at('D5')?.v, at('E5')?.v, at('H5')?.v, at('O5')?.v]).toEqual([
      '16/16',
      '16/16',
      '11/12',
      '40/40',
    ]);
    expect([fill('H9'), fill('I9'), fill('J9'), fill('M9')]).toEqual(
      Array.from({ length: 4 }, () => 'FFF4D6'),
    );
    expect([fill('E9'), fill('F9'), fill('O9')]).not.toContain('FFF4D6');
  });

  it('leaves out a comparison for which there is no earlier number', () => {
    const fresh = rows.map((row) => ({ ...row, yearAgo: NOTHING, comparable: null }));
    const bytes = renderRollupWorkbook({ ...march, comparisons: { ...comparisons, rows: fresh } });
    expect(rowValues(readWithSheetJs(bytes), SHEET, 5).filter(Boolean)).toEqual(['本期', '环比', '本年累计']);
  });

  it('leaves out a comparison with a time of which only the reporting itself has numbers', () => {
    const tallies = { ...comparisons.tallies, yearAgo: [tally('shops', 8, 0)] };
    const bytes = renderRollupWorkbook({ ...march, comparisons: { ...comparisons, tallies } });
    expect(rowValues(readWithSheetJs(bytes), SHEET, 5).filter(Boolean)).toEqual(['本期', '环比', '本年累计']);
  });

  it('is empty, not missing, for returns that come less often, but for what there is since January', () => {
    const [first, ...rest] = march.indicators;
    if (!first) throw new Error('the sample has indicators');
    const indicators = [{ ...first, cadence: 'quarter' as const }, ...rest];
    const read = readWithSheetJs(renderRollupWorkbook({ ...march, indicators }));
    expect(
      rowValues(read, SHEET, 9)
        .slice(3)
        .filter((value) => value != null),
    ).toEqual([34]);
  });

  it('of a year has neither the period before nor a cumulative number', () => {
    const year = { ...march, period: period('2022'), columns: [period('2022')] };
    const yearly = { ...comparisons, previousPeriod: period('2021'), yearAgoPeriod: period('2021') };
    const read = readWithSheetJs(renderRollupWorkbook({ ...year, comparisons: yearly }));
    expect(rowValues(read, SHEET, 6).filter(Boolean)).toEqual(['本期', '同比', '同口径同比']);
  });
});
