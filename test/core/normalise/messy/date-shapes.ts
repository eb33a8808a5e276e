import { dateCell } from '../../../support/sheet-builder.ts';
import type { CellCase, CellShape } from './cell-case.ts';

const silent = (column: string, cell: CellCase['cell'], date: string, rule?: string): CellCase => ({
  column,
  cell,
  value: { date },
  log: rule ? [date, rule] : false,
});
const warned = (column: string, cell: CellCase['cell'], date: string, code: string): CellCase => ({
  column,
  cell,
  value: { date },
  warn: [code],
});

export const DATE_SHAPES: readonly CellShape[] = [
  {
    shape: 'Separators',
    cases: [
      silent('date', '2022-03-05', '2022-03-05'),
      ...['2022.3.5', '2022/3/5', '2022-3-5', '2022年3月5日', '20220305', '二〇二二年三月五日'].map((text) =>
        silent('date', text, '2022-03-05', 'date-separator'),
      ),
      silent('date', '２０２２．３．５', '2022-03-05', 'date-separator'),
      silent('date', '2022年3月5日（星期六）', '2022-03-05', 'date-separator'),
      silent('date', '2022/3/5 14:30', '2022-03-05', 'date-separator'),
      silent('date', 20220305, '2022-03-05', 'date-separator'),
      silent('date', '二〇二二年十二月三十一日', '2022-12-31', 'date-separator'),
    ],
  },
  {
    shape: 'Excel serial',
    cases: [
      silent('date', dateCell('44625'), '2022-03-05', 'date-serial'),
      silent('date', dateCell('44625.75', 'yyyy/m/d h:mm'), '2022-03-05', 'date-serial'),
      { ...silent('date', dateCell('44625'), '2026-03-06', 'date-serial'), setting: { date1904: true } },
      {
        ...warned('date', 44625, '2022-03-05', 'N020'),
        log: ['2022-03-05', 'date-serial'],
        message: '第2行日期为数字 44625，已按 2022-03-05 读取，请确认。',
      },
      warned('date', '44625', '2022-03-05', 'N020'),
    ],
  },
  {
    shape: 'Month precision',
    cases: [
      silent('month', '2022年3月', '2022-03', 'date-separator'),
      silent('month', '2022.3', '2022-03', 'date-separator'),
      silent('month', '3月', '2022-03', 'missing-year'),
      silent('month', dateCell('44621', 'yyyy"年"m"月"'), '2022-03', 'date-serial'),
      {
        ...warned('date', '2022年3月', '2022-03', 'N021'),
        log: ['2022-03', 'month-precision'],
        message: '第2行只填到月，已按 2022年3月 记录。',
      },
      warned('date', '2022.3', '2022-03', 'N021'),
      { ...warned('date', '3月', '2022-03', 'N021'), warn: ['N023', 'N021'] },
    ],
  },
  {
    shape: '2022.10 typed as a number → 2022.1',
    cases: [
      {
        column: 'month',
        cell: 2022.1,
        error: 'N022',
        message: '第2行“2022.1”无法区分 1 月与 10 月，请写全，例如 2022-10。',
      },
      { column: 'date', cell: 2022.1, error: 'N022' },
      silent('month', 2022.11, '2022-11', 'date-separator'),
      silent('month', '2022.10', '2022-10', 'date-separator'),
      silent('month', '2022.1', '2022-01', 'date-separator'),
      { column: 'date', cell: 3.1, error: 'N022' },
    ],
  },
  {
    shape: 'Missing year / two-digit year',
    cases: [
      {
        ...warned('date', '3月5日', '2022-03-05', 'N023'),
        log: ['2022-03-05', 'missing-year'],
        message: '第2行未填年份，已按 2022 年处理。',
      },
      warned('date', '3.5', '2022-03-05', 'N023'),
      warned('date', '22.3.5', '2022-03-05', 'N029'),
      warned('date', '22年3月5日', '2022-03-05', 'N029'),
    ],
  },
  {
    shape: 'Impossible or reversed',
    cases: [
      {
        column: 'date',
        cell: '2022.2.30',
        error: 'V005',
        message: '第2行“日期”的日期“2022.2.30”无法识别，请填写为 2022-03-05 的形式。',
      },
      { column: 'date', cell: '2022-13-01', error: 'V005' },
      { column: 'date', cell: '20220230', error: 'V005' },
      { column: 'date', cell: '2023-02-29', error: 'V005' },
      { column: 'date', cell: '3月35日', error: 'V005' },
      { column: 'startOn', cell: '12月16日至7日', error: 'V005' },
      { column: 'date', cell: '2022', error: 'V005' },
      { column: 'date', cell: '5/3/2022', error: 'V005' },
    ],
  },
  {
    shape: 'Text instead of date',
    cases: [
      { column: 'date', cell: '每月', error: 'N025', message: '第2行“每月”不是日期，请逐次填写。' },
      { column: 'date', cell: '上半年', error: 'N025' },
      { column: 'date', cell: '年底前', error: 'N025' },
      { column: 'dueOn', cell: '已完成', error: 'N025' },
      {
        ...warned('dueOn', '年底前', '2022-12-31', 'N027'),
        log: ['2022-12-31', 'year-end'],
        message: '第2行“年底前”已按 2022-12-31 处理，请确认。',
      },
      warned('dueOn', '6月底前', '2022-06-30', 'N027'),
    ],
  },
  {
    shape: '1-2 or 3-5 auto-converted to a date',
    cases: [
      {
        column: 'no',
        cell: dateCell('44563', 'm"月"d"日"'),
        value: { text: '1-2' },
        warn: ['N026'],
        log: ['1-2', 'code-date'],
        message: '第2行编号被识别为日期，请将该列设为文本。',
      },
      { column: 'no', cell: dateCell('44625'), value: { text: '3-5' }, warn: ['N026'] },
      { column: 'people', cell: dateCell('44910', 'd-mmm'), error: 'N016' },
    ],
  },
];
