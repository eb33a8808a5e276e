/** Column letters of a 1-based column number. @example columnName(28) === 'AB' */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** @example cellAddress(7, 2) === 'B7' */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** 1-based row and column of an A1 address, or null when it is not one. @example parseAddress('B7') */
export function parseAddress(address: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address);
  if (!match?.[1] || !match[2]) return null;
  let column = 0;
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}
