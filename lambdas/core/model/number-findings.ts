import { findingKind as kind } from './finding-kind.ts';

/** What can be wrong with a number typed into a cell. Codes are stable. */
export const NUMBER_FINDINGS = {
  N001: kind(
    'error',
    '第{row}行“{column}”公式结果为错误值 {value}。',
    'Row {row}, "{column}": the formula gives the error {value}.',
    '请修正公式，或直接填写数值。',
    'Correct the formula or enter the value itself.',
  ),
  N002: kind(
    'error',
    '第{row}行“{column}”的公式没有计算结果。',
    'Row {row}, "{column}": the formula has no stored result.',
    '请在 Excel 或 WPS 中打开、重新计算并保存后上传，或直接填写数值。',
    'Open, recalculate and save the file in Excel or WPS, or enter the value itself.',
  ),
  N003: kind(
    'warning',
    '第{row}行“{value}”已按 {result} 读取，括号内容作为备注。',
    'Row {row}: "{value}" was read as {result}; the words in brackets are kept as a note.',
  ),
  N004: kind(
    'error',
    '数字“{value}”格式有误（第{row}行“{column}”）。',
    'The number "{value}" is malformed (row {row}, "{column}").',
    '千分位应每三位一个逗号，或不用逗号。',
    'Put a separator at every third digit or none at all.',
  ),
  N005: kind(
    'warning',
    '第{row}行“{column}”应填{unit}，实际填“{value}”，已按 {result} 读取，请核对。',
    'Row {row}, "{column}" is counted in {unit} but says "{value}"; it was read as {result}. Please check.',
  ),
  N006: kind(
    'error',
    '第{row}行“{column}”应填{unit}，实际填“{value}”。',
    'Row {row}, "{column}" is counted in {unit} but says "{value}".',
    '两种单位不能换算，请按{unit}填写数字。',
    'The two cannot be converted; enter the number in {unit}.',
  ),
  N007: kind(
    'error',
    '第{row}行“{value}”不是数字，请填写具体次数。',
    'Row {row}: "{value}" is not a number; enter the exact figure.',
    '请在“{column}”填写一个确定的数字。',
    'Enter one definite number in "{column}".',
  ),
  N008: kind(
    'warning',
    '第{row}行“{value}”已按 {result} 读取，请确认。',
    'Row {row}: "{value}" was read as {result}; please confirm.',
  ),
  N009: kind(
    'warning',
    '第{row}行“{value}”已换算为 {result}。',
    'Row {row}: "{value}" was converted to {result}.',
  ),
  N010: kind(
    'error',
    '第{row}行“{value}”为区间，请填写一个确定数。',
    'Row {row}: "{value}" is a range; enter one definite number.',
  ),
  N011: kind(
    'error',
    '第{row}行包含多个数字，请拆分到对应列。',
    'Row {row}: the cell holds several numbers; split them into their columns.',
    '“{column}”只填一个数字，实际为“{value}”。',
    '"{column}" takes one number; the cell says "{value}".',
  ),
  N012: kind(
    'error',
    '第{row}行“{value}”含字母，请核对。',
    'Row {row}: "{value}" contains letters; please check.',
  ),
  N013: kind(
    'warning',
    '第{row}行“{value}”按“不适用”处理；如为 0 请填 0。',
    'Row {row}: "{value}" was taken as "not applicable"; enter 0 if it is 0.',
  ),
  N014: kind(
    'warning',
    '第{row}行“{column}”填 {value}，已按 {result} 处理，请确认。',
    'Row {row}, "{column}" says {value} and was taken as {result}; please confirm.',
  ),
  N015: kind(
    'error',
    '第{row}行“{column}”填 {value}，无法判断是 1% 还是 100%，请带百分号填写。',
    'Row {row}, "{column}" says {value}: it may be 1% or 100%. Enter it with a percent sign.',
  ),
  N016: kind(
    'error',
    '第{row}行“{column}”被识别为日期（{result}），不是数字。',
    'Row {row}, "{column}" was turned into a date ({result}) by the spreadsheet; it is not a number.',
    '请把单元格格式设为“常规”或“数值”后重新填写。',
    'Set the cell format to General or Number and enter it again.',
  ),
  N017: kind(
    'warning',
    '第{row}行“{value}”按 0 处理；如不适用或未统计，请更正。',
    'Row {row}: "{value}" was taken as 0; correct it if it is not applicable or unknown.',
  ),
  N018: kind(
    'error',
    '第{row}行“{column}”不能填“{value}”。',
    'Row {row}, "{column}" cannot be "{value}".',
    '请填写实际数值；确无发生请填 0。',
    'Enter the actual value, or 0 if nothing happened.',
  ),
  N019: kind(
    'error',
    '第{row}行“{column}”的金额“{value}”不是人民币，请换算成元填写。',
    'Row {row}, "{column}": "{value}" is in a foreign currency; convert it to yuan.',
  ),
};
