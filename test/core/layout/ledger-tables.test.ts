import { describe, expect, it } from 'vitest';
import { type CellInput, dateCell, type SheetOptions } from '../../support/sheet-builder.ts';
import { indexWith, layoutWith, readTest, sheetOf, toldBy } from './layout-kit.ts';

type More = Record<string, unknown>;
const UNIT = ['编制单位：江北建设有限公司', '', '统计月份：2022年3月'];
const HEADS = ['走访号', '方式', '时间', '几人'];
const COLUMNS = {
  no: { label: ['走访号'] },
  kind: { label: ['方式'], values: { '1': '上门', 电话: '来电' } },
  on: { label: ['时间'] },
  people: { label: ['几人'] },
};
const layout = (table: More = {}) => ({
  ...layoutWith(),
  form: 'visits',
  tables: [{ ledger: 'V10', header: { labels: HEADS }, columns: COLUMNS, ...table }],
});
const visit = (no: string, kind: CellInput, people: CellInput): CellInput[] => [
  no,
  kind,
  dateCell('44625'),
  people,
];
const read = (rows: CellInput[][], table: More = {}, options: SheetOptions = {}) => {
  const submission = readTest(sheetOf([UNIT, ...rows], options), indexWith(layout(table)));
  const found = submission.rows.V10?.map(({ row, values }) => {
    const { no, kind, people } = values;
    const word = (value: typeof no) => (value && 'text' in value ? value.text : '');
    const number = people && 'number' in people ? people.number : '';
    return `${row} ${word(no)} ${word(kind)} ${number}`.trim();
  });
  return { found, told: toldBy(submission.findings), submission };
};

describe('rows of a foreign table as rows of a ledger', () => {
  it("translate the unit's own words, with a log entry", () => {
    const { found, told, submission } = read([
      HEADS,
      visit('A1', 1, 3),
      visit('A2', '电 话', 4),
      visit('A3', '上门', 5),
    ]);
    expect(found).toEqual(['3 A1 上门 3', '4 A2 来电 4', '5 A3 上门 5']);
    expect(told).toEqual([]);
    expect(submission.normalisations.filter(({ rule }) => rule === 'layout-value')).toEqual([
      { sheet: '表一', cell: 'B3', before: '1', after: '上门', rule: 'layout-value' },
      { sheet: '表一', cell: 'B4', before: '电 话', after: '来电', rule: 'layout-value' },
    ]);
  });

  it('refuse a word that neither the layout nor the ledger knows', () => {
    expect(read([HEADS, visit('A1', 7, 3)]).told).toEqual(['N050 表一!B3']);
  });

  it('take from the layout what holds for all of them', () => {
    const { kind: _, ...columns } = COLUMNS;
    const { found, told } = read([HEADS, visit('A1', 1, 3)], { columns, constants: { kind: '来电' } });
    expect(found).toEqual(['3 A1 来电 3']);
    expect(told).toEqual([]);
  });

  it('leave out totals, notes, signatures and the header once more', () => {
    const rows = [
      HEADS,
      visit('A1', 1, 3),
      [],
      HEADS,
      visit('A2', 1, 4),
      ['合计', '', '', 7],
      ['填表人：', '', '审核人：'],
    ];
    const { found, told, submission } = read(rows);
    expect(found).toEqual(['3 A1 上门 3', '6 A2 上门 4']);
    expect(told).toEqual([]);
    expect(submission.totals).toEqual([
      { ledger: 'V10', sheet: '表一', row: 7, values: { people: '7' }, covers: [3, 6] },
    ]);
  });

  it('end where a column is blank; a sum below is a total though nothing says so', () => {
    const rows = [HEADS, visit('A1', 1, 3), visit('A2', 1, 4), ['', '', '', 7], ['', '', '', 7]];
    const { found, submission, told } = read(rows, { endsWithBlank: 'no', totalBelow: true });
    expect(found).toEqual(['3 A1 上门 3', '4 A2 上门 4']);
    expect(submission.totals.map(({ row, covers }) => [row, covers])).toEqual([[5, [3, 4]]]);
    expect(told).toEqual([]);
  });

  it('end where the layout says so', () => {
    const rows = [HEADS, visit('A1', 1, 3), ['二、其他事项'], visit('B1', 1, 9)];
    expect(read(rows, { endsAt: ['二、'] }).found).toEqual(['3 A1 上门 3']);
  });

  it('may be none, when the table says so', () => {
    const { submission, told } = read([HEADS, ['无']]);
    expect(told).toEqual(['S051']);
    expect(submission.zeroReports).toEqual(['V10']);
  });

  it('are asked for when there are none, in words that fit a table without a cover', () => {
    const { submission, told } = read([HEADS]);
    expect(told).toEqual(['S050']);
    expect(submission.findings.find(({ code }) => code === 'S050')?.hint?.zh).toBe(
      '如本期确无发生，请在表头下一行写“无”。',
    );
  });

  it('are not judged while a required column is missing: one finding', () => {
    const { told } = read(
      [
        ['走访号', '方式', '几人'],
        ['A1', 1, 3],
        ['A2', 1, 4],
      ],
      { header: { labels: ['走访号', '方式'] } },
    );
    expect(told).toEqual(['S074 表一!A2']);
  });

  it('tell an optional column that is missing in passing', () => {
    const { submission } = read([HEADS.slice(0, 3), visit('A1', 1, 3).slice(0, 3)], {
      header: { labels: ['走访号', '方式'] },
    });
    expect(submission.findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'S070 info',
      'S025 info',
    ]);
  });

  it('tell hidden rows like any others', () => {
    expect(read([HEADS, visit('A1', 1, 3)], {}, { hiddenRows: [3] }).told).toEqual(['S031 表一!A3']);
  });

  it('fill cells merged downwards', () => {
    const rows = [HEADS, visit('A1', 1, 3), ['A2', '', dateCell('44626'), 4]];
    expect(read(rows, {}, { merges: ['B3:B4'] }).found).toEqual(['3 A1 上门 3', '4 A2 上门 4']);
  });
});
