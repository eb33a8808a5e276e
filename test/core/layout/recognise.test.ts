import { describe, expect, it } from 'vitest';
import { PeriodSchema } from '../../../lambdas/core/model/period.ts';
import { COVER_SHEET, META_KEYS, META_SHEET } from '../../../lambdas/core/model/template-meta.ts';
import { buildSheet, buildWorkbook, type CellInput } from '../../support/sheet-builder.ts';
import {
  HEAD,
  indexWith,
  layoutWith,
  locateTest,
  numbersOf,
  readTest,
  sheetOf,
  TABLE,
  toldBy,
} from './layout-kit.ts';

type More = Record<string, unknown>;
const ROWS = [...HEAD, ...TABLE];
const answer = (rows: readonly CellInput[][], ...layouts: More[]) => {
  const result = locateTest(sheetOf(rows), indexWith(...layouts));
  if (result.ok) return 'read';
  return [result.verdict, ...result.findings.map(({ code }) => code)].join(' ');
};
const message = (rows: readonly CellInput[][], ...layouts: More[]) => {
  const result = locateTest(sheetOf(rows), indexWith(...layouts));
  return result.ok ? '' : result.findings[0]?.message.zh;
};

describe('recognising a layout', () => {
  it('says which one and where', () => {
    const { findings } = readTest(sheetOf(ROWS), indexWith(layoutWith()));
    const [found] = findings;
    expect(found).toMatchObject({ code: 'S070', severity: 'info', sheet: '表一', cell: null });
    expect(found?.message.zh).toBe('已按自定版式《代码表》读取，表头在第2行。');
  });

  it.each<[string, More, string]>([
    ['a sheet name', { sheet: ['表一'] }, 'read'],
    ['a pattern', { sheet: ['*月报', '表*'] }, 'read'],
    ['another name', { sheet: ['表二'] }, 'rejected S071'],
    ['a title', { title: ['江北建设'] }, 'read'],
    ['another title', { title: ['年度总结'] }, 'rejected S071'],
    [
      'a heading that is not there',
      { header: { labels: ['代码', '名称', '实际', '计划'] } },
      'rejected S071',
    ],
    ['hardly any heading', { header: { labels: ['代码', '部门', '计划', '年度'] } }, 'not-a-template S001'],
  ])('by %s', (_, table, expected) => {
    expect(answer(ROWS, layoutWith(table))).toBe(expected);
  });

  it('tells what a table lacks that is nearly one', () => {
    const layout = layoutWith({ title: ['月报'], header: { labels: ['代码', '名称', '实际', '计划数'] } });
    expect(message([['业务月报'], ...ROWS], layout)).toBe(
      '这张表像是自定版式《代码表》，但没有找到：计划数，未读取。',
    );
  });

  it('never takes a workbook made from a template', () => {
    const marker = [
      [META_KEYS.marker, 'x'],
      [META_KEYS.form, 'monthly'],
    ];
    const meta = buildSheet(META_SHEET, marker, { visibility: 'veryHidden' });
    const cover = buildSheet(COVER_SHEET, [['填报单位', '江北建设有限公司']]);
    for (const own of [meta, cover]) {
      const workbook = buildWorkbook([buildSheet('表一', ROWS), own]);
      const result = locateTest(workbook, indexWith(layoutWith()));
      expect(result.ok || result.findings.some(({ code }) => /^S07/.test(code))).toBe(false);
    }
  });

  it('leaves tables with the headings of a ledger to the ordinary way', () => {
    const rows = [
      ['填报单位：江北建设有限公司', '期间：2022年3月'],
      ['编号', '类别', '日期', '人数', '费用（元）', '重量'],
      ['1', '上门', '2022-03-05', 3, 10, 2],
    ];
    const { rows: read, findings } = readTest(sheetOf(rows, {}, '走访台账'), indexWith(layoutWith()));
    expect(read.V10).toHaveLength(1);
    expect(findings.some(({ code }) => code === 'S070')).toBe(false);
  });
});

describe('several layouts', () => {
  const own = { ...layoutWith({}, { code: 'own', units: ['0101'] }), name: { zh: '自用', en: 'Own' } };
  const others = {
    ...layoutWith({}, { code: 'others', units: ['0102'] }),
    name: { zh: '他用', en: 'Others' },
  };

  it('prefers the one bound to the unit', () => {
    const { findings } = readTest(sheetOf(ROWS), indexWith(layoutWith(), own, others));
    expect(findings[0]?.message.zh).toContain('《自用》');
  });

  it('takes the open one when the others are for other units', () => {
    const { findings } = readTest(sheetOf(ROWS), indexWith(others, layoutWith()));
    expect(findings[0]?.message.zh).toContain('《代码表》');
  });

  it('does not choose between two that are open', () => {
    const second = { ...layoutWith({}, { code: 'second' }), name: { zh: '第二', en: 'Second' } };
    expect(answer(ROWS, layoutWith(), second)).toBe('rejected S072');
    expect(message(ROWS, layoutWith(), second)).toContain('《代码表》、《第二》');
  });

  it('refuses a unit that a layout is not for', () => {
    expect(answer(ROWS, others)).toBe('rejected S073');
    expect(message(ROWS, others)).toBe('自定版式《他用》不供“江北建设有限公司”使用。');
  });

  it('is the layout of its only unit, when it names none', () => {
    const { unit: _, ...silent } = own as typeof own & { unit: unknown };
    const { key } = readTest(sheetOf([['', '', '统计月份：2022-03'], ...TABLE]), indexWith(silent));
    expect(key.unit).toBe('0101');
  });
});

describe('unit and period', () => {
  const head = (unit: string, period: string) => [[unit, '', period], ...TABLE];

  it.each<[string, CellInput[][], More, string]>([
    ['no unit', head('', '统计月份：2022年3月'), {}, 'rejected S079'],
    ['no period', head('编制单位：江北建设', ''), {}, 'rejected S079'],
    ['an unknown unit', head('编制单位：长江公司', '统计月份：2022年3月'), {}, 'rejected S016'],
    ['a period that is none', head('编制单位：江北建设', '统计月份：上个月'), {}, 'rejected S008'],
    ['a year for a month', head('编制单位：江北建设', '统计月份：2022年'), {}, 'rejected S009'],
    [
      'a month for a quarter',
      head('编制单位：江北建设', '统计月份：2022年3月'),
      { form: 'quarterly' },
      'read',
    ],
    ['the next cell', [['编制单位：', '江北建设', '统计月份', '2022-03'], ...TABLE], {}, 'read'],
    ['one cell for both', [['编制单位：江北建设　　统计月份：2022年3月'], ...TABLE], {}, 'read'],
    ['below the table', [...TABLE, ['编制单位：江北建设', '', '统计月份：2022年3月']], {}, 'read'],
    [
      'a fixed cell',
      head('江北建设/华东', '2022.03'),
      { unit: { cell: 'A1', before: '/' }, period: { cell: 'C1' } },
      'read',
    ],
    [
      'a fixed cell that is empty',
      head('', '2022.03'),
      { unit: { cell: 'A1' }, period: { cell: 'C1' } },
      'rejected S079',
    ],
    [
      'a title',
      [['江北建设2022年3月业务月报'], ...TABLE],
      { unit: { in: 'title', before: '2022' }, period: { in: 'title' } },
      'read',
    ],
    [
      'the name of the sheet',
      head('编制单位：江北建设', ''),
      { period: { in: 'sheetName' } },
      'rejected S008',
    ],
  ])('%s', (_, rows, more, expected) => {
    expect(answer(rows, layoutWith({}, more))).toBe(expected);
  });

  it('says where the layout expects it', () => {
    expect(message(head('', '统计月份：2022年3月'), layoutWith())).toBe(
      '自定版式《代码表》规定填报单位写在“编制单位：”后面，但没有找到。',
    );
    const fixed = layoutWith({}, { unit: { cell: 'A1', before: '/' } });
    expect(message(head('江北建设', '统计月份：2022年3月'), fixed)).toBe(
      '自定版式《代码表》规定填报单位写在单元格 A1“/”之前，但没有找到。',
    );
  });

  it('compares with what was asked for', () => {
    const claim = (claimed: { unit?: string; form?: string; period?: string }) => {
      const { period, ...rest } = claimed;
      const asked = { ...rest, ...(period !== undefined && { period: PeriodSchema.parse(period) }) };
      const result = locateTest(sheetOf(ROWS), indexWith(layoutWith()), asked);
      return result.ok ? 'read' : result.findings[0]?.code;
    };
    expect(claim({ unit: '0101', form: 'monthly', period: '2022-03' })).toBe('read');
    expect(claim({ unit: '0102' })).toBe('S003');
    expect(claim({ form: 'quarterly' })).toBe('S002');
    expect(claim({ period: '2022-04' })).toBe('S004');
  });
});

describe('sheets', () => {
  const month = (name: string, number: number) =>
    buildSheet(name, [...HEAD, TABLE[0] ?? [], [1, '', '', number], [2, '', '', 1], [3, '', '', 1]]);

  it('reads the sheet of the period among those of every month', () => {
    const index = indexWith(layoutWith({ sheet: ['*月'] }, { otherSheets: ['*月', '封底'] }));
    const back = buildSheet('封底', [...TABLE]);
    const submission = readTest(
      buildWorkbook([month('2月', 7), month('3月', 8), month('4月', 9), back]),
      index,
    );
    expect(numbersOf(submission, index)['IND-001']).toBe('8 3月!D3');
    expect(toldBy(submission.findings)).toEqual([]);
  });

  it('does not choose between two sheets, and tells of sheets it does not know', () => {
    const index = indexWith(layoutWith());
    const two = readTest(buildWorkbook([month('甲', 7), month('乙', 8)]), index);
    expect(toldBy(two.findings)).toEqual(['S082']);
    const note = buildSheet('附表', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const strange = readTest(buildWorkbook([month('甲', 7), note]), index);
    expect(strange.findings.map(({ code, sheet }) => `${code} ${sheet}`)).toContain('S033 附表');
  });

  it('says which table and which ledger of the form are not there', () => {
    const second = {
      ledger: 'V10',
      header: { labels: ['走访号', '方式'] },
      columns: { no: { label: ['走访号'] }, kind: { label: ['方式'] }, on: { label: ['日期'] } },
    };
    const [first] = layoutWith().tables as More[];
    const index = indexWith({ ...layoutWith(), form: 'both', tables: [first, second] });
    const told = readTest(sheetOf(ROWS), index);
    expect(toldBy(told.findings)).toEqual(['S081']);
    expect(told.unread).toEqual(['V10']);
    const alone = readTest(sheetOf(ROWS), indexWith({ ...layoutWith(), form: 'both' }));
    expect(alone.findings.find(({ code }) => code === 'S083')).toMatchObject({
      severity: 'info',
      message: { zh: '自定版式《代码表》不含《走访台账》，由此统计的指标本期没有数（不是 0）。' },
    });
    expect(alone.unread).toEqual(['V10']);
    const optional = indexWith({
      ...layoutWith(),
      form: 'both',
      tables: [first, { ...second, optional: true }],
    });
    expect(toldBy(readTest(sheetOf(ROWS), optional).findings)).toEqual([]);
  });
});
