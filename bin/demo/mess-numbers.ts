import type { Column } from '../../lambdas/core/model/column.ts';
import type { CellContent } from '../../lambdas/core/publish/document-xlsx.ts';
import type { Random } from './random.ts';

const DIGITS = '零一二三四五六七八九';

/** 12 → 十二, 40 → 四十, 107 → 一百零七. For 0 to 999. */
export function chineseNumeral(n: number): string {
  const digit = (d: number) => DIGITS[d] ?? '';
  if (n < 10) return digit(n);
  if (n < 100) {
    const tens = Math.floor(n / 10);
    return `${tens === 1 ? '' : digit(tens)}十${n % 10 === 0 ? '' : digit(n % 10)}`;
  }
  const rest = n % 100;
  const tail =
    rest === 0
      ? ''
      : rest < 10
        ? `零${digit(rest)}`
        : `${digit(Math.floor(rest / 10))}十${rest % 10 === 0 ? '' : digit(rest % 10)}`;
  return `${digit(Math.floor(n / 100))}百${tail}`;
}

function fullWidth(text: string): string {
  return text.replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

/** Other ways in which people write the same count; every one of them is read as `value` again. */
export function messCount(value: string, column: Column, random: Random): CellContent {
  const n = Number(value);
  const suffix = column.measure;
  const ways: CellContent[] = [
    { text: fullWidth(value) },
    { text: `\u00a0${value} ` },
    { text: `${value}\n` },
    { text: `${value}（已核对）` },
  ];
  if (n > 0 && n < 1000 && n !== 2) ways.push({ text: chineseNumeral(n) });
  if (n >= 1000) ways.push({ text: value.replace(/\B(?=(\d{3})+$)/g, ',') });
  if (suffix) {
    ways.push({ text: `${value}${suffix.word}` });
    for (const word of [...suffix.synonyms, ...suffix.lookalikes]) ways.push({ text: `${value}${word}` });
  }
  if (n === 0) ways.push({ text: '无' }, { text: '零' });
  if (n > 5) ways.push({ text: `约${value}` });
  return random.pick(ways);
}

/** The same for a decimal with a point. */
export function messDecimal(value: string, random: Random): CellContent {
  return random.pick<CellContent>([{ text: fullWidth(value) }, { text: ` ${value}` }, { text: value }]);
}
