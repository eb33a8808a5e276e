import type { Finding } from './finding.ts';
import { findingKind as kind, makeFinding } from './finding-kind.ts';
import type { MessageParameters } from './message.ts';
import type { Place } from './rule-finding.ts';
import type { Text } from './text.ts';

/** What is said about a workbook in a unit's own layout. Codes are stable. */
export const LAYOUT_FINDINGS = {
  S070: kind(
    'info',
    '已按自定版式《{layout}》读取，表头在第{row}行。',
    'Read by the layout "{layout}"; the header is in row {row}.',
  ),
  S071: kind(
    'error',
    '这张表像是自定版式《{layout}》，但没有找到：{missing}，未读取。',
    'This looks like the layout "{layout}", but the following is not there: {missing}. Nothing was read.',
    '请恢复原来的表样；如果表样已经调整，请联系总部更新版式。',
    'Restore the table as it was, or ask headquarters to update the layout.',
  ),
  S072: kind(
    'error',
    '本文件同时符合多个自定版式：{layouts}，无法确定按哪一个读取。',
    'The file fits several layouts: {layouts}; it cannot be decided which one to read it by.',
    '请联系总部，把版式限定到具体单位或补充区别性的标题。',
    'Ask headquarters to bind the layouts to units or to tell them apart by a title.',
  ),
  S073: kind(
    'error',
    '自定版式《{layout}》不供“{unit}”使用。',
    'The layout "{layout}" is not for "{unit}".',
    '请改用本期模板填报；如需使用这个版式，请联系总部。',
    'Use the template of the period, or ask headquarters to open the layout to the unit.',
  ),
  S074: kind(
    'error',
    '自定版式《{layout}》需要的列“{column}”没有找到（表头应为：{labels}）。',
    'A column that the layout "{layout}" needs is not there: {column} (heading: {labels}).',
    '请恢复这一列的表头。',
    'Restore the heading of the column.',
  ),
  S075: kind(
    'error',
    '自定版式《{layout}》的列“{column}”在表头中有 {count} 处（{cells}），无法判断读哪一处。',
    'The column "{column}" of the layout "{layout}" stands in {count} places ({cells}).',
    '请删去多余的列，或改成不同的表头。',
    'Remove the column that is too many, or give it another heading.',
  ),
  S076: kind(
    'error',
    '自定版式《{layout}》中的 {count} 个项目在表中没有找到：{rows}。',
    '{count} rows of the layout "{layout}" are not in the table: {rows}.',
    '请恢复这些行；没有发生的填 0。',
    'Restore the rows; write 0 where nothing happened.',
  ),
  S077: kind(
    'warning',
    '有 {count} 行填了数，但自定版式《{layout}》没有对应的指标，未读取：{rows}。',
    '{count} rows hold numbers but stand for no indicator in the layout "{layout}"; they were not read: {rows}.',
    '请核对项目名称或代码；如需报送，请联系总部补充版式。',
    'Check the names or codes; ask headquarters to add them if they must be reported.',
  ),
  S078: kind(
    'error',
    '“{code}”出现两次（{first} 和 {second}），无法判断以哪一行为准。',
    '"{code}" occurs twice ({first} and {second}); it cannot be told which row counts.',
    '请删除其中一行。',
    'Remove one of the rows.',
  ),
  S079: kind(
    'error',
    '自定版式《{layout}》规定{what}写在{where}，但没有找到。',
    'The layout "{layout}" expects {what} {where}; it is not there.',
    '请补填后重新上报。',
    'Fill it in and send the file again.',
  ),
  S080: kind(
    'error',
    '计量单位“{value}”不能换算为指标的单位“{unit}”。',
    'The unit of measure "{value}" cannot be converted to "{unit}", the unit of the indicator.',
    '请改用“{unit}”，或“{unit}”前加“千、万、百万、亿”的单位。',
    'Use "{unit}", or a multiple of it such as 千, 万, 百万 or 亿.',
  ),
  S081: kind(
    'error',
    '自定版式《{layout}》的《{ledger}》没有找到（表头应有：{labels}）。',
    'The table "{ledger}" of the layout "{layout}" was not found (its header has: {labels}).',
    '请补上这张表。',
    'Add the table.',
  ),
  S082: kind(
    'error',
    '有 {count} 张工作表符合自定版式《{layout}》：{sheets}，无法判断读哪一张。',
    '{count} sheets fit the layout "{layout}": {sheets}; it cannot be told which one to read.',
    '请只保留本期的一张。',
    'Keep only the sheet of the period.',
  ),
  S083: kind(
    'info',
    '自定版式《{layout}》不含{ledgers}，由此统计的指标本期没有数（不是 0）。',
    'The layout "{layout}" does not hold {ledgers}; indicators counted from there are missing, not 0.',
  ),
  S084: kind(
    'error',
    '自定版式《{layout}》要求 {cell} 左侧写着“{label}”，现在是“{found}”，没有读取这一格。',
    'The layout "{layout}" expects "{label}" on the left of {cell}, not "{found}"; the cell was not read.',
    '请恢复原来的表样，不要增删行列。',
    'Restore the form as it was; do not add or remove rows and columns.',
  ),
};

export type LayoutFindingCode = keyof typeof LAYOUT_FINDINGS;

/** @example layoutFinding('S070', {sheet: '第一页', cell: 'A6'}, {layout: {zh, en}, row: 6}) */
export function layoutFinding(
  code: LayoutFindingCode,
  place: Place,
  parameters: MessageParameters,
  hint?: Text,
): Finding {
  return makeFinding(code, LAYOUT_FINDINGS[code], place, parameters, hint);
}
