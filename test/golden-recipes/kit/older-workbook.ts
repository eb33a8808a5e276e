import * as XLSX from 'xlsx';

export type Grid = (string | number | null)[][];

/** A workbook as a template of that version made it: cover, tables, the hidden sheet that says what it is. */
export function olderWorkbook(
  form: string,
  version: string,
  tables: Readonly<Record<string, Grid>>,
): Uint8Array {
  const book = XLSX.utils.book_new();
  const cover = [
    ['填报说明'],
    ['填报单位', '华东建设第一分公司'],
    ['单位编码', '0101'],
    ['填报期间', '2022年3月'],
  ];
  const meta = [
    ['huibao-template', '1'],
    ['form', form],
    ['template-version', version],
    ['unit', '0101'],
    ['period', '2022-03'],
  ];
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cover), '填报说明');
  for (const [name, grid] of Object.entries(tables))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[name], ...grid]), name);
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(meta), '_huibao');
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ Hidden: name === '_huibao' ? 1 : 0 })) };
  const bytes: unknown = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('nothing was written');
  return bytes;
}

export const TRAINING_2021_2: Record<string, Grid> = {
  培训情况登记表: [
    [
      '班次编号',
      '培训班名称',
      '培训类别',
      '举办层级',
      '起止日期',
      '培训学时',
      '培训人数',
      '培训人次',
      '培训形式',
      '培训地点',
    ],
    [
      'PX-011',
      '党务工作者培训班',
      '党支部书记轮训、党务培训',
      '公司级',
      '2022-03-07至2022-03-09',
      24,
      30,
      88,
      '集中授课',
      '南京',
    ],
    [
      'PX-012',
      '发展对象培训',
      '入党积极分子与发展对象',
      '集团级',
      '2022年3月15日',
      8,
      4,
      4,
      '网络学习',
      '北京',
    ],
  ],
  综合汇总表: [
    ['指标编码', '指标名称', '本期值'],
    ['PX-001', '培训班数', 1],
    ['PX-002', '培训总人次', 30],
    ['PX-009', '培训经费（元）', 5200],
    ['TRN-006', null, 0],
  ],
};

export const TRAINING_2021_1: Record<string, Grid> = {
  培训统计表: [
    [
      '班次编号',
      '培训班',
      '培训类别',
      '举办层级',
      '起止日期',
      '培训学时',
      '培训人数',
      '参加人次',
      '培训形式',
      '授课教师',
    ],
    [
      'PX-011',
      '党务工作者培训班',
      '党支部书记轮训、党务培训',
      '本公司',
      '2022-03-07至2022-03-09',
      24,
      30,
      88,
      '面授',
      '甲',
    ],
    [
      'PX-012',
      '发展对象培训',
      '入党积极分子与发展对象',
      '集团级',
      '2022年3月15日',
      8,
      4,
      4,
      '网络学习',
      '乙',
    ],
  ],
  授课教师名单: [
    ['教师', '职称'],
    ['甲', '教授'],
    ['乙', '副教授'],
  ],
  综合汇总表: [
    ['指标编码', '指标名称', '本期值'],
    ['PX-01', '培训班数', 1],
    ['PX-002', '培训总人次', 30],
    ['TRN-006', null, 0],
  ],
};

export const RECTIFICATION_2021_2: Record<string, Grid> = {
  巡察整改问题清单: [
    ['问题代码', '来源', '发现日期', '存在问题', '整改时限', '整改状态及完成日期', '是否逾期'],
    ['WT-2022-001', '公司巡察', '2022-03-02', '台账登记不及时', '2022-06-30', '挂账', '否'],
    ['WT-2022-002', '审计', '2022-03-08', '合同归档不完整', '2022-05-31', '办结 2022-03-25', '否'],
  ],
  整改任务分解表: [
    ['任务代码', '对应问题代码', '来源', '工作任务', '下达日期', '牵头部门', '完成时限', '状态', '完成日期'],
    [
      'RW-01',
      'WT-2022-001',
      '巡察',
      '建立台账登记周报制度',
      '2022-03-03',
      '党委办公室',
      '2022-05-31',
      '挂账',
      null,
    ],
    [
      'RW-02',
      'WT-2022-002',
      '审计',
      '补齐合同归档材料',
      '2022-03-09',
      '财务部',
      '2022-03-31',
      '已完成',
      '2022-03-25',
    ],
  ],
  综合汇总表: [
    ['指标编码', '指标名称', '本期值'],
    ['ZG-001', '问题数', 2],
    ['ZG-002', '整改完成数', 1],
    ['ZG-003', '任务数', 2],
    ['ZG-008', '约谈人数', 3],
  ],
};
