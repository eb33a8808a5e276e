/** What a label in the first cells of a row makes of it. */
export type RowLabel =
  | 'total'
  | 'subtotal'
  | 'cumulative'
  | 'part'
  | 'signature'
  | 'note'
  | 'sample'
  | 'zero';

const TOTAL =
  /^(?:合计|总计|共计|总合计|合计数|总数|汇总|全部合计|本[期月季年]度?(?:合计|总计)|全年合计|年度合计|total|grandtotal|sum)$/i;
const SUBTOTAL =
  /^(?:小计|分计|subtotal)$|^本页(?:小计|合计|共计)$|^(?:页小计|页计|分页小计|承前页|过次页)$/i;
const GROUP_TOTAL = /^.{1,10}(?:小计|合计)$/;
const CUMULATIVE = /^(?:.{0,6}累计|累计数|累计至.{1,6})$/;
const PART = /^其中(?:[:：].*|[^心].{0,9})?$/;
const SIGNATURE =
  /^(?:填表人|制表人|填报人|报送人|审核人|复核人?|核对人|经办人|审批人|签发人|单位负责人|部门负责人|统计负责人|负责人|分管领导|主管领导|主要负责人|联系人|联系电话|联系方式|电话|手机|填报日期|填表日期|制表日期|打印日期|报送日期|报出日期|单位[(（]?盖章[)）]?|盖章|签字|签章|签名)/;
const NOTE =
  /^(?:备注|说明|注|填表说明|填报说明|附注|注意|注意事项|口径说明|编制说明|note|notes|remark)(?:[:：\d一二三]|$)/i;
const SAMPLE = /^(?:示例|样例|范例|例|填写示例|示例行|举例|sample|example)[:：]?\d?$/i;
const ZERO =
  /^(?:本(?:期|月|季度?|年|次|单位)?)?(?:零报告|无|无发生|未发生|未开展|无此项|无数据|无内容|无相关(?:内容|情况|事项)?|无此类(?:情况|事项))(?:[,，。]?零报告)?[。.]?$/;

/** `text` has no spaces. Group totals (甲类小计) and notes are only hints: see the flags of the caller. */
export function rowLabel(text: string): RowLabel | null {
  if (text.length > 60)
    return NOTE.test(text) ? 'note' : PART.test(text.slice(0, 12)) ? 'part' : signature(text);
  const bare = text.replace(/[:：]$/, '').replace(/[(（][^)）]{0,12}[)）]$/, '');
  if (TOTAL.test(bare)) return 'total';
  if (SUBTOTAL.test(bare)) return 'subtotal';
  if (CUMULATIVE.test(bare)) return 'cumulative';
  if (PART.test(text)) return 'part';
  if (SAMPLE.test(text)) return 'sample';
  if (ZERO.test(text)) return 'zero';
  return signature(text) ?? (NOTE.test(text) ? 'note' : null);
}

/** A total of one group, recognisable only by its ending. */
export function isGroupTotal(text: string): boolean {
  return text.length <= 14 && GROUP_TOTAL.test(text.replace(/[:：]$/, ''));
}

/** 填表人：… has a colon wherever it stands; without one it is believed only in the tail. */
function signature(text: string): 'signature' | null {
  return SIGNATURE.test(text) ? 'signature' : null;
}

export function hasColon(text: string): boolean {
  return /[:：]/.test(text.slice(0, 24));
}
