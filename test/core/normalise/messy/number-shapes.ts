import type { CellCase, CellShape } from './cell-case.ts';

type Log = NonNullable<CellCase['log']>;
const silent = (column: string, cell: CellCase['cell'], number: string, log: Log): CellCase => ({
  column,
  cell,
  value: { number },
  log,
});

export const NUMBER_SHAPES: readonly CellShape[] = [
  {
    shape: 'Full-width digits / signs',
    cases: [
      silent('people', '１２', '12', ['12', 'full-width']),
      silent('hours', '３．５', '3.5', ['3.5', 'full-width']),
      silent('people', '０', '0', ['0', 'full-width']),
      { column: 'people', cell: '－３', error: 'V003' },
    ],
  },
  {
    shape: 'Number stored as text, leading apostrophe, NBSP, zero-width, line feed',
    cases: [
      silent('people', '12', '12', false),
      silent('people', '’12', '12', ['12', 'stray-characters']),
      silent('people', "'12", '12', ['12', 'stray-characters']),
      silent('people', '12 ', '12', ['12', 'stray-characters']),
      silent('people', '\u00a012', '12', ['12', 'stray-characters']),
      silent('people', '1\u200b2', '12', ['12', 'stray-characters']),
      silent('people', '12\n', '12', ['12', 'stray-characters']),
      silent('people', '12。', '12', ['12', 'stray-characters']),
    ],
  },
  {
    shape: 'Thousands separators half/full width, apostrophes',
    cases: [
      silent('people', '1,234', '1234', ['1234', 'thousands']),
      silent('people', '1，234', '1234', ['1234', 'thousands']),
      silent('people', "1'234", '1234', ['1234', 'thousands']),
      silent('cost', '12,345.60', '12345.6', ['12345.6', 'thousands']),
      {
        column: 'people',
        cell: '1,23',
        error: 'N004',
        message: '数字“1,23”格式有误（第2行“参训人数”）。',
      },
      { column: 'people', cell: '12,34,567', error: 'N004' },
    ],
  },
  {
    shape: 'Unit suffix same as the column',
    cases: [
      silent('times', '12次', '12', ['12', 'unit-suffix']),
      silent('times', '12场', '12', ['12', 'unit-suffix']),
      silent('people', '5人', '5', ['5', 'unit-suffix']),
      silent('people', '5 名', '5', ['5', 'unit-suffix']),
      silent('times', '共3次', '3', ['3', 'unit-suffix']),
      silent('people', '5（人）', '5', ['5', 'unit-suffix']),
    ],
  },
  {
    shape: 'Unit suffix different from the column',
    cases: [
      {
        column: 'attendances',
        cell: '12人',
        value: { number: '12' },
        warn: ['N005'],
        log: ['12', 'unit-mismatch'],
        message: '第2行“参训人次”应填人次，实际填“12人”，已按 12 读取，请核对。',
      },
      {
        column: 'hours',
        cell: '3天',
        error: 'N006',
        message: '第2行“学时”应填学时，实际填“3天”。',
      },
      { column: 'people', cell: '3场', error: 'N006' },
    ],
  },
  {
    shape: 'Approximate',
    cases: [
      {
        column: 'people',
        cell: '约5000人',
        value: { number: '5000', qualifier: '约' },
        warn: ['V019'],
        log: ['约5000', 'approximate'],
      },
      {
        column: 'people',
        cell: '5000多',
        value: { number: '5000', qualifier: '多' },
        warn: ['V019'],
        message: '“参训人数”填写为约数“5000多”，已按其中的数字暂记。',
        log: false,
      },
      { column: 'people', cell: '5000余', value: { number: '5000', qualifier: '余' }, warn: ['V019'] },
      { column: 'people', cell: '近5000', value: { number: '5000', qualifier: '近' }, warn: ['V019'] },
      { column: 'people', cell: '5000左右', value: { number: '5000', qualifier: '左右' }, warn: ['V019'] },
      { column: 'people', cell: '5000人以上', value: { number: '5000', qualifier: '以上' }, warn: ['V019'] },
      { column: 'people', cell: '上百', value: { number: '100', qualifier: '以上' }, warn: ['V019'] },
      { column: 'people', cell: '十余', value: { number: '10', qualifier: '余' }, warn: ['V019'] },
      { column: 'people', cell: '几十', error: 'N007' },
      { column: 'people', cell: '若干', error: 'N007' },
      { column: 'people', cell: '十几人', error: 'N007' },
      { column: 'times', cell: '多次', error: 'N007', message: '第2行“多次”不是数字，请填写具体次数。' },
    ],
  },
  {
    shape: 'Chinese numerals',
    cases: [
      silent('people', '一百二十', '120', ['120', 'chinese-numeral']),
      silent('people', '二十', '20', ['20', 'chinese-numeral']),
      silent('people', '两', '2', ['2', 'chinese-numeral']),
      silent('people', '廿', '20', ['20', 'chinese-numeral']),
      silent('people', '壹佰贰拾', '120', ['120', 'chinese-numeral']),
      silent('people', '三十五人', '35', ['35', 'chinese-numeral']),
      silent('people', '一百零二', '102', ['102', 'chinese-numeral']),
      {
        column: 'people',
        cell: '一百二',
        value: { number: '120' },
        warn: ['N008'],
        log: ['120', 'chinese-numeral'],
        message: '第2行“一百二”已按 120 读取，请确认。',
      },
      { column: 'times', cell: '两三次', value: { number: '2', qualifier: '约' }, warn: ['N008', 'V019'] },
    ],
  },
  {
    shape: 'Mixed magnitude',
    cases: [
      silent('cost', '1.2万', '12000', ['12000', 'magnitude']),
      silent('cost', '0.5亿元', '50000000', ['50000000', 'money-unit']),
      {
        column: 'people',
        cell: '1.2万',
        value: { number: '12000' },
        warn: ['N009'],
        log: ['12000', 'magnitude'],
        message: '第2行“1.2万”已换算为 12000。',
      },
      { column: 'people', cell: '3千', value: { number: '3000' }, warn: ['N009'] },
      { column: 'people', cell: '1万2千人', value: { number: '12000' }, warn: ['N009'] },
      {
        column: 'people',
        cell: '20多万',
        value: { number: '200000', qualifier: '多' },
        warn: ['N009', 'V019'],
      },
    ],
  },
  {
    shape: 'Ranges / alternatives',
    cases: [
      { column: 'people', cell: '12-15', error: 'N010', message: '第2行“12-15”为区间，请填写一个确定数。' },
      { column: 'people', cell: '3至5', error: 'N010' },
      { column: 'people', cell: '1/2', error: 'N010' },
      { column: 'people', cell: '12人～15人', error: 'N010' },
      { column: 'people', cell: '十至十五', error: 'N010' },
    ],
  },
  {
    shape: 'Arithmetic or several numbers in a cell',
    cases: [
      { column: 'people', cell: '12+3', error: 'N011', message: '第2行包含多个数字，请拆分到对应列。' },
      { column: 'people', cell: '党员12人、群众5人', error: 'N011' },
      { column: 'people', cell: '12人、5人', error: 'N011' },
      { column: 'people', cell: '12 15', error: 'N011' },
      { column: 'people', cell: '3×4', error: 'N011' },
    ],
  },
  {
    shape: 'Letter O / l for digits',
    cases: [
      {
        column: 'people',
        cell: '1O',
        error: 'N012',
        message: '第2行“1O”含字母，请核对。',
        hint: '是否应为 10？',
      },
      { column: 'people', cell: 'l2', error: 'N012', hint: '是否应为 12？' },
      { column: 'people', cell: '5OOO', error: 'N012', hint: '是否应为 5000？' },
    ],
  },
  {
    shape: 'Zero words',
    cases: [
      silent('people', '无', '0', ['0', 'zero-word']),
      silent('people', '零', '0', ['0', 'zero-word']),
      silent('times', '没有', '0', ['0', 'zero-word']),
      silent('times', '未开展', '0', ['0', 'zero-word']),
      silent('times', '0次', '0', ['0', 'unit-suffix']),
    ],
  },
  {
    shape: 'Not-applicable marks',
    cases: [
      {
        column: 'optional',
        cell: '/',
        value: null,
        warn: ['N013'],
        log: ['不适用', 'not-applicable'],
        message: '第2行“/”按“不适用”处理；如为 0 请填 0。',
      },
      { column: 'optional', cell: '—', value: null, warn: ['N013'] },
      { column: 'optional', cell: '不涉及', value: null, warn: ['N013'] },
      { column: 'optional', cell: 'N/A', value: null, warn: ['N013'] },
      { column: 'optional', cell: '不适用', value: null, log: false },
      { column: 'times', cell: '－', value: { number: '0' }, warn: ['N017'], log: ['0', 'not-applicable'] },
      { column: 'rate', cell: '/', warn: ['N042'] },
    ],
  },
  {
    shape: 'Blank count',
    cases: [
      {
        column: 'people',
        cell: null,
        error: 'V002',
        message: '第2行“参训人数”为空。确无发生请填 0；不适用请填“不适用”。',
      },
      { column: 'people', cell: ' \u200b ', error: 'V002' },
      { column: 'times', cell: null, log: false },
    ],
  },
  {
    shape: 'Negative / decimal count',
    cases: [
      {
        column: 'people',
        cell: '-3',
        error: 'V003',
        message: '第2行“参训人数”应为不小于 0 的整数，实际为“-3”。',
      },
      { column: 'people', cell: -3, error: 'V003' },
      { column: 'people', cell: '12.5人', error: 'V003' },
      silent('people', '12.0', '12', ['12', 'plain-number']),
    ],
  },
  {
    shape: 'Percent ambiguity',
    cases: [
      silent('rate', 95, '95', false),
      silent('rate', '95%', '95', ['95', 'percent']),
      silent('rate', '９５％', '95', ['95', 'percent']),
      silent('rate', { text: '0.95', type: 'number', format: '0%' }, '95', ['95', 'percent']),
      silent('rate', { text: '1', type: 'number', format: '0.0%' }, '100', ['100', 'percent']),
      silent('rate', '百分之九十五', '95', ['95', 'percent']),
      silent('rate', 0, '0', false),
      silent('rate', '0.5%', '0.5', false),
      {
        column: 'rate',
        cell: 0.95,
        value: { number: '95' },
        warn: ['N014'],
        log: ['95', 'percent'],
        message: '第2行“完成率”填 0.95，已按 95% 处理，请确认。',
      },
      {
        column: 'rate',
        cell: 1,
        error: 'N015',
        message: '第2行“完成率”填 1，无法判断是 1% 还是 100%，请带百分号填写。',
      },
      {
        column: 'rate',
        cell: '9500%',
        error: 'V004',
        message: '“完成率”为 9500%，超出 0—100%。',
        hint: '是否应为 95%？',
      },
      { column: 'rate', cell: 120, error: 'V004' },
      silent('planRate', 120, '120', false),
      silent('planRate', '120%', '120', ['120', 'percent']),
    ],
  },
  {
    shape: 'Money unit: 元 / 万元 / 亿元',
    cases: [
      silent('cost', 52000, '52000', false),
      {
        ...silent('cost', '5.2', '52000', ['52000元', 'money-unit']),
        setting: { moneyHeader: '费用（万元）' },
      },
      {
        ...silent('cost', '0.3', '30000000', ['30000000元', 'money-unit']),
        setting: { moneyHeader: '费用：亿元' },
      },
      { ...silent('cost', '5.2万元', '52000', ['52000元', 'money-unit']), setting: { moneyHeader: '费用' } },
      silent('cost', '￥52,000.00', '52000', ['52000', 'money-unit']),
      silent('cost', '伍万贰仟元整', '52000', ['52000', 'money-unit']),
      { column: 'cost', cell: 52000, setting: { moneyHeader: '费用' } },
      { column: 'cost', cell: '$500', error: 'N019' },
    ],
  },
  {
    shape: 'Decimal/rounding',
    cases: [
      {
        ...silent('cost', '12.3456', '1234560000', ['1234560000元', 'money-unit']),
        setting: { moneyHeader: '费用（亿元）' },
      },
      silent('hours', { text: '0.3', type: 'number' }, '0.3', false),
      silent('hours', '123456789012345.678', '123456789012345.678', false),
    ],
  },
];
