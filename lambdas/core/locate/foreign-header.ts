import { isBlankText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';
import type { Row } from '../model/workbook.ts';
import type { PlacedColumn } from './located.ts';

const NUMERIC = new Set(['count', 'decimal', 'percent', 'money', 'date', 'datetime', 'month', 'year']);
const WORDS = /^[^\d零一二三四五六七八九十百千万亿〇]{2,20}$/;
const ENTRIES =
  /^(?:同上|不适用|不涉及|没有|未开展|无|零|[-/—]+|年底前?|每月|上半年|下半年|已完成|详见附件|见附件|多次|若干)/;

/**
 * Position of a row that looks like the header of another table below this one: after a gap or a title, three or more
 * words and no digit, two of them where numbers, dates or other choices belong. -1 when there is none.
 */
export function foreignHeaderAt(rows: readonly Row[], columns: readonly PlacedColumn[]): number {
  const expected = new Map(columns.map(({ column, at }) => [at, fits(column)]));
  for (let position = 1; position < rows.length - 1; position++) {
    const row = rows[position];
    const before = rows[position - 1];
    if (!row || !before) continue;
    const apart = row.number > before.number + 1 || before.cells.length === 1;
    if (apart && isForeignHeader(row, expected)) return position;
  }
  return -1;
}

/** Whether a word may stand in the column; numbers and days are no words. */
function fits(column: Column): (word: string) => boolean {
  if (NUMERIC.has(column.type)) return () => false;
  if (column.type !== 'enum') return () => true;
  const words = new Set(
    (column.values ?? []).flatMap(({ value, synonyms, confirm }) => [value, ...synonyms, ...confirm]),
  );
  return (word) => words.has(word);
}

function isForeignHeader(row: Row, expected: ReadonlyMap<number, (word: string) => boolean>): boolean {
  let misplaced = 0;
  let texts = 0;
  for (const cell of row.cells) {
    if (isBlankText(cell.text)) continue;
    const word = cell.text.trim();
    if (cell.type !== 'text' || !WORDS.test(word) || ENTRIES.test(word)) return false;
    texts++;
    if (expected.get(cell.column)?.(word) === false) misplaced++;
  }
  return texts >= 3 && misplaced >= 2;
}
