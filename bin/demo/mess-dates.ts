import type { CellContent } from '../../lambdas/core/publish/document-xlsx.ts';
import type { Random } from './random.ts';

const DIGITS = '〇一二三四五六七八九';

function inChinese(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const small = (n: number) =>
    `${n < 10 ? '' : n < 20 ? '十' : `${DIGITS[Math.floor(n / 10)]}十`}${n % 10 === 0 ? '' : DIGITS[n % 10]}`;
  const yearDigits = [...year].map((d) => DIGITS[Number(d)]).join('');
  return `${yearDigits}年${small(Number(month))}月${small(Number(day))}日`;
}

/** Other ways in which people write the same day; `yearKnown` allows leaving the year out. */
export function messDate(date: string, yearKnown: boolean, random: Random): CellContent {
  const [year = '', month = '', day = ''] = date.split('-');
  const m = String(Number(month));
  const d = String(Number(day));
  const ways: CellContent[] = [
    { text: `${year}.${m}.${d}` },
    { text: `${year}/${m}/${d}` },
    { text: `${year}-${m}-${d}` },
    { text: `${year}年${m}月${d}日` },
    { text: `${year}${month}${day}` },
    { text: inChinese(date) },
    { text: `${year.slice(2)}.${m}.${d}` },
    { text: ` ${date} ` },
  ];
  if (yearKnown) ways.push({ text: `${m}月${d}日` });
  return random.pick(ways);
}
