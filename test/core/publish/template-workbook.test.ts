import { describe, expect, it } from 'vitest';
import { ColumnSchema } from '../../../lambdas/core/model/column.ts';
import { PeriodSchema } from '../../../lambdas/core/model/period.ts';
import { META_SHEET } from '../../../lambdas/core/model/template-meta.ts';
import { UnitSchema } from '../../../lambdas/core/model/unit.ts';
import { LedgerRowSchema } from '../../../lambdas/core/model/value.ts';
import { createDictionary } from '../../../lambdas/core/publish/template-dictionary.ts';
import { headerText } from '../../../lambdas/core/publish/template-header.ts';
import { templateLayout } from '../../../lambdas/core/publish/template-layout.ts';
import { headerCell } from '../../../lambdas/core/publish/template-ledger.ts';
import { columnValidation } from '../../../lambdas/core/publish/template-validation.ts';
import { buildTemplate, type TemplateInput } from '../../../lambdas/core/publish/template-workbook.ts';
import { fillCells } from '../../../lambdas/core/workbook/patch-fill.ts';
import { cellAt, labelledValues, readWithHucre, readWithSheetJs, rowValues } from './read-xlsx.ts';
import { sampleIndex } from './sample-catalogue.ts';

const index = sampleIndex();
const form = known(index.forms.get('shops'));
const unit = UnitSchema.parse({ code: '0102', name: '华南<A&B>公司', parent: '01', validFrom: '2020-01-01' });
const input: TemplateInput = { index, form, unit, period: PeriodSchema.parse('2022-03') };
const CAMPAIGNS = '促销活动台账(计划+实际)';

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the sample lacks it');
  return value;
}

describe('buildTemplate', () => {
  const bytes = buildTemplate(input);
  const book = readWithSheetJs(bytes);

  it('has the cover first, one sheet per ledger, then the hidden ones', () => {
    expect(book.SheetNames).toEqual([
      '填报说明',
      '门店名册',
      '人员与基数表',
      CAMPAIGNS,
      '综合汇总表',
      '字典',
      META_SHEET,
    ]);
    expect(book.Workbook?.Sheets?.map((sheet) => sheet.Hidden)).toEqual([0, 0, 0, 0, 0, 2, 1]);
  });

  it('tells on the hidden sheet what it is', () => {
    expect(Object.fromEntries(labelledValues(book, META_SHEET))).toEqual({
      'huibao-template': '1',
      catalogue: 'a'.repeat(64),
      form: 'shops',
      'template-version': '2022.1',
      unit: '0102',
      period: '2022-03',
    });
  });

  it('tells on the cover whose report it is and leaves the answers open', () => {
    const cover = labelledValues(book, '填报说明');
    expect(cover.get('填报单位')).toBe('华南<A&B>公司');
    expect(cover.get('单位编码')).toBe('0102');
    expect(cover.get('填报期间')).toBe('2022年3月');
    expect(cover.get('报表名称')).toBe('门店经营月报');
    expect(cover.get('报送截止日期')).toBe('2022年4月5日');
    for (const label of ['填表人岗位', '填报日期', `零报告：${CAMPAIGNS}`, '零报告：门店名册']) {
      expect(cover.has(label), label).toBe(true);
      expect(cover.get(label), label).toBeUndefined();
    }
    expect(cover.has('零报告：人员与基数表')).toBe(false);
    const texts = [...cover.keys()].map(String);
    expect(texts).toContain('1. 促销活动按举办门店填报，联办的由主办门店填。');
  });

  it('says above every table whose it is, for when, and in which money', () => {
    expect(cellAt(book, CAMPAIGNS, 'A1')?.v).toBe(`${CAMPAIGNS}（2022年3月）`);
    expect(cellAt(book, CAMPAIGNS, 'A2')?.v).toBe(
      '填报单位：华南<A&B>公司　　单位编码：0102　　填报期间：2022年3月　　金额单位：元　　带 * 为必填列',
    );
  });

  it.each(form.ledgers)('heads the sheet of %s where the layout says', (code) => {
    const ledger = known(index.ledgers.get(code));
    const layout = templateLayout(form, ledger);
    const headers = rowValues(book, layout.sheet, layout.headerRow);
    for (const column of ledger.columns) {
      expect(headers[(layout.columns[column.key] ?? 0) - 1]).toBe(headerText(column));
    }
  });

  it('breaks a long header before its unit, not inside it', () => {
    const long = {
      ...known(index.ledgers.get('R01')?.columns.find(({ key }) => key === 'staff')),
      label: { zh: '本年新招聘并已到岗员工人数', en: 'Newly hired' },
      required: false,
    };
    expect(headerCell(long, 0).content).toEqual({ text: '本年新招聘并已到岗员工人数\n（人）' });
  });

  it('says on the cover which ledgers may stay empty', () => {
    const optional = { ...form, optional: ['E01'] };
    const cover = readWithSheetJs(buildTemplate({ ...input, form: optional }));
    const texts = Object.values(cover.Sheets.填报说明 ?? {}).map((cell) => String(cell?.v ?? ''));
    expect(texts).toContain('选填的台账，没有的留空即可。');
    expect(texts.some((text) => text.includes(`“${CAMPAIGNS}”是选填的`))).toBe(true);
  });

  it.each([
    ['staff', 'R01', '员工人数*（人）'],
    ['cost', 'E01', '费用*（元）'],
    ['done', 'E01', '完成进度（%）'],
    ['open24', 'R01', '是否全天营业*'],
  ])('writes the header of %s with its mark and measure', (key, ledger, text) => {
    const column = index.ledgers.get(ledger)?.columns.find((each) => each.key === key);
    expect(headerText(known(column))).toBe(text);
  });

  it('lists the indicators on the summary sheet', () => {
    const layout = templateLayout(form, known(index.ledgers.get('S01')));
    expect(layout.indicatorRows).toEqual({ 'CAM-001': 4, 'CAM-002': 5, 'STF-001': 6 });
    expect(rowValues(book, '综合汇总表', 5).slice(0, 3)).toEqual(['CAM-002', '到场人次', '人次']);
  });

  it('explains every column in a note on its header', () => {
    const note = cellAt(book, '门店名册', 'A3')?.c?.[0]?.t ?? '';
    expect(note).toContain('【门店编码】必填');
    expect(note).toContain('6 位');
    expect(note).toContain('由总部统一编制。');
    for (const column of ['A3', 'H3']) expect(cellAt(book, '门店名册', column)?.c).toHaveLength(1);
  });

  it('gives equal bytes for equal input and stays small', () => {
    expect(Buffer.compare(bytes, buildTemplate({ ...input, index: sampleIndex() }))).toBe(0);
    expect(bytes.length).toBeLessThan(40 * 1024);
  });

  it('refuses a form that names an unknown ledger', () => {
    const broken = { ...form, ledgers: ['Z99'] };
    expect(() => buildTemplate({ ...input, form: broken })).toThrow(RangeError);
  });
});

describe('protection, panes and validations', async () => {
  const book = await readWithHucre(buildTemplate(input));
  const sheet = (name: string) => known(book.sheets.find((each) => each.name === name));

  it('locks all visible sheets without a password but lets rows be worked with', () => {
    for (const name of ['填报说明', '门店名册', CAMPAIGNS, '综合汇总表']) {
      const { protection } = sheet(name);
      expect(protection).toMatchObject({
        sheet: true,
        insertRows: true,
        deleteRows: true,
        sort: true,
        autoFilter: true,
      });
      expect(protection?.password).toBeUndefined();
    }
  });

  it('locks the header and what stands ready, and opens the cells to be filled', () => {
    const locked = (name: string, at: string) =>
      sheet(name).cells?.get(at)?.style?.protection?.locked !== false;
    expect(locked(CAMPAIGNS, '2,0')).toBe(true);
    expect(locked('综合汇总表', '3,0')).toBe(true);
    expect(locked('综合汇总表', '3,1')).toBe(true);
    expect(locked('综合汇总表', '3,3')).toBe(false);
    expect(locked('填报说明', '3,1')).toBe(true);
    expect(locked('填报说明', '8,1')).toBe(false);
  });

  it('gives empty rows the format of their column', async () => {
    const edits = [
      { sheet: CAMPAIGNS, cell: 'A9', value: { text: '001' } },
      { sheet: CAMPAIGNS, cell: 'D9', value: { date: '2022-03-05' } },
    ];
    const filled = fillCells(buildTemplate(input), edits);
    expect(cellAt(readWithSheetJs(filled), CAMPAIGNS, 'D9')).toMatchObject({ v: 44625, z: 'yyyy-mm-dd' });
    const again = await readWithHucre(filled);
    const cells = again.sheets.find((each) => each.name === CAMPAIGNS)?.cells;
    expect(cells?.get('8,0')?.style).toMatchObject({ numFmt: '@', protection: { locked: false } });
  });

  it('freezes the header and offers a filter', () => {
    expect(sheet(CAMPAIGNS).freezePane).toEqual({ rows: 3, columns: 1 });
    expect(sheet(CAMPAIGNS).autoFilter?.range).toBe('A3:I503');
    expect(sheet('综合汇总表').freezePane).toEqual({ rows: 3, columns: 3 });
  });

  it('prints landscape, one page wide, with the header on every page', () => {
    expect(sheet(CAMPAIGNS).pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(sheet(CAMPAIGNS).pageSetup?.printTitlesRow).toMatch(/\$1:\$3$/);
    expect(sheet(CAMPAIGNS).headerFooter?.oddFooter).toContain('&P');
  });

  it.each([
    ['E01 enum, long: dictionary', CAMPAIGNS, 'B4:B503', { type: 'list', formula1: "'字典'!$B$2:$B$41" }],
    ['E01 date', CAMPAIGNS, 'D4:D503', { type: 'date', formula1: '32874' }],
    ['E01 decimal with bounds', CAMPAIGNS, 'G4:G503', { type: 'decimal', formula1: '0', formula2: '24' }],
    ['E01 count that may be 不适用', CAMPAIGNS, 'F4:F503', { type: 'custom', errorStyle: 'warning' }],
    ['R01 code of fixed length', '门店名册', 'A4:A503', { type: 'textLength', formula1: '6', formula2: '6' }],
    ['R01 count', '门店名册', 'F4:F503', { type: 'whole', formula1: '0', errorStyle: 'warning' }],
    ['R01 bool', '门店名册', 'G4:G503', { type: 'list' }],
  ])('validates %s', (_, name, range, expected) => {
    const found = sheet(name).dataValidations?.find((each) => each.range === range);
    expect(found).toMatchObject(expected);
    expect(found?.errorMessage).toMatch(/[一-龥]/);
  });

  it.each<[string, object, object]>([
    ['a pick-list', { type: 'enum' }, { kind: 'list', formula: '"甲,乙,不适用"' }],
    ['yes or no', { type: 'bool', values: undefined }, { kind: 'list', formula: '"是,否,不适用"' }],
    [
      'a month',
      { type: 'month', values: undefined },
      { kind: 'custom', formula: 'OR(AND(LEN(A4)>=6,LEN(A4)<=8),A4="不适用")' },
    ],
    ['a text', { type: 'text', values: undefined }, { kind: 'textLength', from: '1', to: '2000' }],
  ])('lets 不适用 into %s where the column does', (_, change, rule) => {
    const column = ColumnSchema.parse({
      key: 'rating',
      label: { zh: '评级', en: 'Rating' },
      type: 'enum',
      values: [{ value: '甲' }, { value: '乙' }],
      notApplicable: true,
      ...change,
    });
    const place = { column: 1, first: 4, last: 9 };
    expect(columnValidation(column, place, createDictionary([])).rule).toEqual(rule);
  });

  it('only suggests where several values may be typed', () => {
    const list = sheet(CAMPAIGNS).dataValidations?.find((each) => each.range === 'C4:C503');
    expect(list).toMatchObject({ type: 'list' });
    expect(list?.showErrorMessage ?? false).toBe(false);
    expect(list?.inputMessage).toContain('顿号');
  });

  it('keeps every text within what spreadsheet programs accept', () => {
    for (const { dataValidations = [] } of book.sheets) {
      for (const { errorMessage = '', inputMessage = '', inputTitle = '', values } of dataValidations) {
        expect(errorMessage.length).toBeLessThanOrEqual(225);
        expect(inputMessage.length).toBeLessThanOrEqual(255);
        expect(inputTitle.length).toBeLessThanOrEqual(32);
        expect((values ?? []).join(',').length).toBeLessThanOrEqual(255);
      }
    }
  });
});

describe('a template with rows', () => {
  const row = (values: unknown) => LedgerRowSchema.parse({ sheet: '门店名册', row: 4, values });
  const prefill = {
    R01: [
      row({
        shopCode: { text: '000123' },
        shopName: { text: '=1+1' },
        opened: { date: '2022-03-05' },
        closed: null,
      }),
      row({
        shopCode: { text: '000124' },
        shopName: { text: '-店' },
        staff: { number: '12' },
        open24: { bool: true },
      }),
    ],
    E01: [
      row({
        channels: { list: ['线上', '线下'] },
        cost: { number: '52000.5' },
        visits: { number: '5000', qualifier: '多' },
      }),
    ],
  };
  const book = readWithSheetJs(buildTemplate({ ...input, prefill }));

  it.each([
    ['门店名册', 'A4', { t: 's', v: '000123' }],
    ['门店名册', 'B4', { t: 's', v: '=1+1' }],
    ['门店名册', 'B5', { t: 's', v: '-店' }],
    ['门店名册', 'D4', { t: 'n', v: 44625, z: 'yyyy-mm-dd' }],
    ['门店名册', 'E4', { t: 's', v: '不适用' }],
    ['门店名册', 'F5', { t: 'n', v: 12 }],
    ['门店名册', 'G5', { t: 's', v: '是' }],
    [CAMPAIGNS, 'C4', { t: 's', v: '线上、线下' }],
    [CAMPAIGNS, 'F4', { t: 's', v: '5000多' }],
    [CAMPAIGNS, 'I4', { t: 'n', v: 52000.5 }],
  ])('writes %s %s', (sheet, address, expected) => {
    expect(cellAt(book, sheet, address)).toMatchObject(expected);
    expect(cellAt(book, sheet, address)?.f).toBeUndefined();
  });

  it('lets cells be given exactly as typed, and answers of the cover', () => {
    const content = {
      rows: {
        E01: [{ day: { text: '2022.3.5' }, visits: { text: '１２次' } }],
        S01: [{ indicator: { text: 'STF-001' }, current: { number: '7' } }],
      },
      filledBy: { text: '统计岗' },
      filledOn: { date: '2022-04-02' },
      zeroReports: ['E01'],
    };
    const filled = readWithSheetJs(buildTemplate({ ...input, content }));
    expect(cellAt(filled, CAMPAIGNS, 'D4')?.v).toBe('2022.3.5');
    expect(cellAt(filled, CAMPAIGNS, 'F4')?.v).toBe('１２次');
    expect(cellAt(filled, '综合汇总表', 'D6')?.v).toBe(7);
    const cover = labelledValues(filled, '填报说明');
    expect(cover.get('填表人岗位')).toBe('统计岗');
    expect(cover.get('填报日期')).toBe(44653);
    expect(cover.get(`零报告：${CAMPAIGNS}`)).toBe('是');
  });
});
