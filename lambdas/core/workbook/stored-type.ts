import type { CellStyle } from './cell-style.ts';

/** The `t` attribute of a cell in .xlsx. */
export type StoredType = 'number' | 'shared' | 'string' | 'inline' | 'bool' | 'error' | 'date';

/** @example the bytes of `inlineStr` give 'inline'; anything unknown is a number, as when `t` is absent */
export function storedType(bytes: Uint8Array, start: number, end: number): StoredType {
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

/** A cell stored as a date is one even when its format does not say so. */
export function dateStyle(style: CellStyle): CellStyle {
  return style.numberFormat === null ? { ...style, numberFormat: 'yyyy-mm-dd' } : style;
}
