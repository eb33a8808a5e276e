import { tidyText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';
import { isDateFormat } from '../model/date-format.ts';
import { serialDay } from '../model/date-serial.ts';
import { checkBounds } from './bounds.ts';
import { plainDecimal } from './digits.ts';
import { readMeasureWord } from './measure-word.ts';
import { changeOf } from './number-change.ts';
import { rejectFault } from './number-fault.ts';
import { readNumberWords } from './number-words.ts';
import {
  type CellIssue,
  type CellParser,
  type Parsed,
  type ReadingContext,
  reject,
  type TypedCell,
} from './parsed.ts';
import { qualifiedText } from './qualifiers.ts';
import { readNumber } from './read-number.ts';
import { readingDoubts } from './reading-doubts.ts';
import { rememberCells } from './remember-cells.ts';

const CLEAN_COUNT = /^(?:0|[1-9]\d{0,14})$/;
const CLEAN_DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{0,14}[1-9])?$/;
export const MOST_CHARACTERS = 120;

/** Counts (integers ≥ 0) and other plain numbers. */
export function compileNumber(column: Column, context: ReadingContext): CellParser {
  const count = column.type === 'count';
  const clean = count ? CLEAN_COUNT : CLEAN_DECIMAL;
  const bounded = column.min !== undefined || column.max !== undefined;
  const slow = rememberCells((cell) => readSlowly(column, cell));
  return (cell) => {
    if (cell.numberFormat !== undefined && cell.type === 'number') {
      const date = dateInstead(cell, context);
      if (date) return date;
    }
    if (clean.test(cell.text) && cell.text !== '-0') {
      return (bounded && checkBounds(column, cell.text)) || { value: { number: cell.text } };
    }
    return slow(cell);
  };
}

function readSlowly(column: Column, cell: TypedCell): Parsed {
  if (cell.type === 'bool') return reject(column.type === 'count' ? 'countType' : 'numberType');
  const text = tidyText(cell.text);
  if (text === '') return { value: undefined };
  if (text.length > MOST_CHARACTERS) return reject('N043');
  return readNumberWords(text, column) ?? readText(column, cell.text, text);
}

/** 12-15 typed into a number cell becomes a date serial: never a number. Null when the cell is not a date. */
export function dateInstead(cell: TypedCell, context: ReadingContext): Parsed | null {
  if (!isDateFormat(cell.numberFormat)) return null;
  return reject('N016', { result: serialDay(cell.text, context.date1904) ?? cell.text });
}

function readText(column: Column, typed: string, text: string): Parsed {
  const count = column.type === 'count';
  const kind = count ? 'countType' : 'numberType';
  const reading = readNumber(text);
  if ('fault' in reading) return rejectFault(reading.fault, text, kind);
  const number = plainDecimal(reading.number);
  const measure = readMeasureWord(column, reading.suffix, number);
  if ('reject' in measure || 'value' in measure) return measure;
  if (count && (number.startsWith('-') || number.includes('.'))) return reject(kind);
  const outside = checkBounds(column, number);
  if (outside) return outside;
  const issues: CellIssue[] = [];
  if (measure.issue) issues.push(measure.issue);
  if (reading.note) issues.push({ code: 'N003' });
  if (reading.magnified) issues.push({ code: 'N009' });
  const unsure = (reading.shaky || measure.unsure === true) && !reading.magnified;
  issues.push(...readingDoubts(unsure, reading.qualifier, number));
  const after = qualifiedText(number, reading.qualifier);
  const rule = changeOf(typed, after, reading.rule ?? measure.rule);
  const qualifier = reading.qualifier && { qualifier: reading.qualifier };
  return { value: { number, ...qualifier }, ...(rule && { rule }), ...(issues.length > 0 && { issues }) };
}
