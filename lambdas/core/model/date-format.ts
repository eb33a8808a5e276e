const known = new Map<string, boolean>();

/** True when a number format shows its number as a date or a time. @example isDateFormat('yyyy"年"m"月"') */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  let answer = known.get(format);
  if (answer === undefined) {
    answer = showsDate(format);
    if (known.size < 1000) known.set(format, answer);
  }
  return answer;
}

function showsDate(format: string): boolean {
  const section = format.split(';', 1)[0] ?? '';
  const plain = section
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general|g\/通用格式|e[+-]/gi, '');
  return /[ymdhs年月日]/i.test(plain) && !/[0#?](?![0.]*s)/i.test(plain.replace(/s\.0+/gi, 's'));
}
