import type { CellType } from '../model/workbook.ts';
import { needBytes } from './biff-records.ts';
import { decimalOfDouble } from './decimal-text.ts';

const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

export interface BiffValue {
  readonly type: CellType;
  readonly text: string;
}

export function numberValue(value: number): BiffValue {
  const text = decimalOfDouble(value);
  return text === null ? { type: 'error', text: '#NUM!' } : { type: 'number', text };
}

export function errorText(code: number): string {
  return ERRORS.get(code) ?? '#VALUE!';
}

/** Four bytes that hold an integer or the upper half of a double, perhaps times 100. */
export function rkNumber(data: Buffer, at: number): number {
  const raw = data.readInt32LE(at);
  if (raw & 2) return raw & 1 ? (raw >> 2) / 100 : raw >> 2;
  const double = Buffer.alloc(8);
  double.writeInt32LE(raw & ~3, 4);
  const value = double.readDoubleLE(0);
  return raw & 1 ? value / 100 : value;
}

/** `waits`: the text follows in a STRING record. A blank text result is shown as nothing. */
export function formulaResult(data: Buffer): BiffValue | 'waits' {
  needBytes(data, 14);
  if (data.readUInt16LE(12) !== 0xffff) {
    return numberValue(data.readDoubleLE(6));
  }
  switch (data[6]) {
    case 0:
      return 'waits';
    case 1:
      return { type: 'bool', text: data[8] ? 'TRUE' : 'FALSE' };
    case 2:
      return { type: 'error', text: errorText(data[8] ?? 0) };
    default:
      return { type: 'text', text: '' };
  }
}
