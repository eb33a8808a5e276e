import { BUILTIN_FORMATS } from './builtin-formats.ts';

/** What of a cell's format matters for its meaning. */
export interface CellStyle {
  /** Null for General. */
  readonly numberFormat: string | null;
  readonly struck: boolean;
}

export const PLAIN_STYLE: CellStyle = { numberFormat: null, struck: false };

/** The workbook's own formats come before the built-in ones. */
export function cellStyle(formatId: number, custom: ReadonlyMap<number, string>, struck: boolean): CellStyle {
  const code = custom.get(formatId) ?? BUILTIN_FORMATS.get(formatId) ?? null;
  return { numberFormat: code === null || /^(general|G\/通用格式)?$/i.test(code) ? null : code, struck };
}
