import type { Finding } from './finding.ts';
import { findingKind as kind, makeFinding } from './finding-kind.ts';
import { IDENTITY_FINDINGS } from './identity-findings.ts';
import type { MessageParameters } from './message.ts';
import type { Place } from './rule-finding.ts';
import type { Text } from './text.ts';

/** Everything the product says about a sheet, a column or a row as a whole. Codes are stable. */
export const SHEET_FINDINGS = {
  ...IDENTITY_FINDINGS,
  S020: kind(
    'error',
    '工作表“{sheet}”中找不到表头，未读取。',
    'No header row was found on sheet "{sheet}"; it was not read.',
    '请从模板复制表头行，放在数据上方（前 20 行内）。',
    'Copy the header row of the template above the data (within the first 20 rows).',
  ),
  S021: kind(
    'error',
    '缺少必填列：{column}。',
    'A required column is missing: {column}.',
    '请从模板补上这一列，列名保持“{column}”。',
    'Add the column from the template and keep its name "{column}".',
  ),
  S022: kind(
    'warning',
    '多余列“{column}”未读取。',
    'The extra column "{column}" was not read.',
    '如需报送，请填入模板已有的列。',
    'If it must be reported, use a column of the template.',
  ),
  S023: kind(
    'warning',
    '列“{header}”已按“{column}”读取，请核对。',
    'The column "{header}" was read as "{column}"; please check.',
    '请把列名改为“{column}”。',
    'Rename the column to "{column}".',
  ),
  S024: kind(
    'error',
    '列“{column}”出现了两次（{first} 和 {second}），无法判断以哪一列为准。',
    'The column "{column}" occurs twice ({first} and {second}).',
    '请删除其中一列。',
    'Remove one of them.',
  ),
  S025: kind(
    'info',
    '没有选填列：{columns}，按未填处理。',
    'Optional columns are not there and count as not filled in: {columns}.',
  ),
  S026: kind(
    'warning',
    '请勿填写身份证号、手机号，系统未保存该列（{column}）。',
    'Do not enter ID-card or phone numbers. The column ({column}) was not stored.',
    '请删除该列；需要区分人员时填写人员编号。',
    'Remove the column; use personnel codes where people must be told apart.',
  ),
  S030: kind(
    'warning',
    '发现隐藏工作表“{sheet}”，未读取；如需上报请取消隐藏。',
    'The hidden sheet "{sheet}" was not read; unhide it if it must be reported.',
  ),
  S031: kind(
    'warning',
    '第{row}行等 {count} 行处于隐藏状态，已一并读取，请确认。',
    'Row {row} and others, {count} in all, are hidden; they were read too. Please confirm.',
  ),
  S032: kind(
    'warning',
    '列“{columns}”处于隐藏状态，已一并读取，请确认。',
    'The column(s) {columns} are hidden; they were read too. Please confirm.',
  ),
  S033: kind(
    'warning',
    '工作表“{sheet}”不是模板中的表，未读取。',
    'The sheet "{sheet}" is not part of the template and was not read.',
    '如其中有需要报送的数据，请移入模板对应的工作表。',
    'If it holds data to report, move them to the sheets of the template.',
  ),
  S034: kind(
    'warning',
    '工作表“{sheet}”是《{ledger}》，不属于本报表，未读取。',
    'The sheet "{sheet}" is "{ledger}", which is not part of this report; it was not read.',
  ),
  S035: kind(
    'error',
    '这是本系统导出的{what}，不是填报的工作簿。',
    'This is {what} that the system itself wrote, not a return.',
    '请上报填好数据的填报模板；要更正数字，请改填报的工作簿后重新上报。',
    'Send the template filled with data; to correct a number, change that workbook and send it again.',
  ),
  S040: kind(
    'warning',
    '同一工作表发现两张表（{tables}），已分别读取，请核对；最好分别放在不同工作表。',
    'Two tables were found on one sheet ({tables}) and read separately; please check.',
  ),
  S041: kind(
    'error',
    '同一工作表发现两张表，请分别放在不同工作表。',
    'Two tables were found on one sheet; put them on separate sheets.',
    '无法判断第{row}行起的内容属于哪张表。',
    'It cannot be told to which table the content from row {row} on belongs.',
  ),
  S050: kind(
    'error',
    '《{ledger}》未发现数据行。如本期确无发生，请勾选“零报告”。',
    'No data rows were found in "{ledger}". If nothing happened in the period, declare a zero report.',
    '请在“填报说明”中“零报告：{ledger}”一栏填“是”，或补填数据。',
    'Write 是 beside "零报告：{ledger}" on the cover sheet, or fill in the data.',
  ),
  S051: kind(
    'warning',
    '{count} 张台账按零报告处理（本期无发生），请确认：{ledgers}。',
    'Ledgers taken as zero reports ({count}): {ledgers}. Please confirm that nothing happened in the period.',
    '如有台账并非没有发生，请补填数据，并取消它的零报告声明（“填报说明”中的“是”，或表中的“零报告”“无”）；均属实请在“说明”栏写明。',
    'If one of them is not empty, fill in its rows and withdraw its declaration (the 是 on the cover sheet, or 零报告 or 无 in the sheet); if all are right, say so under “Explanation”.',
  ),
  S052: kind(
    'error',
    '《{ledger}》已声明零报告，但表中有 {count} 行数据。',
    '"{ledger}" is declared a zero report but holds {count} data rows.',
    '请取消零报告声明，或删除这些数据。',
    'Withdraw the declaration or remove the rows.',
  ),
  S053: kind(
    'error',
    '缺少工作表《{ledger}》。',
    'The sheet "{ledger}" is missing.',
    '请从模板补上这张工作表；如本期确无发生，请勾选“零报告”。',
    'Add the sheet from the template, or declare a zero report if nothing happened.',
  ),
  S055: kind(
    'error',
    '《{ledger}》还没有填写。',
    '"{ledger}" is not filled in.',
    '请逐项填写；没有发生的填 0，不适用的填“不适用”。',
    'Fill in every item: 0 if nothing happened, 不适用 if it does not apply.',
  ),
  S056: kind(
    'error',
    '缺少工作表《{ledger}》。',
    'The sheet "{ledger}" is missing.',
    '请从模板补上这张工作表并填写。',
    'Add the sheet from the template and fill it in.',
  ),
  S054: kind(
    'error',
    '工作表“{sheet}”中存在非{month}月日期（第{row}行 {value}{more}）。',
    'Sheet "{sheet}" holds dates of other months (row {row}: {value}{more}).',
    '请把这些行移到对应月份的工作表，或更正日期。',
    'Move the rows to the sheet of their month, or correct the dates.',
  ),
  S060: kind(
    'warning',
    '第{row}行带删除线，请确认是否应删除。',
    'Row {row} is struck through; confirm whether it should be removed.',
  ),
  S061: kind(
    'info',
    '第{row}行只有一段合并单元格文字，按说明处理，未读取。',
    'Row {row} holds only one merged text and was taken as a note.',
  ),
  S062: kind(
    'error',
    '第{row}行仍为示例或占位内容“{value}”，请填写实际数据。',
    'Row {row} still holds sample or placeholder content "{value}"; enter real data.',
    '请删除示例行。',
    'Remove the sample row.',
  ),
  S063: kind(
    'error',
    '列“{column}”未注明金额单位，请在表头填写“元”或“万元”。',
    'The column "{column}" does not say its money unit; write 元 or 万元 in the header.',
  ),
  S065: kind(
    'error',
    '工作表“{sheet}”的表头与数据没有对齐：例如“{column}”列第{row}行是“{value}”，共有 {count} 列这样；整张表没有读取。',
    'Header and data of sheet "{sheet}" are not aligned: "{column}" holds "{value}" in row {row}, and {count} columns are like that; the sheet was not read.',
    '请核对第{header}行表头是否与下面的数据上下对齐（可能多了或少了一列），改好后重新上报，不用逐格修改。',
    'Check that the header in row {header} stands above its data (a column may be too many or missing) and send it again.',
  ),
  S064: kind(
    'error',
    '第{row}—{last}行的“{column}”合并为一个单元格，无法判断各行分别是多少。',
    'Rows {row}–{last} share one merged cell in "{column}"; the number of each row cannot be told.',
    '请取消合并，逐行填写数字。',
    'Unmerge the cells and enter the number row by row.',
  ),
};

export type SheetFindingCode = keyof typeof SHEET_FINDINGS;

/** @example sheetFinding('S021', {sheet: '台账', cell: null}, {column: '日期'}) */
export function sheetFinding(
  code: SheetFindingCode,
  place: Place,
  parameters: MessageParameters = {},
  hint?: Text,
): Finding {
  return makeFinding(code, SHEET_FINDINGS[code], place, parameters, hint);
}
