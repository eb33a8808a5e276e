import { tidyText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';
import {
  compareDecimals,
  type Decimal,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
} from '../model/decimal.ts';
import { dateInstead, MOST_CHARACTERS } from './compile-number.ts';
import { plainDecimal } from './digits.ts';
import { changeOf } from './number-change.ts';
import { rejectFault } from './number-fault.ts';
import { readNumberWords } from './number-words.ts';
import {
  type CellIssue,
  type CellParser,
  type Parsed,
  type ReadingContext,
  reject,
  suggest,
} from './parsed.ts';
import { qualifiedText } from './qualifiers.ts';
import { type NumberReading, readNumber } from './read-number.ts';
import { readingDoubts } from './reading-doubts.ts';

const HUNDRED = parseDecimal('100');
const HUNDREDTH = parseDecimal('0.01');
const TENTH = parseDecimal('0.1');
const CLEAN = /^(?:0|[2-9]|[1-9]\d)(?:\.\d{0,10}[1-9])?$/;
const FRACTION_OF_HUNDRED = /^百分之/;

/** Percentages: 95 for 95 %. A bare fraction is confirmed, a bare 1 refused. */
export function compilePercent(column: Column, context: ReadingContext): CellParser {
  const bounded = column.min !== undefined || column.max !== undefined;
  return (cell) => {
    const scaled = cell.type === 'number' && cell.numberFormat?.includes('%') === true;
    if (cell.type === 'number' && !scaled) {
      const date = dateInstead(cell, context);
      if (date) return date;
    }
    if (!scaled && !bounded && CLEAN.test(cell.text) && !cell.text.startsWith('0.')) {
      return { value: { number: cell.text } };
    }
    if (cell.type === 'bool') return reject('numberType');
    const text = tidyText(cell.text);
    if (text === '') return { value: undefined };
    if (text.length > MOST_CHARACTERS) return reject('N043');
    if (scaled) return finish(column, cell.text, times(text, HUNDRED), 'declared');
    const words = readNumberWords(text, column);
    if (words) return words;
    const reading = readNumber(text.replace(FRACTION_OF_HUNDRED, ''));
    if ('fault' in reading) return rejectFault(reading.fault, text, 'numberType');
    const number = plainDecimal(reading.number);
    if (reading.suffix === '%' || (reading.suffix === '' && FRACTION_OF_HUNDRED.test(text))) {
      return finish(column, cell.text, number, 'declared', reading);
    }
    if (reading.suffix === '‰') return finish(column, cell.text, times(number, TENTH), 'declared', reading);
    if (reading.suffix !== '') return reject('numberType', undefined, suggest(`${number}%`));
    return finish(column, cell.text, number, 'bare', reading);
  };
}

function finish(
  column: Column,
  typed: string,
  number: string,
  how: 'declared' | 'bare',
  reading?: NumberReading,
): Parsed {
  const issues: CellIssue[] = [];
  let value = number;
  if (how === 'bare') {
    const size = magnitudeOf(number);
    if (size === 'one') return reject('N015');
    if (size === 'fraction') {
      value = times(number, HUNDRED);
      issues.push({ code: 'N014', parameters: { result: `${value}%` } });
    }
  }
  const outside = checkRange(column, value);
  if (outside) return outside;
  if (reading?.note) issues.push({ code: 'N003' });
  const qualifier = reading?.qualifier;
  issues.push(...readingDoubts(reading?.shaky ?? false, qualifier, value, `${value}%`));
  const rule = changeOf(typed, percentText(value, qualifier), qualifier ? 'approximate' : 'percent');
  return {
    value: { number: value, ...(qualifier && { qualifier }) },
    ...(rule && { rule }),
    ...(issues.length > 0 && { issues }),
  };
}

/** As people write it so that it is read as the same again: 95 needs no sign, 0.5 does. */
export function percentText(number: string, qualifier?: NumberReading['qualifier']): string {
  const bare = magnitudeOf(number) === 'percent';
  return qualifiedText(bare ? number : `${number}%`, qualifier);
}

function magnitudeOf(number: string): 'fraction' | 'one' | 'percent' {
  const size = parseDecimal(number.replace('-', ''));
  const order = compareDecimals(size, parseDecimal('1'));
  if (order === 0) return 'one';
  return order < 0 && size.coefficient !== 0n ? 'fraction' : 'percent';
}

function checkRange(column: Column, number: string): Parsed | null {
  const value = parseDecimal(number);
  if (column.min !== undefined || column.max !== undefined) {
    const low = compareDecimals(value, parseDecimal(column.min ?? '0')) < 0;
    const high = column.max !== undefined && compareDecimals(value, parseDecimal(column.max)) > 0;
    if (!low && !high) return null;
    if (column.max !== undefined && compareDecimals(parseDecimal(column.max), HUNDRED) !== 0) {
      return reject('bounds', { from: column.min ?? '0', to: column.max });
    }
  } else if (value.coefficient >= 0n && compareDecimals(value, HUNDRED) <= 0) return null;
  const smaller = multiplyDecimals(value, HUNDREDTH);
  const likely = compareDecimals(value, parseDecimal('1000')) >= 0 && compareDecimals(smaller, HUNDRED) <= 0;
  return reject(
    'percentRange',
    { value: number },
    likely ? suggest(`${formatDecimal(smaller)}%`) : undefined,
  );
}

function times(number: string, factor: Decimal): string {
  return formatDecimal(multiplyDecimals(parseDecimal(number), factor));
}
