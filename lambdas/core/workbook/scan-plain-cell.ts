import { type StoredType, storedType } from './stored-type.ts';

/** What `scanPlainCell` found. Reused from cell to cell. */
export interface PlainCell {
  column: number;
  row: number;
  /** Style index, 0 when not stated. */
  style: number;
  type: StoredType;
  /** Where the value stands; empty for a cell that is only formatted. */
  start: number;
  end: number;
  /** The value when it is a whole number of at most nine digits without leading zeros, else -1. */
  digits: number;
}

/**
 * Recognises exactly `<c r="B7" s="3" t="s"><v>12</v></c>` or `<c r="B7" s="3"/>` (style and type may be absent)
 * at `at`, which is how the usual programs write nearly all cells, and returns the position behind it. Returns -1
 * for anything else, which then goes the general way. One loop without calls: it also runs before any compiler
 * has seen it.
 */
export function scanPlainCell(bytes: Uint8Array, start: number, found: PlainCell): number {
  let at = start;
  if (bytes[at] !== 0x3c || bytes[at + 1] !== 0x63 || bytes[at + 2] !== 0x20) return -1;
  if (bytes[at + 3] !== 0x72 || bytes[at + 4] !== 0x3d || bytes[at + 5] !== 0x22) return -1;
  at += 6;
  let byte = bytes[at] ?? 0;
  let number = 0;
  for (const limit = at + 3; byte >= 0x41 && byte <= 0x5a && at < limit; byte = bytes[++at] ?? 0) {
    number = number * 26 + byte - 0x40;
  }
  found.column = number;
  number = 0;
  for (const limit = at + 7; byte >= 0x30 && byte <= 0x39 && at < limit; byte = bytes[++at] ?? 0) {
    number = number * 10 + byte - 0x30;
  }
  found.row = number;
  if (byte !== 0x22) return -1;
  byte = bytes[++at] ?? 0;
  found.style = 0;
  if (byte === 0x20 && bytes[at + 1] === 0x73 && bytes[at + 2] === 0x3d && bytes[at + 3] === 0x22) {
    at += 4;
    number = 0;
    byte = bytes[at] ?? 0;
    for (const limit = at + 9; byte >= 0x30 && byte <= 0x39 && at < limit; byte = bytes[++at] ?? 0) {
      number = number * 10 + byte - 0x30;
    }
    if (byte !== 0x22) return -1;
    found.style = number;
    byte = bytes[++at] ?? 0;
  }
  found.type = 'number';
  if (byte === 0x20 && bytes[at + 1] === 0x74 && bytes[at + 2] === 0x3d && bytes[at + 3] === 0x22) {
    if (bytes[at + 5] !== 0x22) return -1;
    found.type = storedType(bytes, at + 4, at + 5);
    at += 6;
    byte = bytes[at] ?? 0;
  }
  if (byte === 0x2f && bytes[at + 1] === 0x3e) {
    found.start = at;
    found.end = at;
    return at + 2;
  }
  if (byte !== 0x3e || bytes[at + 1] !== 0x3c || bytes[at + 2] !== 0x76 || bytes[at + 3] !== 0x3e) return -1;
  at += 4;
  found.start = at;
  number = 0;
  for (byte = bytes[at] ?? 0; byte !== 0x3c; byte = bytes[++at] ?? 0) {
    if (byte >= 0x30 && byte <= 0x39) number = number * 10 + byte - 0x30;
    else if (byte === 0x26 || byte < 0x20) return -1;
    else number = Number.NaN;
  }
  found.end = at;
  const length = at - found.start;
  const isCount = length === 1 || (length > 1 && length <= 9 && bytes[found.start] !== 0x30);
  found.digits = isCount && number >= 0 ? number : -1;
  if (bytes[at + 1] !== 0x2f || bytes[at + 2] !== 0x76 || bytes[at + 3] !== 0x3e) return -1;
  if (bytes[at + 4] !== 0x3c || bytes[at + 5] !== 0x2f || bytes[at + 6] !== 0x63) return -1;
  return bytes[at + 7] === 0x3e ? at + 8 : -1;
}
