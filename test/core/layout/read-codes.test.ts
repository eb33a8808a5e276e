import { describe, expect, it } from 'vitest';
import type { CellInput } from '../../support/sheet-builder.ts';
import { HEAD, indexWith, layoutWith, locateTest, readSheet, sheetOf, TABLE } from './layout-kit.ts';

const GOOD = { 'IND-001': '120.5 表一!D3', 'IND-002': '30 表一!D4', 'IND-003': '0 表一!D5' };
const sheet = (...more: CellInput[][]) => [...HEAD, ...TABLE, ...more];

describe('rows by the code of the unit', () => {
  it('become indicators, traced to the cell, with a log entry for each code', () => {
    const { numbers, told, submission } = readSheet(layoutWith(), sheet());
    expect(numbers).toEqual(GOOD);
    expect(told).toEqual([]);
    expect(submission.key).toEqual({ unit: '0101', form: 'monthly', period: '2022-03' });
    expect(submission.normalisations.filter(({ rule }) => rule === 'layout-code')).toEqual([
      { sheet: '表一', cell: 'A3', before: '1', after: 'IND-001', rule: 'layout-code' },
      { sheet: '表一', cell: 'A4', before: '2', after: 'IND-002', rule: 'layout-code' },
      { sheet: '表一', cell: 'A5', before: '3', after: 'IND-003', rule: 'layout-code' },
    ]);
  });

  it.each<[string, object, CellInput[][], object]>([
    [
      'lost zeros',
      { codes: { '001': 'IND-001', '002': 'IND-002' } },
      [
        [1, '', '', 5],
        [2, '', '', 6],
      ],
      { 'IND-001': '5 表一!D3', 'IND-002': '6 表一!D4' },
    ],
    ['added zeros', { codes: { '1': 'IND-001' } }, [['０１', '', '', 5]], { 'IND-001': '5 表一!D3' }],
    [
      'dots in codes',
      { codes: { '1.1': 'IND-001', '11': 'IND-002' } },
      [
        ['1.1', '', '', 5],
        ['11', '', '', 6],
      ],
      { 'IND-001': '5 表一!D3', 'IND-002': '6 表一!D4' },
    ],
    [
      'row names',
      { codes: { 资产总计: 'IND-001', '其中：存货': 'IND-002' } },
      [
        ['  资产 总计：', '', '', 5],
        ['其中:存货', '', '', 6],
      ],
      { 'IND-001': '5 表一!D3', 'IND-002': '6 表一!D4' },
    ],
    [
      'the same name in two sections',
      {
        codes: { 男: 'IND-001' },
        sections: [
          { from: '职工', codes: { 男: 'IND-002' } },
          { from: '离退休', codes: { 男: 'IND-003' } },
        ],
      },
      [['男', '', '', 1], ['职工'], ['男', '', '', 2], ['离退休：'], ['男', '', '', 3]],
      { 'IND-001': '1 表一!D3', 'IND-002': '2 表一!D5', 'IND-003': '3 表一!D7' },
    ],
    [
      'a heading with the same name above',
      { codes: { 收入: 'IND-001' } },
      [['收入：'], ['收入', '', '', 7]],
      { 'IND-001': '7 表一!D4' },
    ],
    [
      'blank rows, headings and the header once more',
      { codes: { '1': 'IND-001', '2': 'IND-002' } },
      [['一、经营'], [], [1, '', '', 5], ['代码', '名称', '单位', '实际'], [2, '', '', 6]],
      { 'IND-001': '5 表一!D5', 'IND-002': '6 表一!D7' },
    ],
    [
      'rows left out knowingly',
      { codes: { '1': 'IND-001' }, ignore: ['9*', '合计'] },
      [
        [1, '', '', 5],
        [91, '', '', 6],
        ['合计', '', '', 11],
      ],
      { 'IND-001': '5 表一!D3' },
    ],
    [
      'a foot with numbers behind the end',
      { codes: { '1': 'IND-001' }, endsAt: ['注'] },
      [
        [1, '', '', 5],
        ['注：', '', '', 12],
        [1, '', '', 99],
      ],
      { 'IND-001': '5 表一!D3' },
    ],
    [
      'a row that may be missing',
      { codes: { '1': 'IND-001', '2': 'IND-002' }, mayLack: ['2'] },
      [[1, '', '', 5]],
      { 'IND-001': '5 表一!D3' },
    ],
  ])('%s', (_, table, rows, numbers) => {
    const found = readSheet(layoutWith(table as Record<string, unknown>), [...HEAD, TABLE[0] ?? [], ...rows]);
    expect(found.numbers).toEqual(numbers);
    expect(found.told).toEqual([]);
  });

  it('tells rows that it lacks, once', () => {
    const { told, submission } = readSheet(layoutWith(), [...HEAD, ...TABLE.slice(0, 2)]);
    expect(told).toEqual(['S076 表一!A2']);
    expect(submission.findings.find(({ code }) => code === 'S076')?.message).toEqual({
      zh: '自定版式《代码表》中的 2 个项目在表中没有找到：2、3。',
      en: '2 rows of the layout "Table by code" are not in the table: 2, 3.',
    });
  });

  it('tells numbers in rows that it does not know', () => {
    const { told, submission } = readSheet(
      layoutWith(),
      sheet([4, '新项目', '件', 12], ['说明', '', '', '见附件']),
    );
    expect(told).toEqual(['S077 表一!A6']);
    expect(submission.findings.find(({ code }) => code === 'S077')?.message.zh).toBe(
      '有 1 行填了数，但自定版式《代码表》没有对应的指标，未读取：第6行“4”。',
    );
  });

  it('does not choose between two rows of one code', () => {
    const { told, submission } = readSheet(layoutWith(), sheet([1, '收入', '元', 99]));
    expect(told).toEqual(['S078 表一!A6']);
    expect(submission.findings.find(({ code }) => code === 'S078')?.message.zh).toBe(
      '“1”出现两次（A3 和 A6），无法判断以哪一行为准。',
    );
  });

  it('asks for a number that is missing, in the cell of the unit', () => {
    const rows = [...HEAD, ...TABLE.slice(0, 3), [3, '投诉', '件']];
    expect(readSheet(layoutWith(), rows).told).toEqual(['V001 表一!D5']);
  });

  it('says of a table without any number that alone', () => {
    const blank = TABLE.map((row, i) => (i === 0 ? row : row.slice(0, 3)));
    const { told, numbers } = readSheet(layoutWith(), [...HEAD, ...blank]);
    expect(told).toEqual(['S055']);
    expect(numbers).toEqual({});
  });

  it('refuses what is no number, where it stands', () => {
    const rows = [...HEAD, ...TABLE.slice(0, 3), [3, '投诉', '件', '若干']];
    expect(readSheet(layoutWith(), rows).told).toEqual(['N007 表一!D5']);
  });

  it('reads single cells beside a table, each guarded by the text on its left', () => {
    const cells = [
      { cell: 'F3', beside: '投资额', indicator: 'IND-004' },
      { cell: 'F4', beside: '其他收入', indicator: 'IND-005' },
    ];
    const rows = [...HEAD, TABLE[0] ?? [], [1, '收入', '元', 5, '投资额：', 8], [2, '', '', 6, '利息', 9]];
    const found = readSheet(layoutWith({ cells, codes: { '1': 'IND-001', '2': 'IND-002' } }), rows);
    expect(found.numbers).toEqual({
      'IND-001': '5 表一!D3',
      'IND-002': '6 表一!D4',
      'IND-004': '8 表一!F3',
    });
    expect(found.told).toEqual(['S084 表一!F4']);
  });
});

it('knows nothing of layouts in a catalogue without them', () => {
  const index = indexWith();
  const result = locateTest(sheetOf(sheet()), index);
  expect(result.ok ? '' : result.verdict).toBe('not-a-template');
});
