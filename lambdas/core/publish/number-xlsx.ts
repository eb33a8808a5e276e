import { formatDecimal, parseDecimal } from '../model/decimal.ts';
import type { CellContent } from './document-xlsx.ts';

/** Spreadsheets keep no more digits than this. */
const EXACT_DIGITS = 15;

/** A decimal as a number cell, or as text when a spreadsheet could not hold all its digits. */
export function numberContent(decimal: string): CellContent {
  const plain = formatDecimal(parseDecimal(decimal));
  const digits = plain.replace(/[-.]/g, '').replace(/^0+/, '');
  const significant = plain.includes('.') ? digits : digits.replace(/0+$/, '');
  return significant.length <= EXACT_DIGITS ? { number: plain } : { text: plain };
}
