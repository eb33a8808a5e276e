import { trimMarks } from '../model/clean-text.ts';
import { foldName } from '../model/fold-name.ts';

const set = (words: string) => new Set(words.split(' '));

const ZERO = set(
  '无 零 〇 没有 未开展 未发生 未召开 未组织 未举办 暂无 无此项 本期无 本月无 本季度无 零次 nil none',
);
const NOT_APPLICABLE = set('不适用 不涉及 na n/a 无需填写 不需填写 无须填写');
const MARKS = /^(?:[-–—―−－_/／\\~～、.。…]{1,6}|n\/?a)$/i;
const DITTO = /^(?:同上|〃|″|〞|"|''|＂|ditto|同前|同上行)$/i;
/** Something of the kind must be in the text: most cells leave here. */
const DITTO_SIGN = /[同〃″〞"＂']|d[iＩ]|^ｄ/i;
const ATTACHMENT =
  /^(?:[(（]?(?:详见|见|另见|参见|附见|具体见|详情见)(?:附件|附表|备注|附后|后附|另表|下表|上表|材料|报告|说明)|附后|另附|后附)/;
const PLACEHOLDER =
  /\*{2,}|＊{2,}|×{2,}|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|某某|^(?:示例|样例|范例|例如?)(?:数据|内容|行|[:：\d]|$)|^[(（【[](?:示例|样例|例)[)）】\]]|^(?:请填写?.{0,8}|待填写?|待补充?|待定|tbd)$/i;

export function isZeroWord(text: string): boolean {
  return ZERO.has(foldName(text));
}

/** 不适用 itself, as the instructions ask for it. */
export function isDeclaredNotApplicable(text: string): boolean {
  return text === '不适用';
}

/** `/`, `—`, `N/A`, 不涉及 … : the clerk says that there is nothing to enter. */
export function isNotApplicableMark(text: string): boolean {
  return MARKS.test(text) || NOT_APPLICABLE.has(foldName(text));
}

/** A mark made of strokes alone. */
export function isDash(text: string): boolean {
  return MARKS.test(text);
}

export function isDitto(text: string): boolean {
  if (text.length > 12 || !DITTO_SIGN.test(text)) return false;
  return DITTO.test(trimMarks(text)) || DITTO.test(foldName(text));
}

/** 详见附件: points elsewhere instead of saying it. */
export function isAttachmentReference(text: string): boolean {
  return text.length <= 20 && ATTACHMENT.test(text);
}

/** XXX, **, 某某, 示例: what a template or a copied text had in place of data. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}
