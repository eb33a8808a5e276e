import { findingKind as kind } from './finding-kind.ts';

/** What can be wrong with an organisation or the workbook it comes in. Codes are stable. */
export const ORGANISATION_FINDINGS = {
  O001: kind(
    'error',
    '没有顶层单位：每个单位都填了上级。',
    'There is no top: every unit has a parent.',
    '请把最上级单位的“上级单位编码”留空。',
    'Leave the parent of the topmost unit empty.',
  ),
  O002: kind(
    'error',
    '单位编码 {code} 重复，且启用、停用日期有重叠。',
    'Unit code {code} occurs twice for overlapping dates.',
    '请改正编码；如是同一单位迁移或更名，请给前一行填停用日期，并早于后一行的启用日期。',
    'Correct the code; for one unit that moved or was renamed, end the first row before the second begins.',
  ),
  O003: kind(
    'error',
    '{name}（{code}）的上级“{parent}”不在单位名录中。',
    'The parent “{parent}” of {name} ({code}) is not in the list of units.',
    '请填写名录中已有的单位编码。',
    'Give the code of a unit in the list.',
  ),
  O004: kind(
    'error',
    '上级关系成环：{loop}。',
    'Parents form a loop: {loop}.',
    '请改正其中一个单位的上级。',
    'Correct the parent of one of them.',
  ),
  O005: kind(
    'error',
    '{code} 与 {other} 同时使用同一个单位全称“{name}”，报送时无法区分。',
    '{code} and {other} have the full name “{name}” at the same time and cannot be told apart.',
    '请改为能区分的全称。',
    'Give them different full names.',
  ),
  O006: kind(
    'error',
    '{name}（{code}）的停用日期 {validTo} 早于启用日期 {validFrom}。',
    '{name} ({code}) ends on {validTo}, before it begins on {validFrom}.',
    '请核对两个日期。',
    'Check both dates.',
  ),
  O007: kind(
    'error',
    '没有找到单位名录：前 20 行内没有同时含“单位编码”“单位全称”的表头。',
    'No list of units was found: no header with unit code and full name in the first 20 rows.',
    '请用“单位编码、单位全称、上级单位编码、启用日期……”作表头，每行一个单位。',
    'Use a header with unit code, full name, parent code, valid from …, and one row per unit.',
  ),
  O008: kind(
    'error',
    '单位编码“{value}”不对：只能用字母、数字、- 和 _，最多 32 个字符，以字母或数字开头。',
    'The unit code “{value}” is not one: letters, digits, - and _, at most 32, beginning with a letter or digit.',
  ),
  O009: kind('error', '{code} 没有填单位全称。', '{code} has no full name.'),
  O010: kind(
    'error',
    '{column}“{value}”不是有效日期。',
    '{column} “{value}” is not a valid date.',
    '请填写为 2022-01-31 的形式；仍在使用的单位，停用日期留空。',
    'Write it like 2022-01-31; leave the end empty for a unit still in use.',
  ),
  O011: kind(
    'error',
    '{column}“{value}”看不出是“是”还是“否”。',
    '{column} “{value}” is neither yes nor no.',
    '请填“是”或“否”；留空视为“是”。',
    'Write 是 or 否; blank means yes.',
  ),
  O012: kind(
    'error',
    '应报报表“{value}”不是现有报表。',
    'There is no form “{value}”.',
    '可填：{forms}；留空表示全部报表。',
    'Possible: {forms}; blank means all.',
  ),
  O013: kind(
    'info',
    '有 {count} 个单位没有填启用日期，按一直在用处理。',
    '{count} units have no first day and are taken to have always existed.',
  ),
  O014: kind('error', '单位名录中没有任何单位。', 'The list of units is empty.'),
  O015: kind(
    'error',
    '单位“{value}”不在单位名录中。',
    'The unit “{value}” is not in the list of units.',
    '请填写名录中的单位编码或全称。',
    'Give the code or full name of a unit in the list.',
  ),
  O016: kind('error', '《{sheet}》缺少“{column}”列。', 'Sheet “{sheet}” lacks the column “{column}”.'),
  O017: kind('error', '第 {row} 行没有填单位编码。', 'Row {row} has no unit code.'),
  O018: kind(
    'error',
    '单位 {code}（{name}）的“{column}”填的是“{value}”，单位名录中没有这个单位，或就是它自己。',
    '“{column}” of unit {code} says “{value}”, which is not another unit in the list.',
    '请填写名录中另一个单位的编码；已撤销的单位要保留在名录中，只填停用日期。',
    'Give the code of another unit in the list; a closed unit stays in the list with its last day.',
  ),
  O019: kind(
    'error',
    '单位 {code}（{name}）并入了 {value}，但没有填停用日期。',
    'Unit {code} was merged into {value} but has no last day.',
    '请填写停用日期（并入前最后一天）。',
    'Give its last day, the one before the merger.',
  ),
  O020: kind(
    'error',
    '单位的并入关系首尾相接：{loop}。',
    'Units are merged into each other in a loop: {loop}.',
    '请核对“并入单位编码”。',
    'Check the column “Merged into”.',
  ),
};

export type OrganisationFindingCode = keyof typeof ORGANISATION_FINDINGS;
