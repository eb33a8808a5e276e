import { isResultSheetName } from '../model/result-sheet.ts';
import type { Text } from '../model/text.ts';
import type { Cell, Row, Sheet, Workbook } from '../model/workbook.ts';
import { isSystemSheet } from './sheet-kinds.ts';

const ROLLUP: Text = { zh: '汇总结果', en: 'a rollup' };
const FINDINGS: Text = { zh: '问题清单', en: 'a list of findings' };
const RETURNS: Text = { zh: '报送情况表', en: 'a list of returns' };
const LOG: Text = { zh: '规范化记录', en: 'a normalisation log' };
const RESULT: Text = { zh: '校验结果', en: 'a sheet of check results' };

/** The first headers of the tables that the product itself writes. */
const HEADERS: readonly (readonly [Text, readonly string[]])[] = [
  [FINDINGS, ['级别', '规则', '单位编码', '单位名称', '报表', '期间', '文件', '工作表']],
  [RETURNS, ['报表', '期间', '截止日期', '应报', '已报', '其中迟报', '报送率']],
  [RETURNS, ['单位编码', '单位名称', '应报', '已报', '报送率']],
  [ROLLUP, ['单位编码', '单位名称', '期间', '指标编码', '指标名称', '计量单位', '数值', '分子', '分母']],
  [ROLLUP, ['Unit code', 'Unit', 'Period', 'Indicator', 'Name', 'Measure', 'Value', 'Numerator']],
  [RETURNS, ['义务编码', '义务名称', '单位编码', '单位名称', '对象', '窗口起', '窗口止']],
  [LOG, ['文件', '工作表', '单元格', '填写内容', '系统读取为', '规则']],
  [LOG, ['File', 'Sheet', 'Cell', 'Typed', 'Read as', 'Rule']],
];
/** Captions with words that only we put there: people write 汇总单位 above tables of their own. */
const CAPTIONS: readonly RegExp[] = [
  /^汇总单位：[^\n]{1,200}期间：[^\n]{1,100}(?:生成时间：|加粗行为含下级的合计|截止日已过的应履行|目标 \d+ 项，达到)/,
  /^“—”表示没有可比的数；黄底表示/,
];
const DEEPEST_CAPTION = 6;
const DEEPEST_HEADER = 12;

/** What a sheet is when the product wrote it as a result, else null. */
export function exportOfSheet({ rows }: Sheet): Text | null {
  for (const row of rows) {
    if (row.number > DEEPEST_HEADER) break;
    if (row.number <= DEEPEST_CAPTION && row.cells.some(isOurCaption)) return ROLLUP;
    const known = HEADERS.find(([, header]) => beginsWith(row, header));
    if (known) return known[0];
  }
  return null;
}

function isOurCaption({ text }: Cell): boolean {
  return CAPTIONS.some((caption) => caption.test(text));
}

function beginsWith({ cells }: Row, header: readonly string[]): boolean {
  return header.every((text, i) => cells[i]?.text.replace(/^\uFEFF/, '').trim() === text);
}

/** What a workbook without any table of a unit is when such sheets are in it, by the first of them; else null. */
export function exportOfWorkbook({ sheets }: Workbook): Text | null {
  const visible = sheets.filter((sheet) => sheet.visibility === 'visible' && sheet.rows.length > 0);
  const own = visible.filter((sheet) => !isSystemSheet(sheet));
  if (own.length === 0) return visible.some(({ name }) => isResultSheetName(name)) ? RESULT : null;
  for (const sheet of own) {
    const kind = exportOfSheet(sheet);
    if (kind) return kind;
  }
  return null;
}
