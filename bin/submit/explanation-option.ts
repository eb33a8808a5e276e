import { UsageError } from '../output/usage-error.ts';

/** Which warnings of an upload are meant, and what is said about them. */
export interface GivenExplanation {
  readonly code: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly text: string;
}

const SHAPE = /^([A-Za-z]\d{3})(?:@([^=!]+)(?:!([A-Za-z]{1,3}\d{1,7}))?)?=(.+)$/s;

/** @example explanationOption('V016@综合汇总表!C5=新增两期班') @throws UsageError */
export function explanationOption(given: string): GivenExplanation {
  const [, code, sheet, cell, text = ''] = SHAPE.exec(given) ?? [];
  if (code === undefined || text.trim() === '') {
    throw new UsageError({
      zh: `看不懂说明“${given}”，请写成：编号@工作表!单元格=说明，例如 V016@综合汇总表!C5=新增两期班。`,
      en: `Cannot read the explanation "${given}". Write CODE@SHEET!CELL=TEXT, for example V016@Summary!C5=two new classes.`,
    });
  }
  return {
    code: code.toUpperCase(),
    ...(sheet !== undefined && { sheet: sheet.trim() }),
    ...(cell !== undefined && { cell: cell.toUpperCase() }),
    text: text.trim(),
  };
}
