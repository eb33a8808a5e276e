import { damaged } from './read-fault.ts';
import { MAX_COLUMN } from './sheet-builder.ts';

/** A whole number of one to nine digits without leading zeros, or -1 when the bytes are anything else. */
export function readDigits(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 9) return -1;
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return end - start > 1 && bytes[start] === 0x30 ? -1 : number;
}

/** Column of an address like `AB12`, whose row must be that of the row element it stands in. */
export function readColumn(bytes: Uint8Array, start: number, end: number, row: number): number {
  let at = start;
  let column = 0;
  for (; at < end && at < start + 4; at++) {
    const letter = ((bytes[at] ?? 0) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (at === start || column > MAX_COLUMN || readDigits(bytes, at, end) !== row) throw damaged('address');
  return column;
}
