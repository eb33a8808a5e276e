import { tidyText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';
import { formatDecimal, multiplyDecimals, parseDecimal } from '../model/decimal.ts';
import { MONEY_EXPONENTS, type MoneyUnit } from '../model/money-unit.ts';
import { checkBounds } from './bounds.ts';
import { dateInstead, MOST_CHARACTERS } from './compile-number.ts';
import { plainDecimal } from './digits.ts';
import { changeOf } from './number-change.ts';
import { rejectFault } from './number-fault.ts';
import { readNumberWords } from './number-words.ts';
import { type CellIssue, type CellParser, type Parsed, type ReadingContext, reject } from './parsed.ts';
import { qualifiedText } from './qualifiers.ts';
import { type NumberReading, readNumber } from './read-number.ts';
import { readingDoubts } from './reading-doubts.ts';

const CLEAN = /^(?:0|[1-9]\d{0,14})(?:\.\d{0,10}[1-9])?$/;
const YUAN_SIGN = /^(?:[¥￥]|rmb|cny|人民币)\s*|\s*(?:rmb|cny|人民币)$/gi;
const YUAN_WORD = /^(?:元|圆|块|块钱)(?:整|正)?$/;
const FOREIGN = /[$€£]|usd|eur|hkd|gbp|jpy|美元|美金|欧元|港币|港元|英镑|日元|澳元/i;

/** Money in yuan, whatever unit the header or the cell declares. */
export function compileMoney(column: Column, context: ReadingContext, unit: MoneyUnit | null): CellParser {
  const bounded = column.min !== undefined || column.max !== undefined;
  return (cell) => {
    if (cell.type === 'number') {
      const date = dateInstead(cell, context);
      if (date) return date;
    }
    if (unit === '元' && CLEAN.test(cell.text)) {
      return (bounded && checkBounds(column, cell.text)) || { value: { number: cell.text } };
    }
    if (cell.type === 'bool') return reject('numberType');
    const text = tidyText(cell.text);
    if (text === '') return { value: undefined };
    if (text.length > MOST_CHARACTERS) return reject('N043');
    if (FOREIGN.test(text)) return reject('N019');
    const signed = text.replace(YUAN_SIGN, '');
    const words = readNumberWords(signed, column);
    if (words) return words;
    const reading = readNumber(signed);
    if ('fault' in reading) return rejectFault(reading.fault, text, 'numberType');
    return finish(column, cell.text, reading, unit, signed !== text);
  };
}

function finish(
  column: Column,
  typed: string,
  reading: NumberReading,
  unit: MoneyUnit | null,
  sign: boolean,
): Parsed {
  const issues: CellIssue[] = [];
  const stated = YUAN_WORD.test(reading.suffix) || (reading.suffix === '' && sign);
  if (!stated && reading.suffix !== '') return reject('numberType');
  let exponent = 0;
  if (!stated && reading.magnified) {
    // 1.2万 under a header in 万元 is 12 000 yuan, not 1.2 × 10⁸: said aloud because it could be meant otherwise.
    if (unit !== null && unit !== '元') issues.push({ code: 'N009' });
  } else if (!stated && reading.number !== '0') {
    if (unit === null) return reject('moneyUnit');
    exponent = MONEY_EXPONENTS[unit];
  }
  const number = plainDecimal(
    formatDecimal(
      multiplyDecimals(parseDecimal(reading.number), { coefficient: 10n ** BigInt(exponent), scale: 0 }),
    ),
  );
  const outside = checkBounds(column, number);
  if (outside) return outside;
  if (reading.note) issues.push({ code: 'N003' });
  issues.push(...readingDoubts(reading.shaky, reading.qualifier, number, `${number} 元`));
  const after = moneyText(number, unit, reading.qualifier);
  const rule = changeOf(typed, after, stated || exponent > 0 ? 'money-unit' : reading.rule);
  return {
    value: { number, ...(reading.qualifier && { qualifier: reading.qualifier }) },
    ...(rule && { rule }),
    ...(issues.length > 0 && { issues }),
  };
}

/** An amount in yuan as it is read back under a header with that unit. */
export function moneyText(
  number: string,
  unit: MoneyUnit | null,
  qualifier?: NumberReading['qualifier'],
): string {
  if (unit === '元' || number === '0') return qualifiedText(number, qualifier);
  const after = qualifier === '左右' || qualifier === '以上';
  return after ? `${number}元${qualifier}` : `${qualifiedText(number, qualifier)}元`;
}
