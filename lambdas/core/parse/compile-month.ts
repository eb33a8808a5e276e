import { monthText } from '../model/calendar.ts';
import { tidyText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';
import { isDateFormat } from '../model/date-format.ts';
import { serialDay } from '../model/date-serial.ts';
import { changeOf } from './number-change.ts';
import { readAbsence } from './optional-words.ts';
import { type CellParser, type Parsed, type ReadingContext, reject } from './parsed.ts';
import { readDate } from './read-date.ts';

const CLEAN = /^20\d\d-(?:0[1-9]|1[0-2])$/;
const LONE_MONTH = /^(?:0?[1-9]|1[0-2])$/;

/** A month, `2022-03`; the year of the period when none is written. */
export function compileMonth(column: Column, context: ReadingContext): CellParser {
  return (cell) => {
    if (cell.type === 'text' && CLEAN.test(cell.text)) return { value: { date: cell.text } };
    if (cell.type === 'bool') return reject('dateType');
    const text = tidyText(cell.text);
    if (text === '') return { value: undefined };
    if (text.length > 40) return reject('dateType');
    if (cell.type === 'number') {
      if (isDateFormat(cell.numberFormat)) {
        return month(cell.text, serialDay(text, context.date1904)?.slice(0, 7), 'date-serial');
      }
      if (/^(?:19|20)\d{2}\.1$/.test(text)) {
        const year = text.slice(0, 4);
        return reject('N022', {
          first: { zh: '1 月', en: 'January' },
          second: { zh: '10 月', en: 'October' },
          example: `${year}-10`,
        });
      }
    }
    if (LONE_MONTH.test(text)) {
      return month(cell.text, monthText(context.year, Number(text)) ?? undefined, 'missing-year');
    }
    const absent = readAbsence(text, column);
    if (absent) return absent;
    const reading = readDate(text, context.year);
    if ('fault' in reading || reading.end !== undefined) return reject('dateType');
    return month(
      cell.text,
      reading.date.slice(0, 7),
      reading.year === 'full' ? 'date-separator' : 'missing-year',
    );
  };
}

function month(
  typed: string,
  date: string | undefined,
  rule: 'date-serial' | 'date-separator' | 'missing-year',
): Parsed {
  if (date === undefined) return reject('dateType');
  const change = changeOf(typed, date, rule);
  return { value: { date }, ...(change && { rule: change }) };
}
