import { isResultSheetName } from '../model/result-sheet.ts';
import { COVER_SHEET, DICTIONARY_SHEET, META_SHEET } from '../model/template-meta.ts';
import type { Sheet } from '../model/workbook.ts';

const DICTIONARY = /^_|^(?:数据)?字典$|^码表|^代码表|下拉|^dict|^lists?$|^lookup|wpsreserved/i;

/** Sheets that carry no ledger by design: cover, meta, dictionaries, our own results. */
export function isSystemSheet(sheet: Sheet): boolean {
  const name = sheet.name.trim();
  if ([COVER_SHEET, META_SHEET, DICTIONARY_SHEET].includes(name) || isResultSheetName(name)) return true;
  return sheet.visibility !== 'visible' && DICTIONARY.test(name);
}

const MONTH = /(?:^|[^\d\-~至到—–])(1[0-2]|0?[1-9])月(?![-~至到—–]?\d|底|末)/;
const CHINESE_MONTH = /(?:^|[^一二三四五六七八九十])(十[一二]?|[一二三四五六七八九])月/;
const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Month a sheet stands for by its name, 1 to 12, or null. @example monthOfSheet('3月台账') === 3 */
export function monthOfSheet(name: string): number | null {
  const plain = name.normalize('NFKC').replace(/\s/g, '');
  if (/[-~至到—–]\d{1,2}月/.test(plain)) return null;
  const month = MONTH.exec(plain)?.[1];
  if (month) return Number(month);
  const chinese = CHINESE_MONTH.exec(plain)?.[1];
  return chinese ? MONTHS.indexOf(chinese) + 1 : null;
}
