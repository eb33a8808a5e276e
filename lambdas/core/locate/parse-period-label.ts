import { tidyText } from '../model/clean-text.ts';
import { type Period, parsePeriod } from '../model/period.ts';

const DIGITS = '〇一二三四五六七八九';
const YEAR = '((?:19|20)\\d{2})';
const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 首: 1, 末: 4 };
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const MONTH = new RegExp(`^${YEAR}[-./年](\\d{1,2})(?:月份?)?$|^${YEAR}(0[1-9]|1[0-2])$`);
const QUARTER = new RegExp(`^${YEAR}[-.年]?(?:Q([1-4])|第?([一二三四1-4首末])季度?|([1-4])季度?)$`, 'i');
const HALF = new RegExp(`^${YEAR}[-.年]?(?:H([12])|([上下])半年度?)$`, 'i');
const WHOLE = new RegExp(`^${YEAR}(?:年度?|全年|年全年)?$`);
const MONTHS = new RegExp(`^${YEAR}[-./年](\\d{1,2})月?[-~—–至到](\\d{1,2})月(?:份|累计)?$`);
const DAYS = new RegExp(
  `^${YEAR}[-./年](\\d{1,2})[-./月](\\d{1,2})日?[-~—–至到](?:${YEAR}[-./年])?(\\d{1,2})[-./月](\\d{1,2})日?$`,
);
const CHINESE_MONTH = /(十[一二]?|[一二三四五六七八九])(?=月)/g;
const CHINESE_YEAR = /[〇○零一二三四五六七八九]{4}(?=年)/g;
const INSIDE =
  /(?:19|20)\d{2}\s?(?:年|[-.](?=\d|Q|H))\s?(?:(?:1[0-2]|0?[1-9])(?:月份?)?(?!\d)|第?[一二三四1-4]季度?|Q[1-4]|H[12]|[上下]半年|度|全年)|(?:19|20)\d{2}(?:Q[1-4]|H[12])|(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?!\d)/i;

/**
 * A period as people write it, or null. Full-width and Chinese digits are accepted.
 * @example 2022-03, 2022年3月, 2022Q1, 2022年第一季度, 2022年上半年, 2022年度, 2022年1-3月
 */
export function parsePeriodLabel(text: string): Period | null {
  const plain = arabic(tidyText(text)).replace(/\s/g, '');
  if (plain.length > 40) return null;
  const month = MONTH.exec(plain);
  if (month) return monthOf(month[1] ?? month[3], month[2] ?? month[4]);
  const quarter = QUARTER.exec(plain);
  if (quarter) {
    const ordinal = quarter[2] ?? quarter[3] ?? quarter[4] ?? '';
    return parsePeriod(`${quarter[1]}Q${QUARTERS[ordinal] ?? ordinal}`);
  }
  const half = HALF.exec(plain);
  if (half) return parsePeriod(`${half[1]}H${half[2] ?? (half[3] === '上' ? 1 : 2)}`);
  const whole = WHOLE.exec(plain);
  if (whole) return parsePeriod(whole[1] ?? '');
  const months = MONTHS.exec(plain);
  if (months) return spanOf(months[1], Number(months[2]), Number(months[3]));
  const days = DAYS.exec(plain);
  if (!days || (days[4] !== undefined && days[4] !== days[1]) || days[3] !== '1') {
    if (days?.[3] !== '01') return null;
  }
  return days && Number(days[6]) >= 28 ? spanOf(days[1], Number(days[2]), Number(days[5])) : null;
}

/** The first period mentioned inside a longer text such as a title or a file name, or null. */
export function findPeriodLabel(text: string): Period | null {
  const found = INSIDE.exec(arabic(tidyText(text).slice(0, 200)));
  return found ? parsePeriodLabel(found[0]) : null;
}

function arabic(text: string): string {
  if (!/[〇○零一二三四五六七八九十]/.test(text)) return text;
  return text
    .replace(CHINESE_YEAR, (year) => [...year].map((c) => (/[○零]/.test(c) ? 0 : DIGITS.indexOf(c))).join(''))
    .replace(CHINESE_MONTH, (month) => String(ORDINALS.indexOf(month) + 1));
}

function monthOf(year = '', month = ''): Period | null {
  return parsePeriod(`${year}-${month.padStart(2, '0')}`);
}

/** January to March is the first quarter, and so on; any other span is no period. */
function spanOf(year = '', from: number, to: number): Period | null {
  if (from === to) return monthOf(year, String(from));
  const length = to - from + 1;
  if (length === 3 && from % 3 === 1) return parsePeriod(`${year}Q${(from + 2) / 3}`);
  if (length === 6 && from % 6 === 1) return parsePeriod(`${year}H${from === 1 ? 1 : 2}`);
  return length === 12 ? parsePeriod(year) : null;
}
