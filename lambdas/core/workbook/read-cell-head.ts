import { damaged } from './read-fault.ts';
import { MAX_COLUMN } from './sheet-builder.ts';
import type { XmlScanner } from './xml-scanner.ts';

export type StoredType = 'number' | 'shared' | 'string' | 'inline' | 'bool' | 'error' | 'date';

export interface CellHead {
  readonly column: number;
  /** Index of the style, 0 when not stated. */
  readonly style: number;
  readonly type: StoredType;
}

/** Attributes of the `c` element just opened: address, style and type. All are optional. */
export function readCellHead(scanner: XmlScanner, row: number, expectedColumn: number): CellHead {
  const { bytes, attributes } = scanner;
  let column = expectedColumn;
  let style = 0;
  let type: StoredType = 'number';
  for (let index = 0; index < scanner.attributeCount * 4; index += 4) {
    const name = attributes[index] ?? 0;
    if (attributes[index + 1] !== name + 1) continue;
    const start = attributes[index + 2] ?? 0;
    const end = attributes[index + 3] ?? 0;
    const letter = bytes[name];
    if (letter === 0x72) column = readColumn(bytes, start, end, row);
    else if (letter === 0x73) style = readDigits(bytes, start, end);
    else if (letter === 0x74) type = storedType(bytes, start, end);
  }
  return { column, style, type };
}

/** The row in the address must be that of the row element. */
function readColumn(bytes: Uint8Array, start: number, end: number, row: number): number {
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

/** -1 when these are not one to nine digits. */
function readDigits(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 9) return -1;
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function storedType(bytes: Uint8Array, start: number, end: number): StoredType {
  switch (bytes[start]) {
    case 0x73:
      return end - start === 1 ? 'shared' : 'string';
    case 0x69:
      return 'inline';
    case 0x62:
      return 'bool';
    case 0x65:
      return 'error';
    case 0x64:
      return 'date';
    default:
      return 'number';
  }
}
