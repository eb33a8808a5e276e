import type { Column } from '../model/column.ts';
import { type CellIssue, type Parsed, type ReadingRule, reject, suggest } from './parsed.ts';

const COMMON_WORDS = /^(?:人次|[个次人名项件份场期家户篇条位届部本处批轮天起])$/;

export interface MeasureReading {
  readonly rule?: ReadingRule;
  readonly issue?: CellIssue;
  /** The column names no measure word, so that this one is only likely to be meant. */
  readonly unsure?: true;
}

const SAME: MeasureReading = { rule: 'unit-suffix' };

/** Whether the measure word behind a number is the column's own, a look-alike (warned), or another one (refused). */
export function readMeasureWord(column: Column, suffix: string, number: string): MeasureReading | Parsed {
  if (suffix === '') return {};
  const measure = column.measure;
  if (!measure) {
    if (COMMON_WORDS.test(suffix)) return { rule: 'unit-suffix', unsure: true };
    return reject(column.type === 'count' ? 'countType' : 'numberType', undefined, suggest(number));
  }
  const own = [measure.word, ...measure.synonyms];
  if (own.some((word) => suffix === word || suffix === `个${word}`)) return SAME;
  const unit = { unit: measure.word };
  if (measure.lookalikes.includes(suffix)) {
    return { rule: 'unit-mismatch', issue: { code: 'N005', parameters: unit } };
  }
  return reject('N006', unit);
}
