import { isBlankText } from '../model/clean-text.ts';
import type { Row } from '../model/workbook.ts';
import type { PlacedColumn } from './located.ts';

const NUMERIC = new Set(['count', 'decimal', 'percent', 'money', 'date', 'month', 'year']);
const WORDS = /^[^\d零一二三四五六七八九十百千万亿〇]{2,20}$/;
const ENTRIES =
  /^(?:同上|不适用|不涉及|没有|未开展|无|零|[-/—]+|年底前?|每月|上半年|下半年|已完成|详见附件|见附件|多次|若干)/;

/**
 * Position of a row that looks like the header of another table below this one: after a gap or a title, three or more
 * words and no digit, two of them where numbers or dates belong. -1 when there is none.
 */
export function foreignHeaderAt(rows: readonly Row[], columns: readonly PlacedColumn[]): number {
  const numeric = new Set(columns.filter(({ column }) => NUMERIC.has(column.type)).map(({ at }) => at));
  for (let position = 1; position < rows.length - 1; position++) {
    const row = rows[position];
    const before = rows[position - 1];
    if (!row || !before) continue;
    const apart = row.number > before.number + 1 || before.cells.length === 1;
    if (apart && isForeignHeader(row, numeric)) return position;
  }
  return -1;
}

function isForeignHeader(row: Row, numeric: ReadonlySet<number>): boolean {
  let misplaced = 0;
  let texts = 0;
  for (const cell of row.cells) {
    if (isBlankText(cell.text)) continue;
    if (cell.type !== 'text' || !WORDS.test(cell.text.trim()) || ENTRIES.test(cell.text.trim())) return false;
    texts++;
    if (numeric.has(cell.column)) misplaced++;
  }
  return texts >= 3 && misplaced >= 2;
}
