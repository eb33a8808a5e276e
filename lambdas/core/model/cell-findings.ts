import type { Finding } from './finding.ts';
import { findingKind as kind, makeFinding } from './finding-kind.ts';
import type { MessageParameters } from './message.ts';
import { NUMBER_FINDINGS } from './number-findings.ts';
import type { Place } from './rule-finding.ts';
import type { Text } from './text.ts';

/** Everything the product itself says about one cell; rules of the catalogue have their own words. Codes are stable. */
export const CELL_FINDINGS = {
  ...NUMBER_FINDINGS,
  N020: kind(
    'warning',
    '第{row}行日期为数字 {value}，已按 {result} 读取，请确认。',
    'Row {row}: the date is the number {value} and was read as {result}; please confirm.',
    '请把单元格格式设为日期。',
    'Set the cell format to a date.',
  ),
  N021: kind(
    'warning',
    '第{row}行只填到月，已按 {month} 记录。',
    'Row {row}: only the month is given; it was recorded as {result}.',
    '请补填到日，例如 {result}-05。',
    'Add the day, for example {result}-05.',
  ),
  N022: kind(
    'error',
    '第{row}行“{value}”无法区分 {first}与 {second}，请写全，例如 {example}。',
    'Row {row}: "{value}" may be {first} or {second}; write it in full, for example {example}.',
  ),
  N023: kind(
    'warning',
    '第{row}行未填年份，已按 {year} 年处理。',
    'Row {row}: the year is missing and was taken as {year}.',
    '请填写完整日期，例如 {result}。',
    'Enter the full date, for example {result}.',
  ),
  N024: kind(
    'error',
    '第{row}行“{value}”为日期区间，请填写一个日期。',
    'Row {row}: "{value}" is a range of dates; enter one date.',
  ),
  N025: kind(
    'error',
    '第{row}行“{value}”不是日期，请逐次填写。',
    'Row {row}: "{value}" is not a date; enter one row per occurrence.',
    '请在“{column}”填写具体日期，例如 2022-03-05。',
    'Enter a calendar day in "{column}", for example 2022-03-05.',
  ),
  N026: kind(
    'warning',
    '第{row}行编号被识别为日期，请将该列设为文本。',
    'Row {row}: the code was turned into a date by the spreadsheet; set the column to text.',
    '已按“{result}”读取，请核对。',
    'It was read as "{result}"; please check.',
  ),
  N027: kind(
    'warning',
    '第{row}行“{value}”已按 {result} 处理，请确认。',
    'Row {row}: "{value}" was taken as {result}; please confirm.',
  ),
  N028: kind(
    'error',
    '第{row}行“{value}”中的截止日期 {result} 与“{other}”填写的 {typed} 不一致。',
    'Row {row}: "{value}" ends on {result}, but "{other}" says {typed}.',
  ),
  N029: kind(
    'warning',
    '第{row}行年份只填两位，已按 {year} 年处理。',
    'Row {row}: the year has two digits and was taken as {year}.',
    '请填写四位年份，例如 {result}。',
    'Enter four digits, for example {result}.',
  ),
  N030: kind(
    'error',
    '第{row}行编码“{value}”已被表格软件改为科学计数，请将该列设为文本后重填。',
    'Row {row}: the code "{value}" was turned into scientific notation; set the column to text and enter it again.',
  ),
  N031: kind(
    'warning',
    '第{row}行编码“{value}”缺少前导零，已按“{result}”读取，请将该列设为文本。',
    'Row {row}: the code "{value}" lost its leading zeros and was read as "{result}"; set the column to text.',
  ),
  N032: kind(
    'warning',
    '请勿填写身份证号、手机号，系统未保存“{column}”中的 {count} 处此类内容（第{row}行起）。',
    'Do not enter ID-card or phone numbers. {count} of them in "{column}" (from row {row} on) were not stored.',
    '请删除这些号码；需要区分人员时填写人员编号。',
    'Remove the numbers; use personnel codes where people must be told apart.',
  ),
  N033: kind(
    'warning',
    '第{row}行“{value}”已按“{result}”处理，请确认。',
    'Row {row}: "{value}" was taken as "{result}"; please confirm.',
  ),
  N034: kind(
    'error',
    '第{row}行仍为示例或占位内容“{value}”，请填写实际数据。',
    'Row {row} still holds sample or placeholder content "{value}"; enter real data.',
  ),
  N035: kind(
    'error',
    '第{row}行“{value}”无法统计，请直接填写。',
    'Row {row}: "{value}" cannot be counted; enter the content itself.',
    '请把附件中的内容填入“{column}”。',
    'Enter what the attachment says in "{column}".',
  ),
  N036: kind(
    'warning',
    '第{row}行“{value}”已按第{source}行的“{result}”填充，请核对。',
    'Row {row}: "{value}" was filled with "{result}" from row {source}; please check.',
  ),
  N037: kind(
    'error',
    '第{row}行“{column}”填“{value}”，但上一行没有可用的内容。',
    'Row {row}, "{column}" says "{value}", but there is nothing to take from the row above.',
  ),
  N038: kind(
    'warning',
    '第{rows}行“{column}”为空，已按第{source}行的“{result}”填充，请核对。',
    'Rows {rows}: "{column}" is blank and was filled with "{result}" from row {source}; please check.',
  ),
  N039: kind(
    'error',
    '请勿填写身份证号、手机号：必填列“{column}”中有 {count} 处此类内容（第{row}行起），系统未保存。',
    'Do not enter ID-card or phone numbers. {count} of them in the required column "{column}" (from row {row} on) were not stored.',
    '请改填人员编号等不含个人信息的内容。',
    'Enter personnel codes or other words without personal data.',
  ),
  N040: kind(
    'error',
    '表内单位“{value}”不在贵单位权限范围。',
    'The unit "{value}" in row {row} is outside your unit.',
    '请只填报本单位（含下级）的数据。',
    'Report only your own unit and those below it.',
  ),
  N041: kind(
    'error',
    '第{row}行指标“{value}”不在本报表的指标表中。',
    'Row {row}: the indicator "{value}" is not part of this report.',
    '请使用模板中的指标编码。',
    'Use the indicator codes of the template.',
  ),
  N042: kind(
    'warning',
    '第{row}行“{column}”填“{value}”，按未填处理；如不适用请填“不适用”。',
    'Row {row}, "{column}" says "{value}" and counts as not filled in; write 不适用 if it does not apply.',
  ),
  N043: kind(
    'error',
    '第{row}行“{column}”内容过长，无法识别。',
    'Row {row}, "{column}" is too long to be recognised.',
    '请只填写所需的内容。',
    'Enter only what is asked for.',
  ),
  N044: kind(
    'error',
    '第{row}行指标编码“{value}”与指标名称“{name}”不是同一指标。',
    'Row {row}: the indicator code "{value}" and the name "{name}" are different indicators.',
    '请恢复模板中的编码和名称（可能是排序时只排了一列）。',
    'Restore code and name as in the template; perhaps only one column was sorted.',
  ),
  N050: kind(
    'error',
    '第{row}行“{column}”的内容“{value}”无法识别。',
    'Row {row}, "{column}": "{value}" is not recognised.',
  ),
  N051: kind('error', '第{row}行“{column}”没有填写。', 'Row {row}, "{column}" is empty.'),
  N053: kind(
    'error',
    '第{row}行“{header}”应有 {count} 段，用“{marks}”之一隔开，现在是“{value}”。',
    'Row {row}: "{header}" takes {count} pieces with one of "{marks}" between them; it is "{value}".',
    '请补全这一格，或改用现行模板分列填写。',
    'Complete the cell, or use the current template, which has a column for each.',
  ),
  N052: kind(
    'warning',
    '第{row}行“{value}”为约数，已按其中的数字暂记，请补准确数。',
    'Row {row}: "{value}" is approximate; the number is kept for now, please give the exact one.',
  ),
};

export type CellFindingCode = keyof typeof CELL_FINDINGS;

/** @example cellFinding('N008', {sheet, cell: 'D7', value: '一百二'}, {row: 7, value: '一百二', result: '120'}) */
export function cellFinding(
  code: CellFindingCode,
  place: Place,
  parameters: MessageParameters,
  hint?: Text,
): Finding {
  return makeFinding(code, CELL_FINDINGS[code], place, parameters, hint);
}
