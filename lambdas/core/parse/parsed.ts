import type { CellFindingCode } from '../model/cell-findings.ts';
import { isBlankText } from '../model/clean-text.ts';
import type { MessageParameters } from '../model/message.ts';
import type { Text } from '../model/text.ts';
import type { Value } from '../model/value.ts';

/** Rules of the catalogue that the reading of a single cell can break; the catalogue gives code and words. */
export type CellRuleKind =
  | 'unitResolves'
  | 'required'
  | 'countType'
  | 'numberType'
  | 'percentRange'
  | 'bounds'
  | 'dateType'
  | 'choice'
  | 'approximate';

/** Stable id of what was done to a cell's text. */
export type ReadingRule =
  | 'full-width'
  | 'stray-characters'
  | 'thousands'
  | 'plain-number'
  | 'unit-suffix'
  | 'unit-mismatch'
  | 'approximate'
  | 'chinese-numeral'
  | 'magnitude'
  | 'bracket-note'
  | 'zero-word'
  | 'not-applicable'
  | 'percent'
  | 'money-unit'
  | 'date-separator'
  | 'date-serial'
  | 'month-precision'
  | 'missing-year'
  | 'date-range'
  | 'year-end'
  | 'synonym'
  | 'look-alike'
  | 'punctuation'
  | 'list-separator'
  | 'leading-zeros'
  | 'code-date'
  | 'unit-name'
  | 'personal-data'
  | 'merged-cells'
  | 'ditto'
  | 'fill-down'
  | 'sheet-month'
  | 'indicator-name'
  | 'template-value'
  | 'template-split'
  | 'layout-measure';

/** Something to tell about one cell. The finding adds place, row, column label and text as typed. */
export interface CellIssue {
  /**
   * `moneyUnit`: a bare number in a column whose money unit is stated nowhere; `personalData`: an ID-card or phone
   * number, whose text must not be kept. Both are told once per column.
   */
  readonly code: CellFindingCode | CellRuleKind | 'moneyUnit' | 'personalData';
  readonly parameters?: MessageParameters;
  /** The likely correct value, when evident. */
  readonly hint?: Text;
}

/**
 * What a cell says. `value` undefined: the cell counts as empty. `rule` is present when the text was read as something
 * else than typed. `issues` are warnings. `reject`: the cell has no value and must be corrected.
 */
export type Parsed =
  | {
      readonly value: Value | undefined;
      readonly rule?: ReadingRule;
      readonly issues?: readonly CellIssue[];
      /** End of a range of dates typed into the column of its start. */
      readonly end?: string;
    }
  | { readonly reject: CellIssue };

/** Reads one cell of one column. */
export type CellParser = (cell: TypedCell) => Parsed;

/** The part of a workbook cell that decides its value. */
export interface TypedCell {
  readonly type: 'text' | 'number' | 'bool' | 'error' | 'uncalculated';
  readonly text: string;
  readonly numberFormat?: string;
}

/** What a reading depends on besides the cell. */
export interface ReadingContext {
  /** Year of the reporting period, for dates without one. */
  readonly year: number;
  /** Month the sheet stands for (`3月`), for dates that give only a day. */
  readonly month?: number;
  readonly date1904: boolean;
}

/** A cell in which nothing is left: blank, or marks alone, which are logged. */
export function emptied(typed: string): Parsed {
  return isBlankText(typed) ? { value: undefined } : { value: undefined, rule: 'stray-characters' };
}

export function reject(
  code: CellIssue['code'],
  parameters?: MessageParameters,
  hint?: Text,
): { readonly reject: CellIssue } {
  return { reject: { code, ...(parameters && { parameters }), ...(hint && { hint }) } };
}

/** @example suggest('5000') → 是否应为 5000？ */
export function suggest(value: string): Text {
  const gap = /^[!-~]/.test(value) ? ' ' : '';
  return { zh: `是否应为${gap}${value}？`, en: `Should it be ${value}?` };
}
