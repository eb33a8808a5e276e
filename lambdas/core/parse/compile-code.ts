import { tidyText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';
import { isDateFormat } from '../model/date-format.ts';
import { serialDay } from '../model/date-serial.ts';
import { holdsPersonalData } from '../model/personal-data.ts';
import { changeOf } from './number-change.ts';
import { readAbsence } from './optional-words.ts';
import {
  type CellParser,
  emptied,
  type Parsed,
  type ReadingContext,
  reject,
  type TypedCell,
} from './parsed.ts';

const CLEAN = /^[0-9A-Za-z_-]{1,10}$/;
const SCIENTIFIC = /^\d(?:\.\d+)?[Ee]\+?\d{1,3}$/;
const LONGEST = 200;
const DASHES = /[‐‑‒–—―−]/g;

/** A code: text without spaces. */
export function compileCode(column: Column, context: ReadingContext): CellParser {
  const { length } = column;
  return (cell) => {
    if (cell.type === 'number') return readNumeric(column, cell, context);
    if (length === undefined && CLEAN.test(cell.text) && !/[Ee]|[Xx]{2}|^-+$/.test(cell.text)) {
      return { value: { text: cell.text } };
    }
    if (cell.text.length > LONGEST) return reject('N043');
    const text = tidyText(cell.text)
      .replace(/ /g, '')
      .replace(DASHES, '-')
      .replace(/^['‘’`、,;]+|[。,;；、，]+$/g, '');
    if (text === '') return emptied(cell.text);
    if (SCIENTIFIC.test(text)) return reject('N030');
    if (holdsPersonalData(text)) return reject('personalData');
    return readAbsence(text, column) ?? padded(column, cell.text, text);
  };
}

function readNumeric(column: Column, cell: TypedCell, context: ReadingContext): Parsed {
  if (isDateFormat(cell.numberFormat)) {
    const day = serialDay(cell.text, context.date1904);
    if (day === null) return reject('N030');
    const result = `${Number(day.slice(5, 7))}-${Number(day.slice(8))}`;
    return { value: { text: result }, rule: 'code-date', issues: [{ code: 'N026', parameters: { result } }] };
  }
  if (/^-?\d{16,}/.test(cell.text) || /e/i.test(cell.text)) return reject('N030');
  if (holdsPersonalData(cell.text)) return reject('personalData');
  return padded(column, cell.text, cell.text);
}

function padded(column: Column, typed: string, text: string): Parsed {
  if (column.length !== undefined && text.length < column.length && /^\d+$/.test(text)) {
    const result = text.padStart(column.length, '0');
    return {
      value: { text: result },
      rule: 'leading-zeros',
      issues: [{ code: 'N031', parameters: { result } }],
    };
  }
  const rule = changeOf(typed, text, undefined);
  return { value: { text }, ...(rule && { rule }) };
}
