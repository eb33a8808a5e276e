import { dayText } from '../model/calendar.ts';
import { tidyText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';
import { isDateFormat } from '../model/date-format.ts';
import { isPlausibleSerial, serialDay } from '../model/date-serial.ts';
import { changeOf } from './number-change.ts';
import { readAbsence } from './optional-words.ts';
import {
  type CellIssue,
  type CellParser,
  emptied,
  type Parsed,
  type ReadingContext,
  type ReadingRule,
  reject,
  type TypedCell,
} from './parsed.ts';
import { type DateReading, readDate, readDueWords } from './read-date.ts';

const CLEAN = /^(20\d\d)-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/;
const YEAR_MONTH = /^(?:19|20)\d{2}\.\d{1,2}$/;
const MONTH_DAY = /^([1-9]|1[0-2])\.(\d{1,2})$/;
const LONGEST = 60;

/** A calendar day; a month where only that is known. */
export function compileDate(column: Column, context: ReadingContext): CellParser {
  return (cell) => {
    if (cell.type === 'text' && CLEAN.test(cell.text)) return { value: { date: cell.text } };
    if (cell.type === 'bool') return reject('dateType');
    if (cell.type === 'number') return readNumeric(column, cell, context);
    const text = tidyText(cell.text).replace(/^['‘’`]+/, '');
    if (text === '') return emptied(cell.text);
    if (text.length > LONGEST) return reject('dateType');
    const absent = readAbsence(text, column);
    if (absent) return absent;
    if (isPlausibleSerial(text)) return readSerial(text, context, true);
    if (column.dueDate) {
      const due = readDueWords(text, context.year);
      if (due) return { value: { date: due }, rule: 'year-end', issues: [{ code: 'N027' }] };
    }
    const reading = readDate(text, context.year, context.month);
    if ('fault' in reading) return reject(reading.fault === 'words' ? 'N025' : 'dateType');
    return finish(column, cell.text, reading);
  };
}

function readNumeric(column: Column, cell: TypedCell, context: ReadingContext): Parsed {
  const { text } = cell;
  if (YEAR_MONTH.test(text)) return yearMonth(column, text);
  if (isDateFormat(cell.numberFormat)) return readSerial(text, context, false);
  const day = MONTH_DAY.exec(text);
  if (day) return monthDay(column, text, Number(day[1]), day[2] ?? '', context.year);
  if (isPlausibleSerial(text)) return readSerial(text, context, true);
  const reading = /^\d{6,8}$/.test(text) ? readDate(text, context.year) : null;
  return !reading || 'fault' in reading ? reject('dateType') : finish(column, text, reading);
}

function readSerial(text: string, context: ReadingContext, confirm: boolean): Parsed {
  const date = serialDay(text, context.date1904);
  if (date === null) return reject('dateType');
  return { value: { date }, rule: 'date-serial', ...(confirm && { issues: [{ code: 'N020' as const }] }) };
}

/** 2022.1 typed as a number: the spreadsheet drops the zero of 2022.10, and shows 1905-07-14 in a date cell. */
function yearMonth(column: Column, text: string): Parsed {
  const [year = '', month = ''] = text.split('.');
  if (month === '1') {
    return reject('N022', {
      first: { zh: '1 月', en: 'January' },
      second: { zh: '10 月', en: 'October' },
      example: column.type === 'month' ? `${year}-10` : `${year}-10-01`,
    });
  }
  const reading = readDate(`${year}年${month}月`, Number(year));
  return 'fault' in reading ? reject('dateType') : finish(column, text, reading);
}

/** 3.5 typed as a number is 5 March; 3.1 may also be 3.10. */
function monthDay(column: Column, text: string, month: number, day: string, year: number): Parsed {
  const date = dayText(year, month, Number(day));
  if (date === null) return reject('dateType');
  const longer = day.length === 1 ? dayText(year, month, Number(day) * 10) : null;
  if (longer !== null) {
    return reject('N022', {
      first: { zh: `${month}月${day}日`, en: date },
      second: { zh: `${month}月${day}0日`, en: longer },
      example: longer,
    });
  }
  return finish(column, text, { date, year: 'missing' });
}

function finish(column: Column, typed: string, reading: DateReading): Parsed {
  const { date, end } = reading;
  const issues: CellIssue[] = [];
  let rule: ReadingRule = 'date-separator';
  if (reading.year !== 'full' && end === undefined) {
    rule = 'missing-year';
    issues.push({
      code: reading.year === 'missing' ? 'N023' : 'N029',
      parameters: { year: date.slice(0, 4), result: date },
    });
  }
  if (date.length === 7) {
    rule = 'month-precision';
    const month = { zh: `${date.slice(0, 4)}年${Number(date.slice(5))}月`, en: date };
    issues.push({ code: 'N021', parameters: { month, result: date } });
  }
  if (end !== undefined) {
    if (column.rangeEnd === undefined) return reject('N024');
    rule = 'date-range';
  }
  const change = changeOf(typed, date, rule);
  return {
    value: { date },
    ...(change && { rule: change }),
    ...(issues.length > 0 && { issues }),
    ...(end !== undefined && { end }),
  };
}
