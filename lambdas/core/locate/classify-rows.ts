import { isBlankText, tidyText, trimMarks } from '../model/clean-text.ts';
import type { Cell, Row } from '../model/workbook.ts';
import type { LocatedTotal, PlacedColumn } from './located.ts';
import { hasColon, isGroupTotal, type RowLabel, rowLabel } from './row-labels.ts';
import { mergedWidth, type WideMerges } from './wide-merges.ts';

/** What became of the rows below a header. */
export interface ClassifiedRows {
  readonly data: readonly Row[];
  readonly totals: readonly LocatedTotal[];
  /** 零报告 written where the data should be. */
  readonly zero: boolean;
  readonly samples: readonly Row[];
  readonly headings: readonly Row[];
  /** Signature and note rows, to harvest 填报日期 from. */
  readonly tail: readonly Row[];
}

interface Seen {
  readonly row: Row;
  readonly mapped: number;
  readonly filled: number;
  readonly first: Cell;
  readonly label: RowLabel | 'group' | null;
}

/**
 * Takes out of the rows below a header all that is no data: blank rows, totals, signatures, notes, samples.
 * @param within first and last column of the table
 */
export function classifyRows(
  rows: readonly Row[],
  columns: readonly PlacedColumn[],
  within: { readonly left: number; readonly right: number },
  merges: WideMerges,
  headerRow: number,
): ClassifiedRows {
  const at = new Set(columns.map((column) => column.at));
  const required = new Set(columns.filter(({ column }) => column.required).map((column) => column.at));
  const labels = createLabels();
  const seen: Seen[] = [];
  for (const row of rows) {
    const one = look(row, at, required, within, labels);
    if (one && !(row.number === headerRow + 1 && isColumnNumbers(row, within))) seen.push(one);
  }
  const end = endOfData(seen, merges);
  const data: Row[] = [];
  const totals: LocatedTotal[] = [];
  const samples: Row[] = [];
  const headings: Row[] = [];
  let group: number[] = [];
  let zero = false;
  seen.forEach((one, position) => {
    const { row, label } = one;
    if (label === 'total' || label === 'subtotal' || label === 'group') {
      totals.push({ row, covers: label === 'total' ? data.map(({ number }) => number) : group, group });
      group = [];
    } else if (position >= end) return;
    else if (label === 'cumulative' || label === 'part') return;
    else if (label === 'signature' && hasColon(one.first.text)) return;
    else if (label === 'sample') samples.push(row);
    else if (label === 'zero' && one.filled === 1) zero = true;
    else if (one.filled === 1 && widthOf(one, merges) >= 3) headings.push(row);
    else {
      data.push(row);
      group.push(row.number);
    }
  });
  return {
    data,
    totals: totals.filter(({ covers }) => covers.length > 0),
    zero: zero && data.length === 0,
    samples,
    headings,
    tail: seen.slice(end).map(({ row }) => row),
  };
}

/** 合计： keeps its colon, which tells a signature line from a name. */
function trimEnds(text: string): string {
  const trimmed = trimMarks(text);
  return /[:：]$/.test(text) ? `${trimmed}:` : trimmed;
}

const CODE = /^[\w-]*$/;

/** Labels repeat: what was said about a text is kept while one table is read. */
function createLabels(): (typed: string) => Seen['label'] {
  const known = new Map<string, Seen['label']>();
  return (typed) => {
    let label = known.get(typed);
    if (label === undefined) {
      label = labelOf(typed);
      if (known.size < 2000) known.set(typed, label);
    }
    return label;
  };
}

function labelOf(typed: string): Seen['label'] {
  if (CODE.test(typed) && /\d/.test(typed)) return null;
  const text = typed.length > 200 ? typed.slice(0, 200) : typed;
  const bare = trimEnds(tidyText(text).replace(/ /g, ''));
  return rowLabel(bare) ?? (isGroupTotal(bare) ? 'group' : null);
}

/** Null when nothing of the row lies in a column of the table. */
function look(
  row: Row,
  at: ReadonlySet<number>,
  required: ReadonlySet<number>,
  within: { readonly left: number; readonly right: number },
  labels: (typed: string) => Seen['label'],
): Seen | null {
  let first: Cell | undefined;
  let label: Seen['label'] = null;
  let mapped = 0;
  let filled = 0;
  let texts = 0;
  let requiredFilled = 0;
  // Formulas pointing at empty cells show 0 all the way down.
  let idle = true;
  for (const cell of row.cells) {
    if (cell.column < within.left || cell.column > within.right || isBlankText(cell.text)) continue;
    filled++;
    if (!cell.formula || cell.text !== '0') idle = false;
    if (at.has(cell.column)) mapped++;
    if (required.has(cell.column)) requiredFilled++;
    first ??= cell;
    if (cell.type !== 'text' || texts >= 2) continue;
    texts++;
    const found = labels(cell.text);
    if (found && (texts === 1 || found === 'total' || found === 'subtotal' || found === 'group'))
      label ??= found;
  }
  if (!first || (mapped === 0 && label === null) || idle) return null;
  if (label === 'group' && requiredFilled * 2 > required.size) label = null;
  return { row, mapped, filled, first, label };
}

/** Position behind the last row that is data: what follows are totals, signatures and notes. */
function endOfData(seen: readonly Seen[], merges: WideMerges): number {
  let last = seen.length;
  while (last > 0) {
    const one = seen[last - 1];
    if (!one || !isTail(one, merges)) break;
    last--;
  }
  // A lone line of text belongs to the tail only below a label such as 说明：, or when it spans the table.
  let noted = false;
  for (let position = last; position < seen.length; position++) {
    const one = seen[position];
    if (!one) break;
    if (one.label !== null) noted = true;
    else if (!noted && widthOf(one, merges) < 3) last = position + 1;
  }
  return last;
}

function isTail(one: Seen, merges: WideMerges): boolean {
  const { label } = one;
  if (label === 'signature') return one.mapped === 0 || hasColon(one.first.text) || one.filled <= 4;
  if (label === 'note') return one.filled <= 2;
  if (label === 'total' || label === 'subtotal' || label === 'group') return true;
  if (label === 'cumulative' || label === 'part') return true;
  return label === null && one.filled === 1 && one.first.type === 'text' && one.first.text.length >= 6
    ? true
    : label === null && one.filled === 1 && widthOf(one, merges) >= 3;
}

function widthOf(one: Seen, merges: WideMerges): number {
  return mergedWidth(merges, one.row.number, one.first.column);
}

/** A row 1, 2, 3 … or 甲, 乙, 1 … that numbers the columns, directly below the header. */
function isColumnNumbers(
  row: Row,
  { left, right }: { readonly left: number; readonly right: number },
): boolean {
  const texts = row.cells
    .filter((cell) => cell.column >= left && cell.column <= right && !isBlankText(cell.text))
    .map((cell) => cell.text.trim().replace(/^[(（](.*)[)）]$/, '$1'));
  if (texts.length < 3) return false;
  let number = 0;
  return (
    texts.every((text) => {
      if (/^[甲乙丙丁]$|^栏次$/.test(text)) return number === 0;
      number++;
      return text === String(number);
    }) && number >= 2
  );
}
