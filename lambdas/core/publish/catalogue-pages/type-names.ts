import type { ColumnType } from '../../model/column.ts';
import type { Text } from '../../model/text.ts';

export const TYPES: Readonly<Record<ColumnType, Text>> = {
  code: { zh: '编码', en: 'code' },
  text: { zh: '文字', en: 'text' },
  count: { zh: '整数', en: 'whole number' },
  decimal: { zh: '小数', en: 'decimal' },
  percent: { zh: '百分数', en: 'percent' },
  money: { zh: '金额（元）', en: 'money in yuan' },
  date: { zh: '日期', en: 'date' },
  datetime: { zh: '日期和时间', en: 'date and time' },
  month: { zh: '月份', en: 'month' },
  year: { zh: '年份', en: 'year' },
  bool: { zh: '是 / 否', en: 'yes or no' },
  enum: { zh: '单选', en: 'one of' },
  list: { zh: '多选', en: 'several of' },
  unit: { zh: '单位', en: 'unit' },
};
