import { twoDigits } from '../model/calendar.ts';
import { tidyText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';
import { compileDate } from './compile-date.ts';
import { changeOf } from './number-change.ts';
import { type CellParser, type Parsed, type ReadingContext, reject } from './parsed.ts';

const CLEAN = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]) (?:[01]\d|2[0-3]):[0-5]\d$/;
const TIME = /[ T]?(上午|下午|晚上|凌晨)?(\d{1,2})[:：时点](?:(\d{1,2})(?:[:：]\d{1,2}|分\d{1,2}秒|分)?)?$/;
const LONGEST = 60;
const DAY_MINUTES = 1440;

/** A moment, `2022-03-05 14:30`; the day alone where no time of day is given. */
export function compileDatetime(column: Column, context: ReadingContext): CellParser {
  const readDay = compileDate(column, context);
  return (cell) => {
    if (cell.type === 'text' && CLEAN.test(cell.text)) return { value: { date: cell.text } };
    if (cell.type === 'number') return withTime(cell.text, readDay(cell), fractionTime(cell.text));
    const text = tidyText(cell.text);
    const match = text.length <= LONGEST ? TIME.exec(text) : null;
    if (!match) return readDay(cell);
    const time = clockTime(match[1], Number(match[2]), Number(match[3] ?? 0));
    if (time === null) return reject('dateType');
    return withTime(cell.text, readDay({ ...cell, text: text.slice(0, match.index) }), time);
  };
}

function withTime(typed: string, day: Parsed, time: string | null): Parsed {
  if (time === null || 'reject' in day) return day;
  const { value } = day;
  if (!value || !('date' in value)) return reject('dateType');
  if (value.date.length < 10) return day;
  const date = `${value.date} ${time}`;
  const change = changeOf(typed, date, day.rule ?? 'date-separator');
  return { ...day, value: { date }, ...(change && { rule: change }) };
}

function clockTime(half: string | undefined, hour: number, minute: number): string | null {
  const hours = (half === '下午' || half === '晚上') && hour < 12 ? hour + 12 : hour;
  return hours > 23 || minute > 59 ? null : `${twoDigits(hours)}:${twoDigits(minute)}`;
}

/** Time of day of a date serial, to the nearest minute; null at midnight: the day alone was typed. */
function fractionTime(text: string): string | null {
  const point = text.indexOf('.');
  if (point < 0) return null;
  const minutes = Math.min(Math.round(Number(`0${text.slice(point)}`) * DAY_MINUTES), DAY_MINUTES - 1);
  return minutes === 0 ? null : `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
