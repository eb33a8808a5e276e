import { describe, expect, it } from 'vitest';
import { type CellInput, dateCell, type SheetOptions } from '../../support/sheet-builder.ts';
import {
  HEAD,
  indexWith,
  layoutWith,
  numbersOf,
  readSheet,
  readTest,
  sheetOf,
  TABLE,
  toldBy,
} from './layout-kit.ts';

type More = Record<string, unknown>;
const CODES = { '1': 'IND-001', '2': 'IND-002', '3': 'IND-003' };
const header = (rows: number, ...labels: string[]) => ({ header: { rows, labels } });
const value = (place: More) => ({ columns: { value: place } });

describe('columns by their headings', () => {
  it.each<[string, CellInput[][], SheetOptions, More, string]>([
    [
      'with spaces, stars and a unit in brackets',
      [
        ['代 码', '*实 际（元）'],
        [1, 5],
      ],
      {},
      {},
      '5 表一!B3',
    ],
    [
      'the literal heading before one with a note',
      [
        ['代码', '实际（上年）', '实际'],
        [1, 4, 5],
      ],
      {},
      {},
      '5 表一!C3',
    ],
    [
      'under a merged group heading',
      [
        ['代码', '上年', '', '本年', ''],
        ['', '计划', '实际', '计划', '实际'],
        [1, 1, 2, 3, 4],
      ],
      { merges: ['A2:A3', 'B2:C2', 'D2:E2'] },
      { ...header(2, '代码', '计划', '实际'), ...value({ label: ['实际'], under: ['本年'] }) },
      '4 表一!E4',
    ],
    [
      'under a group heading of three levels',
      [
        ['代码', '合计', '', ''],
        ['', '上年', '本年', ''],
        ['', '实际', '计划', '实际'],
        [1, 2, 3, 4],
      ],
      { merges: ['B2:D2', 'C3:D3'] },
      { ...header(3, '代码', '实际'), ...value({ label: ['实际'], under: ['本年'] }) },
      '4 表一!D5',
    ],
    [
      'a heading written over two rows',
      [
        ['代码', '实际'],
        ['', '完成数'],
        [1, 5],
      ],
      {},
      { ...header(2, '代码', '实际完成数'), ...value({ label: ['实际完成数'] }) },
      '5 表一!B4',
    ],
    [
      'a heading merged over two columns, with the numbers below the first',
      [
        ['代码', '实际', ''],
        [1, 5],
      ],
      { merges: ['B2:C2'] },
      {},
      '5 表一!B3',
    ],
    [
      'below titles that mention a heading',
      [
        ['代码表', ''],
        ['代码', '实际'],
        [1, 5],
      ],
      {},
      {},
      '5 表一!B4',
    ],
  ])('%s', (_, rows, options, more, expected) => {
    const layout = layoutWith({ codes: { '1': 'IND-001' }, ...more });
    const { numbers, told } = readSheet(layout, [...HEAD, ...rows], options);
    expect(numbers['IND-001']).toBe(expected);
    expect(told).toEqual([]);
  });

  it('tells a column that is not there, with the headings it should have', () => {
    const layout = layoutWith({
      header: { labels: ['代码', '名称'] },
      ...value({ label: ['本年实际'], under: ['全市'] }),
    });
    const { told, submission } = readSheet(layout, [...HEAD, ...TABLE]);
    expect(told).toEqual(['S074 表一!A2', 'S055']);
    expect(submission.findings.find(({ code }) => code === 'S074')?.message.zh).toBe(
      '自定版式《代码表》需要的列“本期值”没有找到（表头应为：全市 / 本年实际）。',
    );
  });

  it('does not choose between two columns', () => {
    const { told, submission } = readSheet(layoutWith(), [...HEAD, ['代码', '实际', '实际'], [1, 5, 6]]);
    expect(told).toContain('S075 表一!B2');
    expect(submission.findings.find(({ code }) => code === 'S075')?.message.zh).toContain(
      '有 2 处（B2、C2）',
    );
  });
});

describe('the column of the period', () => {
  const months = ['1月', '2月', '3月', '4月'];
  const read = (
    rows: CellInput[][],
    place: More,
    more: More = {},
    form: More = {},
    options: SheetOptions = {},
  ) => {
    const layout = layoutWith(
      { header: { labels: ['代码'], rows: 1 }, title: ['编制'], ...value(place), ...more },
      form,
    );
    return readSheet({ ...layout, ...form }, [...HEAD, ...rows], options);
  };
  const NAMED = { ofPeriod: true };

  it.each<[string, CellInput[], string]>([
    ['1月 …', ['代码', ...months], 'D3'],
    ['一月份 …', ['代码', '一月份', '二月份', '三月份'], 'D3'],
    ['in another order', ['代码', '4月', '3月', '2月'], 'C3'],
    ['with the year', ['代码', '2021年3月', '2022年3月'], 'C3'],
    ['3月完成（元）', ['代码', '2月完成（元）', '3月完成（元）'], 'C3'],
    ['date cells', ['代码', dateCell('44593', 'mmm-yy'), dateCell('44621', 'mmm-yy')], 'C3'],
  ])('%s', (_, heads, cell) => {
    const { numbers, told } = read([heads, [1, 11, 12, 13, 14]], NAMED, { codes: { '1': 'IND-001' } });
    expect(numbers['IND-001']?.split(' ')[1]).toBe(`表一!${cell}`);
    expect(told).toEqual([]);
  });

  it('with this month and cumulative under every month', () => {
    const rows: CellInput[][] = [
      ['代码', '2月', '', '3月', ''],
      ['', '本月', '累计', '本月', '累计'],
      [1, 1, 3, 2, 5],
    ];
    const columns = {
      value: { ofPeriod: true, label: ['本月'] },
      cumulative: { ofPeriod: true, label: ['累计'] },
    };
    const options = { merges: ['B2:C2', 'D2:E2'] };
    const more = { header: { labels: ['代码'], rows: 2 }, columns, codes: { '1': 'IND-001' } };
    const { submission, told } = read(rows, {}, more, {}, options);
    expect(told).toEqual([]);
    expect(submission.rows.S01?.map(({ values }) => values)).toEqual([
      { indicator: { text: 'IND-001' }, value: { number: '2' }, cumulative: { number: '5' } },
    ]);
  });

  it('in the block of its year', () => {
    const rows: CellInput[][] = [
      ['代码', '2021年', '', '2022年', ''],
      ['', '2月', '3月', '2月', '3月'],
      [1, 1, 2, 3, 4],
    ];
    const more = { header: { labels: ['代码'], rows: 2 }, codes: { '1': 'IND-001' } };
    const { numbers } = read(rows, NAMED, more, {}, { merges: ['B2:C2', 'D2:E2'] });
    expect(numbers['IND-001']).toBe('4 表一!E4');
  });

  it('of a quarter, also as a span of months', () => {
    const quarter = (heads: CellInput[]) =>
      read([heads, [1, 11, 12]], NAMED, { codes: { '1': 'IND-001' } }, { form: 'quarterly' }).numbers[
        'IND-001'
      ];
    expect(quarter(['代码', '四季度', '一季度'])).toBe('12 表一!C3');
    expect(quarter(['代码', '1-3月', '1-6月'])).toBe('11 表一!B3');
  });

  it('is told when it is not there', () => {
    const { told, submission } = read(
      [
        ['代码', '1月', '2月'],
        [1, 1, 2],
      ],
      NAMED,
      { codes: { '1': 'IND-001' } },
    );
    expect(told).toContain('S074 表一!A2');
    expect(submission.findings.find(({ code }) => code === 'S074')?.message).toEqual({
      zh: '自定版式《代码表》需要的列“本期值”没有找到（表头应为：2022年3月）。',
      en: 'A column that the layout "Table by code" needs is not there: 本期值 in English (heading: 2022-03).',
    });
  });
});

describe('panels side by side', () => {
  const PANELS = { panels: ['代码'] };
  const twice: CellInput[][] = [
    ...HEAD,
    ['代码', '名称', '实际', '代码', '名称', '实际'],
    [1, '收入', 5, 3, '投诉', 7],
    [2, '用户', 6],
  ];

  it('are read as one table, each number from its own cell', () => {
    const { numbers, told } = readSheet(layoutWith({ ...PANELS, codes: CODES }), twice);
    expect(numbers).toEqual({ 'IND-001': '5 表一!C3', 'IND-002': '6 表一!C4', 'IND-003': '7 表一!F3' });
    expect(told).toEqual([]);
  });

  it('tell the cell of the right-hand panel', () => {
    const rows = [...twice.slice(0, 2), [1, '收入', 5, 3, '投诉', '许多'], [2, '用户', 6]];
    const { told } = readSheet(layoutWith({ ...PANELS, codes: CODES }), rows);
    expect(told).toEqual(['N007 表一!F3']);
  });

  it('tell a column that only one of them lacks', () => {
    const rows = [HEAD[0] ?? [], ['代码', '名称', '实际', '代码', '名称', '计划'], ...twice.slice(2)];
    const { told } = readSheet(layoutWith({ ...PANELS, codes: CODES }), rows);
    expect(told).toContain('S074 表一!D2');
  });

  it('do not let a code stand in both', () => {
    const rows = [...twice, [9, '', '', 1, '收入', 8]];
    expect(readSheet(layoutWith({ ...PANELS, codes: CODES }), rows).told).toEqual(['S078 表一!D5']);
  });

  it('of a ledger give rows that know where they stand', () => {
    const layout = {
      ...layoutWith(),
      form: 'visits',
      tables: [
        {
          ledger: 'V10',
          header: { labels: ['走访号', '方式', '日期'] },
          panels: ['走访号'],
          columns: {
            no: { label: ['走访号'] },
            kind: { label: ['方式'], values: { '1': '上门', '2': '来电' } },
            on: { label: ['日期'] },
            people: { label: ['人数'] },
          },
        },
      ],
    };
    const heads = ['走访号', '方式', '日期', '人数'];
    const index = indexWith(layout);
    const submission = readTest(
      sheetOf([
        ...HEAD,
        [...heads, ...heads],
        ['A1', 1, '2022-03-01', 3, 'A2', 2, '2022-03-02', '许多'],
        ['合计', '', '', 3],
      ]),
      index,
    );
    expect(
      submission.rows.V10?.map(({ row, values, at }) => [row, values.no, values.kind, at?.people]),
    ).toEqual([
      [3, { text: 'A1' }, { text: '上门' }, undefined],
      [3, { text: 'A2' }, { text: '来电' }, 8],
    ]);
    expect(toldBy(submission.findings)).toEqual(['N007 表一!H3']);
    expect(submission.totals).toEqual([]);
  });
});

it('reads the same header twice for two columns', () => {
  const [table] = layoutWith().tables as More[];
  const second = { ...table, ...value({ label: ['计划'] }), codes: { '1': 'IND-005' }, ignore: ['*'] };
  const index = indexWith({ ...layoutWith(), tables: [table, second] });
  const rows = [...HEAD, ['代码', '计划', '实际'], [1, 9, 5], [2, 9, 6], [3, 9, 7]];
  const submission = readTest(sheetOf(rows), index);
  expect(numbersOf(submission, index)).toEqual({
    'IND-001': '5 表一!C3',
    'IND-002': '6 表一!C4',
    'IND-003': '7 表一!C5',
    'IND-005': '9 表一!B3',
  });
  expect(toldBy(submission.findings)).toEqual([]);
});
