import { describe, expect, it } from 'vitest';
import { periodLabel } from '../../../lambdas/core/model/period.ts';
import { renderRollupWorkbook } from '../../../lambdas/core/publish/rollup-xlsx.ts';
import { cellAt, readWithHucre, readWithSheetJs, rowValues } from './read-xlsx.ts';
import { sampleReport } from './sample-report.ts';

const report = sampleReport();
const bytes = renderRollupWorkbook(report);
const book = readWithSheetJs(bytes);
const fill = (sheet: string, address: string): unknown => {
  const style: { fgColor?: { rgb?: string } } | undefined = cellAt(book, sheet, address)?.s;
  return style?.fgColor?.rgb;
};

describe('renderRollupWorkbook', () => {
  it('has the five sheets in order', () => {
    expect(book.SheetNames).toEqual(['汇总表', '分单位表', '报送情况', '未报名单', '勾稽与问题']);
  });

  it('gives equal bytes for equal reports', () => {
    expect(Buffer.compare(bytes, renderRollupWorkbook(sampleReport()))).toBe(0);
  });

  it('freezes headers and offers filters on every sheet', async () => {
    const read = await readWithHucre(bytes);
    for (const sheet of read.sheets) {
      expect(sheet.freezePane?.rows, sheet.name).toBeGreaterThan(1);
      expect(sheet.autoFilter?.range, sheet.name).toMatch(/^A\d+:[A-Z]+\d+$/);
      expect(sheet.pageSetup, sheet.name).toMatchObject({ orientation: 'landscape', fitToHeight: 0 });
    }
  });

  it('says what it shows', () => {
    expect(cellAt(book, '汇总表', 'A1')?.v).toBe(report.title);
    expect(cellAt(book, '汇总表', 'A2')?.v).toContain(periodLabel(report.period));
    expect(cellAt(book, '汇总表', 'A2')?.v).toContain(report.generatedAt);
  });

  it('does not fail on a report with nothing in it', () => {
    const empty = { ...report, indicators: [], values: [], returns: [], findings: [], columns: [] };
    const read = readWithSheetJs(renderRollupWorkbook(empty));
    expect(cellAt(read, '勾稽与问题', 'A2')?.v).toBe('没有发现问题。');
  });
});

describe('an indicator of a quarterly return', () => {
  it('is empty, not missing, in the columns of months', () => {
    const [first] = report.indicators;
    if (!first) throw new Error('the sample has indicators');
    const quarterly = { ...report, indicators: [{ ...first, cadence: 'quarter' as const }], values: [] };
    const read = readWithSheetJs(renderRollupWorkbook(quarterly));
    const row = 7;
    const month = cellAt(read, '汇总表', `D${row}`)?.v;
    const quarter = cellAt(read, '汇总表', `G${row}`)?.v;
    expect([month ?? null, quarter]).toEqual([null, '未报']);
  });
});

describe('汇总表', () => {
  const headers = rowValues(book, '汇总表', 5);

  it('has a column per period, the whole period last', () => {
    expect(headers.slice(0, 8)).toEqual([
      '指标编码',
      '指标名称',
      '单位',
      '1月',
      '2月',
      '3月',
      '第一季度',
      '4月',
    ]);
    expect(headers.at(-1)).toBe('2022年度累计');
  });

  it('groups the indicators', () => {
    expect(cellAt(book, '汇总表', 'A6')?.v).toBe('活动与到场');
    expect(rowValues(book, '汇总表', 7).slice(0, 3)).toEqual(['CAM-001', '促销活动场次1', '场']);
    expect(cellAt(book, '汇总表', 'A13')?.v).toBe('人员与组织');
  });

  it('prints every value of the node as a number, — over 0, 未报 when nobody reported', () => {
    const rows = new Map(
      Array.from({ length: 14 }, (_, i) => i + 6).map((row) => [cellAt(book, '汇总表', `A${row}`)?.v, row]),
    );
    for (const value of report.values.filter((each) => each.node === '0000')) {
      const row = rowValues(book, '汇总表', rows.get(value.indicator) ?? 0);
      const printed = row[3 + report.columns.indexOf(value.period)];
      if (value.value !== null) expect(printed).toBe(Number(value.value));
      else expect(printed).toBe(value.denominator === '0' ? '—' : '未报');
    }
  });

  it('keeps a qualifier in the number format', () => {
    const value = report.values.find((each) => each.node === '0000' && each.qualifier === '多');
    const row = 7 + report.indicators.findIndex((each) => each.code === value?.indicator);
    const column = 'DEFGHIJKLMNOPQRSTUV'[[...report.columns].map(String).indexOf(value?.period ?? '')];
    const cell = cellAt(book, '汇总表', `${column}${row}`);
    expect(cell).toMatchObject({ t: 'n', v: Number(value?.value), z: '#,##0"多"' });
  });

  it('says per column how many returns it rests on and marks incomplete numbers', () => {
    const january = report.returns.filter((each) => each.period === '2022-01');
    const received = january.filter(({ state }) => state === 'received' || state === 'late').length;
    expect(cellAt(book, '汇总表', 'D4')?.v).toBe(`${received}/${january.length}`);
    expect(fill('汇总表', 'D7')).toBe('FFF4D6');
    // The second group rests on the quarterly form, which has no return for January alone.
    expect(fill('汇总表', 'D14')).toBeUndefined();
    expect(fill('汇总表', 'G14')).toBe('FFF4D6');
  });

  it('prints numbers a spreadsheet cannot hold as text', () => {
    const huge = '12345678901234567.89';
    const values = [{ node: '0000', period: report.period, indicator: 'CAM-001', value: huge }];
    const read = readWithSheetJs(renderRollupWorkbook({ ...report, values }));
    expect(cellAt(read, '汇总表', 'V7')).toMatchObject({ t: 's', v: huge });
  });
});

describe('分单位表', () => {
  it('has one row per unit, parents before children, with a column per indicator', () => {
    expect(rowValues(book, '分单位表', 4).slice(0, 3)).toEqual([
      '单位编码',
      '单位名称',
      '促销活动场次1\nCAM-001\n（场）',
    ]);
    report.units.forEach((unit, index) => {
      const row = rowValues(book, '分单位表', 5 + index);
      expect(row[0]).toBe(unit.code);
      expect(row[1]).toBe(unit.hasChildren ? `${unit.name}（合计）` : unit.name);
    });
  });

  it('indents as the tree', async () => {
    const read = await readWithHucre(bytes);
    const cells = read.sheets[1]?.cells;
    expect([4, 5, 6].map((row) => cells?.get(`${row},1`)?.style?.alignment?.indent)).toEqual([1, 2, 3]);
  });
});

describe('报送情况 and 未报名单', () => {
  it('shows the state of every return in words', () => {
    const row = rowValues(book, '报送情况', 7);
    expect(row[0]).toBe('0101');
    const own = report.returns.filter((each) => each.unit === '0101' && each.form === 'shops');
    const words = { received: '已报', late: '迟报', rejected: '退回', missing: '未报', pending: '未到期' };
    expect(row.slice(6, 18)).toEqual(own.map((each) => words[each.state]));
  });

  it('adds up', () => {
    const total = rowValues(book, '报送情况', 6);
    const received = report.returns.filter(({ state }) => state === 'received' || state === 'late').length;
    expect(total.slice(2, 4)).toEqual([report.returns.length, received]);
    expect(total[4]).toBe(`${((received / report.returns.length) * 100).toFixed(1)}%`);
  });

  it('names who is missing', () => {
    const missing = report.returns.filter((each) => each.state === 'missing' && each.period === '2022-01');
    expect(missing.length).toBeGreaterThan(0);
    expect(cellAt(book, '未报名单', 'H4')?.v).toBe(missing.map((each) => each.unitName).join('、'));
  });
});

describe('勾稽与问题', () => {
  it('lists every finding with where it stands', () => {
    expect(rowValues(book, '勾稽与问题', 4).slice(0, 3)).toEqual(['错误', 'V011', '0101']);
    expect(cellAt(book, '勾稽与问题', 'I4')?.v).toBe('H7');
    expect(cellAt(book, '勾稽与问题', 'L4')?.v).toBe('核对签到表后改正；实到人数不能超过应到人数。');
  });

  it.each([
    ['J4', '=1+1'],
    ['G5', '-0102.xls'],
  ])('writes %s as text although it looks like a formula', (address, text) => {
    const cell = cellAt(book, '勾稽与问题', address);
    expect(cell).toMatchObject({ t: 's', v: text });
    expect(cell?.f).toBeUndefined();
  });
});
