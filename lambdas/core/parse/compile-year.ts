import { tidyText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';
import { isDateFormat } from '../model/date-format.ts';
import { serialDay } from '../model/date-serial.ts';
import { arabicDate } from './chinese-date.ts';
import { changeOf } from './number-change.ts';
import { readAbsence } from './optional-words.ts';
import { type CellParser, type ReadingContext, reject } from './parsed.ts';

const CLEAN = /^(?:19|20)\d\d$/;
const YEAR = /^((?:19|20)\d\d)年?度?$/;
const SHORT = /^(\d\d)年度?$/;

/** A year, stored as the number 2022. */
export function compileYear(column: Column, context: ReadingContext): CellParser {
  return (cell) => {
    if (CLEAN.test(cell.text) && !isDateFormat(cell.numberFormat)) return { value: { number: cell.text } };
    if (cell.type === 'bool') return reject('dateType');
    const text = tidyText(cell.text);
    if (text === '') return { value: undefined };
    if (text.length > 40) return reject('dateType');
    if (cell.type === 'number') {
      const day = isDateFormat(cell.numberFormat) ? serialDay(text, context.date1904) : null;
      return day ? { value: { number: day.slice(0, 4) }, rule: 'date-serial' } : reject('dateType');
    }
    const absent = readAbsence(text, column);
    if (absent) return absent;
    const plain = arabicDate(text);
    const number = YEAR.exec(plain)?.[1];
    if (number) {
      const rule = changeOf(cell.text, number, 'date-separator');
      return { value: { number }, ...(rule && { rule }) };
    }
    const short = SHORT.exec(plain)?.[1];
    if (!short) return reject('dateType');
    const result = `20${short}`;
    return {
      value: { number: result },
      rule: 'missing-year',
      issues: [{ code: 'N029', parameters: { year: result, result } }],
    };
  };
}
