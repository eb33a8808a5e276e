import type { CellShape } from './cell-case.ts';

export const TEXT_SHAPES: readonly CellShape[] = [
  {
    shape: 'Unit name variants',
    cases: [
      { column: 'host', cell: '0101', value: { text: '0101' }, log: false },
      { column: 'host', cell: '江北建设有限公司', value: { text: '0101' }, log: false },
      { column: 'host', cell: '江北建设', value: { text: '0101' }, log: ['0101', 'unit-name'] },
      { column: 'host', cell: '江北公司', value: { text: '0101' }, log: ['0101', 'unit-name'] },
      { column: 'host', cell: ' 江北建设（有限公司）', value: { text: '0101' }, log: ['0101', 'unit-name'] },
      { column: 'host', cell: '江北建设有限公司党委', value: { text: '0101' }, log: ['0101', 'unit-name'] },
      {
        column: 'host',
        cell: '江北建投有限公司',
        error: 'V001',
        message:
          '第2行“江北建投有限公司”在单位名录中未找到（是否为：江北建设有限公司、江南建设有限公司、江北建设第一分公司？）。',
      },
      { column: 'host', cell: '某个不存在的单位名', error: 'V001' },
    ],
  },
  {
    shape: 'Enum variants',
    cases: [
      { column: 'type', cell: '党委会', value: { text: '党委会' }, log: false },
      { column: 'type', cell: '党委会议', value: { text: '党委会' }, log: ['党委会', 'synonym'] },
      { column: 'type', cell: '党 委 会', value: { text: '党委会' }, log: ['党委会', 'stray-characters'] },
      { column: 'type', cell: '完成整改', value: { text: '已整改' }, log: ['已整改', 'synonym'] },
      { column: 'type', cell: '整改完毕。', value: { text: '已整改' }, log: ['已整改', 'synonym'] },
      { column: 'flag', cell: '√', value: { bool: true }, log: ['是', 'synonym'] },
      { column: 'flag', cell: '否', value: { bool: false }, log: false },
      { column: 'flag', cell: 'N', value: { bool: false }, log: ['否', 'synonym'] },
      {
        column: 'topics',
        cell: '重大决策/党风廉政建设',
        value: { list: ['重大决策', '党风廉政'] },
        log: ['重大决策、党风廉政', 'synonym'],
      },
      {
        column: 'topics',
        cell: '重大决策，意识形态',
        value: { list: ['重大决策', '意识形态'] },
        log: ['重大决策、意识形态', 'list-separator'],
      },
      {
        column: 'type',
        cell: '中心组学',
        error: 'V008',
        message: '第2行“活动类型”的值“中心组学”不在可选范围：党委会、中心组学习、巡察、党课、已整改。',
        hint: '是否应为“中心组学习”？',
      },
      { column: 'topics', cell: '重大决策、其他事', error: 'V008' },
    ],
  },
  {
    shape: 'Trailing punctuation, mixed Chinese/Latin punctuation, line breaks in names',
    cases: [
      { column: 'title', cell: '会议\n纪要', value: { text: '会议纪要' }, log: ['会议纪要', 'punctuation'] },
      {
        column: 'title',
        cell: '第一次会议。',
        value: { text: '第一次会议' },
        log: ['第一次会议', 'punctuation'],
      },
      {
        column: 'title',
        cell: '学习,研讨',
        value: { text: '学习，研讨' },
        log: ['学习，研讨', 'punctuation'],
      },
      {
        column: 'title',
        cell: '专题会(扩大)',
        value: { text: '专题会（扩大）' },
        log: ['专题会（扩大）', 'punctuation'],
      },
      { column: 'title', cell: ' 学习 会 ', value: { text: '学习会' }, log: ['学习会', 'punctuation'] },
      {
        column: 'title',
        cell: 'ＡＢ工程２期',
        value: { text: 'AB工程2期' },
        log: ['AB工程2期', 'punctuation'],
      },
      {
        column: 'title',
        cell: '完成率95.5%，同比（1,200人）',
        value: { text: '完成率95.5%，同比（1,200人）' },
        log: false,
      },
    ],
  },
  {
    shape: 'Traditional characters, OCR look-alikes',
    cases: [
      {
        column: 'type',
        cell: '巡查',
        value: { text: '巡察' },
        warn: ['N033'],
        log: ['巡察', 'look-alike'],
        message: '第2行“巡查”已按“巡察”处理，请确认。',
      },
      { column: 'type', cell: '党課', value: { text: '党课' }, warn: ['N033'] },
      { column: 'title', cell: '巡查工作会', value: { text: '巡查工作会' }, log: false },
    ],
  },
  {
    shape: 'Placeholders left in',
    cases: [
      {
        column: 'title',
        cell: 'XXX会议',
        error: 'N034',
        message: '第2行仍为示例或占位内容“XXX会议”，请填写实际数据。',
      },
      { column: 'title', cell: '**会议', error: 'N034' },
      { column: 'title', cell: '示例', error: 'N034' },
      { column: 'title', cell: '某某同志', error: 'N034' },
      { column: 'people', cell: 'XX', error: 'N034' },
      { column: 'date', cell: '20XX年X月', error: 'N034' },
      { column: 'type', cell: '××', error: 'N034' },
    ],
  },
  {
    shape: 'See-attachment',
    cases: [
      { column: 'people', cell: '详见附件', error: 'N035', message: '第2行“详见附件”无法统计，请直接填写。' },
      { column: 'title', cell: '见备注', error: 'N035' },
      { column: 'date', cell: '详见附表', error: 'N035' },
      { column: 'type', cell: '见附件1', error: 'N035' },
      { column: 'remark', cell: '详见附件', value: { text: '详见附件' }, log: false },
    ],
  },
  {
    shape: 'Embedded formula injection',
    cases: [
      { column: 'title', cell: "=cmd|'/c calc'!A0", value: { text: "=cmd|'/c calc'!A0" }, log: false },
      { column: 'remark', cell: '+86开头的说明', value: { text: '+86开头的说明' }, log: false },
      { column: 'remark', cell: '@SUM(1)', value: { text: '@SUM(1)' }, log: false },
    ],
  },
  {
    shape: 'CSV lost leading zeros / long codes in scientific notation',
    cases: [
      {
        column: 'fixed',
        cell: '1201',
        value: { text: '001201' },
        warn: ['N031'],
        log: ['001201', 'leading-zeros'],
        message: '第2行编码“1201”缺少前导零，已按“001201”读取，请将该列设为文本。',
      },
      { column: 'fixed', cell: 1201, value: { text: '001201' }, warn: ['N031'] },
      {
        column: 'no',
        cell: '4.40106E+17',
        error: 'N030',
        message: '第2行编码“4.40106E+17”已被表格软件改为科学计数，请将该列设为文本后重填。',
      },
      { column: 'no', cell: { text: '440106199001011000', type: 'number' }, error: 'N030' },
    ],
  },
  {
    shape: 'Notes inside data cells, cell comments',
    cases: [
      {
        column: 'people',
        cell: '12（含线上3次）',
        value: { number: '12' },
        warn: ['N003'],
        log: ['12', 'bracket-note'],
        message: '第2行“12（含线上3次）”已按 12 读取，括号内容作为备注。',
      },
      { column: 'people', cell: '12人(含外请)', value: { number: '12' }, warn: ['N003'] },
    ],
  },
  {
    shape: 'Formulas',
    cases: [
      {
        column: 'people',
        cell: { text: '12', type: 'number', formula: true },
        value: { number: '12' },
        log: false,
      },
      {
        column: 'people',
        cell: { text: '#REF!', type: 'error', formula: true },
        error: 'N001',
        message: '第2行“参训人数”公式结果为错误值 #REF!。',
      },
      { column: 'title', cell: { text: '#N/A', type: 'error' }, error: 'N001' },
      { column: 'people', cell: { text: '', type: 'uncalculated', formula: true }, error: 'N002' },
    ],
  },
];
