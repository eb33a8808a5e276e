/** What the clerk has on paper: the classes her unit held in March 2022, as they go into the ledger, and the summary. */
export const LEDGER = '培训班台账';
export const SUMMARY = '综合汇总表';
export const HEADER_ROW = 3;
export const FIRST_ROW = 4;

/** Labels of the ledger's columns as the template prints them, by letter. */
export const COLUMNS = {
  班次编号: 'A',
  培训名称: 'B',
  类别: 'C',
  主办层级: 'D',
  '计划/实际': 'E',
  开始日期: 'H',
  结束日期: 'I',
  天数: 'J',
  学时: 'K',
  实训人数: 'M',
  实训人次: 'N',
  方式: 'O',
  费用: 'P',
} as const;
export type ColumnLabel = keyof typeof COLUMNS;

const LABELS: readonly ColumnLabel[] = [
  '班次编号',
  '培训名称',
  '类别',
  '开始日期',
  '结束日期',
  '天数',
  '学时',
  '实训人数',
  '实训人次',
  '方式',
  '费用',
];
const PAPER = `
PX-2022-0301 | 党史学习教育专题培训班   | 普通党员           | 2022-03-01 | 2022-03-02 | 2 | 12 | 45 | 90 | 线下 | 3600
PX-2022-0302 | 党支部书记能力提升班     | 支部书记           | 2022-03-03 | 2022-03-05 | 3 | 20 | 28 | 84 | 线下 | 5200
PX-2022-0303 | 党务干部三月轮训         | 党务月度轮训       | 2022-03-11 | 2022-03-11 | 1 | 6  | 56 | 56 | 线上 | 0
PX-2022-0304 | 发展对象集中培训         | 发展对象           | 2022-03-14 | 2022-03-16 | 3 | 24 | 19 | 57 | 线下 | 4100
PX-2022-0305 | 新任职干部培训班         | 新任职             | 2022-03-17 | 2022-03-18 | 2 | 14 | 12 | 24 | 线下 | 2300
PX-2022-0306 | 中层骨干专题研讨班       | 中层骨干、研讨会   | 2022-03-21 | 2022-03-22 | 2 | 12 | 30 | 60 | 线下 | 6800
PX-2022-0307 | 团干部业务培训           | 团干部             | 2022-03-24 | 2022-03-24 | 1 | 6  | 41 | 41 | 线上 | 0
PX-2022-0308 | 工会干部业务培训         | 工会干部           | 2022-03-28 | 2022-03-29 | 2 | 12 | 33 | 66 | 线下 | 1900
`;

/** One class: what stands in each column. */
export type PaperRow = ReadonlyMap<ColumnLabel, string>;

export const CLASSES: readonly PaperRow[] = PAPER.trim()
  .split('\n')
  .map((line) => {
    const words = line.split('|').map((word) => word.trim());
    return new Map<ColumnLabel, string>([
      ...LABELS.map((label, i): [ColumnLabel, string] => [label, words[i] ?? '']),
      ['主办层级', '本单位'],
      ['计划/实际', '实际'],
    ]);
  });

/** Summary indicator → number, counted from the paper. */
export const TOTALS: Readonly<Record<string, string>> = {
  'TRN-001': '8',
  'TRN-002': '478',
  'TRN-004': '6558',
  'TRN-005': '106',
  'TRN-006': '0',
  'TRN-014': '140',
  'TRN-017': '16',
  'TRN-020': '1',
  'PUB-014': '3',
};
