import { type Grid, toSheets, writeBook } from './own-table.ts';

const HEADS = [
  [null, '培训班代码', '培训班名称', '培训对象', '办班方式', '执行情况', '培训时间', null],
  [null, null, null, null, null, null, '开始', '结束'],
];
const MORE = [
  ['天数', '课程学时', '人数', null, '参训总人次', '授课形式', '经费'],
  [null, null, '计划', '实到', null, null, null],
];

/** Sheets of the list of training classes that a personnel system prints: no template of ours. */
export interface OwnList {
  readonly list: Grid;
  readonly months: Grid;
}

function drawList(): OwnList {
  const heads = HEADS.map((row, i) => [...row, ...(MORE[i] ?? [])]);
  const when = ['2022-03-07', '2022-03-08', 2, 12];
  return {
    list: [
      ['2022年3月培训班一览表'],
      ['填表单位：华东建设第一分公司', null, '金额单位：万元'],
      ...heads,
      [1, 'PX-01', '支部书记班', '党支部书记、团干', '自办', '已执行', ...when, 30, 28, 56, '面授', 1.2],
      [2, 'PX-02', '党务班', '党务工作者', '上级调训', '已执行', ...when, 40, 3, 6, '网络', 0],
      ['说明：经费含场地费'],
    ],
    months: [
      ['2022年3月'],
      ['填表单位：华东建设第一分公司'],
      ['项目', '计量单位', '1月', '2月', '3月', '全年累计'],
      ['办班期数', '期', 2, 0, 1, 3],
      ['参训人次', '人次', 80, 0, 56, 136],
    ],
  };
}

/** @param edit makes the sheets of the workbook out of good ones */
export function ownList(
  edit: (sheets: OwnList) => Readonly<Record<string, Grid>> = ({ list, months }) => ({
    一览表: list,
    月度数据: months,
  }),
): () => Uint8Array {
  return () => {
    const book = toSheets(edit(drawList()));
    for (const sheet of Object.values(book.Sheets)) {
      if (sheet.G3?.v !== '培训时间') continue;
      sheet['!merges'] = [
        { s: { r: 2, c: 6 }, e: { r: 2, c: 7 } },
        { s: { r: 2, c: 10 }, e: { r: 2, c: 11 } },
      ];
    }
    return writeBook(book);
  };
}

/** Both sheets, one text of the list replaced. */
export function retyped(before: string, after: string | null): () => Uint8Array {
  return ownList(({ list, months }) => ({
    一览表: list.map((row) => row.map((cell) => (cell === before ? after : cell))),
    月度数据: months,
  }));
}

/** Both sheets, the rows of the months changed. */
export function withMonths(edit: (months: Grid) => Grid): () => Uint8Array {
  return ownList(({ list, months }) => ({ 一览表: list, 月度数据: edit(months) }));
}
