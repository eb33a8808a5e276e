const DIGITS = new Map<string, number>();
for (const [i, forms] of [
  '零〇○',
  '一壹弌幺',
  '二贰弍两',
  '三叁弎',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
].entries()) {
  for (const form of forms) DIGITS.set(form, i);
}
const SMALL = new Map([
  ['十', 10n],
  ['拾', 10n],
  ['百', 100n],
  ['佰', 100n],
  ['千', 1000n],
  ['仟', 1000n],
]);
const LARGE = new Map([
  ['万', 10_000n],
  ['亿', 100_000_000n],
]);
const SHORT_TENS: readonly (readonly [string, string])[] = [
  ['廿', '二十'],
  ['卄', '二十'],
  ['卅', '三十'],
  ['卌', '四十'],
];

/** Longest run of numeral characters at the start. */
export const CHINESE_RUN =
  /^[零〇○一二三四五六七八九十百千万亿两廿卄卅卌壹弌幺贰弍叁弎肆伍陆柒捌玖拾佰仟点]+/;

/** `exact`; `short`: 一百二 means 120; `either`: 两三 is two or three, the lower is given. */
export interface ChineseNumber {
  readonly number: string;
  readonly reading: 'exact' | 'short' | 'either';
}

/** Value of a whole Chinese numeral (no measure word), or null when it is not one. Linear. */
export function parseChineseNumeral(text: string): ChineseNumber | null {
  let plain = text;
  for (const [short, long] of SHORT_TENS) plain = plain.replaceAll(short, long);
  const point = plain.indexOf('点');
  if (point >= 0) return withFraction(plain.slice(0, point), plain.slice(point + 1));
  if (!/[十拾百佰千仟万亿]/.test(plain)) return digitsOnly(plain);
  return eitherOf(plain) ?? withUnits(plain);
}

function withFraction(whole: string, fraction: string): ChineseNumber | null {
  const left = parseChineseNumeral(whole);
  const digits = positional(fraction);
  if (left?.reading !== 'exact' || digits === null || digits === '') return null;
  const trimmed = digits.replace(/0+$/, '');
  return { number: trimmed ? `${left.number}.${trimmed}` : left.number, reading: 'exact' };
}

function positional(text: string): string | null {
  let digits = '';
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    digits += digit;
  }
  return digits;
}

/** 五; 一二〇; 两三 (two neighbouring digits mean one or the other). */
function digitsOnly(text: string): ChineseNumber | null {
  const digits = positional(text);
  if (digits === null || digits === '') return null;
  if (digits.length === 2 && !digits.includes('0')) {
    const [low, high] = [Number(digits[0]), Number(digits[1])];
    return high === low + 1 || digits === '35' ? { number: String(low), reading: 'either' } : null;
  }
  if (digits.length > 1 && digits.startsWith('0')) return null;
  return { number: digits, reading: 'exact' };
}

/** 七八十 is 70 or 80. */
function eitherOf(text: string): ChineseNumber | null {
  const match = /^([一二两三四五六七八九])([二三四五六七八九])([十百千万亿])$/.exec(text);
  const low = DIGITS.get(match?.[1] ?? '');
  const high = DIGITS.get(match?.[2] ?? '');
  const unit = SMALL.get(match?.[3] ?? '') ?? LARGE.get(match?.[3] ?? '');
  if (low === undefined || high !== low + 1 || unit === undefined) return null;
  return { number: String(BigInt(low) * unit), reading: 'either' };
}

function withUnits(text: string): ChineseNumber | null {
  let total = 0n;
  let section = 0n;
  let digit: number | null = null;
  let zero = false;
  let lastUnit = 0n;
  let smallest = 10_000n;
  let largest = 1n << 62n;
  for (const character of text) {
    const value = DIGITS.get(character);
    if (value !== undefined) {
      if (digit !== null && !(digit === 0 && zero)) return null;
      if (value === 0) zero = true;
      digit = value;
      continue;
    }
    const small = SMALL.get(character);
    if (small !== undefined) {
      if (small >= smallest || (digit === 0 && small !== 10n)) return null;
      section += BigInt(digit || 1) * small;
      if (digit === null && small !== 10n) return null;
      smallest = small;
      lastUnit = small;
    } else {
      const large = LARGE.get(character) ?? 0n;
      const sum = section + BigInt(digit ?? 0);
      if (sum === 0n || large >= largest) return null;
      total += sum * large;
      section = 0n;
      smallest = 10_000n;
      largest = large;
      lastUnit = large;
    }
    digit = null;
    zero = false;
  }
  if (digit === null || digit === 0) return { number: String(total + section), reading: 'exact' };
  if (lastUnit <= 10n || zero) return { number: String(total + section + BigInt(digit)), reading: 'exact' };
  return { number: String(total + section + (BigInt(digit) * lastUnit) / 10n), reading: 'short' };
}
