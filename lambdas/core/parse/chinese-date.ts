import { parseChineseNumeral } from './chinese-numeral.ts';

const YEAR = /[零〇○一二三四五六七八九]{2,4}(?=年)/g;
const PART = /[一二三四五六七八九十廿卅]{1,3}(?=[月日号])/g;
const ANY = /[零〇○一二三四五六七八九十]/;
const DIGITS = '零一二三四五六七八九';

/** 二〇二二年三月五日 → 2022年3月5日. Other text stays as it is. */
export function arabicDate(text: string): string {
  if (!ANY.test(text)) return text;
  return text
    .replace(YEAR, (year) => [...year].map((c) => (c === '〇' || c === '○' ? 0 : DIGITS.indexOf(c))).join(''))
    .replace(PART, (part) => parseChineseNumeral(part)?.number ?? part);
}
