import type { LocatedTable, PlacedColumn } from '../locate/located.ts';
import { cellAddress } from '../model/a1.ts';
import { isBlankText } from '../model/clean-text.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { LedgerRow, Value } from '../model/value.ts';
import type { Cell, Row } from '../model/workbook.ts';
import type { CellParser, Parsed } from '../parse/parsed.ts';
import { type MergedCells, readMergedCells } from './merged-cells.ts';
import { scaleNumber } from './scale-number.ts';
import type { SummaryReading } from './summary-rows.ts';
import type { TableReport } from './table-report.ts';

const EMPTY: Parsed = { reject: { code: 'required' } };
const NOTHING_ABOVE: Parsed = { reject: { code: 'N037' } };

/** A column with its reader and what stood in it last. */
interface Reader {
  readonly placed: PlacedColumn;
  readonly parse: CellParser;
  /** Value of the row above. */
  above: { readonly value: Value; readonly row: number } | null;
  /** Last value anywhere above, for columns whose blanks mean "as above". */
  filled: { readonly value: Value; readonly row: number } | null;
}

/**
 * Reads all data rows of one table. One bad cell has no value; the others of its row are read all the same.
 * @param defaults what every row takes for columns that are not there
 */
export function normaliseTable(
  table: LocatedTable,
  parsers: readonly CellParser[],
  report: TableReport,
  summary: SummaryReading | null,
  defaults: Readonly<Record<string, Value>> = {},
): LedgerRow[] {
  const merged = readMergedCells(table);
  for (const { placed, first, last, text } of merged.numbers) {
    const place = { sheet: table.sheet, cell: cellAddress(first, placed.at), value: text };
    report.findings.push(sheetFinding('S064', place, { row: first, last, column: placed.column.label }));
  }
  const readers: Reader[] = [];
  table.columns.forEach((placed, i) => {
    const parse = parsers[i];
    if (parse) readers.push({ placed, parse, above: null, filled: null });
  });
  return table.rows.map((row) => ({
    sheet: table.sheet,
    row: row.number,
    values: { ...defaults, ...readRow(table, row, readers, merged, report, summary) },
  }));
}

function readRow(
  table: LocatedTable,
  row: Row,
  readers: readonly Reader[],
  merged: MergedCells,
  report: TableReport,
  summary: SummaryReading | null,
): Record<string, Value> {
  const values: Record<string, Value> = {};
  const refused = new Set<string>();
  const empty: Reader[] = [];
  const ranges: { reader: Reader; end: string; typed: string }[] = [];
  let next = 0;
  for (const reader of readers) {
    const { placed } = reader;
    while ((row.cells[next]?.column ?? Number.POSITIVE_INFINITY) < placed.at) next++;
    const cell = row.cells[next]?.column === placed.at ? row.cells[next] : undefined;
    if (merged.isNumber(row.number, placed.at)) {
      reader.above = null;
      refused.add(placed.column.key);
      continue;
    }
    if (!cell || (isBlankText(cell.text) && cell.type !== 'uncalculated')) {
      const value = fillBlank(table, row, reader, merged, report);
      reader.above = value === undefined ? null : { value, row: row.number };
      if (value !== undefined) values[placed.column.key] = value;
      else if (placed.column.required) empty.push(reader);
      continue;
    }
    const read =
      cell.type === 'text' && report.reading.isDitto(cell.text)
        ? readDitto(row, reader, cell, report)
        : (summary?.parserOf(placed, row) ?? reader.parse)(cell);
    const found = scaleNumber(read, table.scales?.get(cellAddress(row.number, placed.at)));
    const nothing = placed.column.required && 'value' in found && found.value === undefined;
    const parsed = nothing ? EMPTY : found;
    const value = settle(parsed, row, reader, cell, report);
    reader.above = value === undefined ? null : { value, row: row.number };
    if ('reject' in parsed) refused.add(placed.column.key);
    else if (value !== undefined) {
      values[placed.column.key] = value;
      reader.filled = reader.above;
      if (parsed.end !== undefined) ranges.push({ reader, end: parsed.end, typed: cell.text });
    }
  }
  for (const range of ranges) placeRangeEnd(range, row, readers, values, refused, report);
  const given = table.defaults?.some(({ column }) => column.key === summary?.key);
  if (summary && !given && !refused.has(summary.key)) nameIndicator(summary, row, readers, values, report);
  for (const reader of empty) {
    if (reader.placed.column.key in values) continue;
    report.issue({ code: 'required' }, reader.placed, row.number, null, '');
  }
  return values;
}

/** A row without an indicator code is known by the name in it. */
function nameIndicator(
  { key, codeOf }: SummaryReading,
  row: Row,
  readers: readonly Reader[],
  values: Record<string, Value>,
  report: TableReport,
): void {
  if (key in values) return;
  const own = readers.find(({ placed }) => placed.column.key === key);
  const { placed } = own ?? readers[0] ?? {};
  if (!placed) return;
  const typed = own ? '' : (row.cells.find(({ column }) => column === placed.at)?.text ?? '');
  const code = codeOf(row);
  if (code !== null) {
    values[key] = { text: code };
    report.log(placed, row.number, typed, code, 'indicator-name');
  } else if (!own) report.issue({ code: 'N041' }, placed, row.number, typed, '');
}

/** Tells what was changed and what is doubtful; the value, or undefined. */
function settle(
  parsed: Parsed,
  row: Row,
  { placed }: Reader,
  cell: Cell,
  report: TableReport,
): Value | undefined {
  if ('reject' in parsed) {
    report.issue(parsed.reject, placed, row.number, cell.text, '');
    return undefined;
  }
  if (parsed.rule === undefined && parsed.issues === undefined) return parsed.value;
  const after = report.textOf(placed, parsed.value);
  if (parsed.rule !== undefined) report.log(placed, row.number, cell.text, after, parsed.rule);
  for (const issue of parsed.issues ?? []) report.issue(issue, placed, row.number, cell.text, after);
  return parsed.value;
}

/** What an empty cell means: part of a merged one, as above, the sheet's month, or nothing. */
function fillBlank(
  table: LocatedTable,
  row: Row,
  reader: Reader,
  merged: MergedCells,
  report: TableReport,
): Value | undefined {
  const { placed } = reader;
  const { column } = placed;
  const source = merged.sourceOf(row.number, placed.at);
  if (source) {
    const parsed = reader.parse(source.cell);
    if ('reject' in parsed || parsed.value === undefined) return undefined;
    report.log(placed, row.number, '', report.textOf(placed, parsed.value), 'merged-cells');
    reader.filled = { value: parsed.value, row: source.row };
    return parsed.value;
  }
  if (column.type === 'month' && table.month !== null) {
    const parsed = reader.parse({ type: 'text', text: `${table.month}月` });
    if ('reject' in parsed) return undefined;
    report.log(placed, row.number, '', report.textOf(placed, parsed.value), 'sheet-month');
    return parsed.value;
  }
  if (!column.fillDown || !reader.filled) return undefined;
  const { value, row: from } = reader.filled;
  const after = report.textOf(placed, value);
  report.log(placed, row.number, '', after, 'fill-down');
  report.filledDown(placed, row.number, from, after);
  return value;
}

function readDitto(row: Row, { above, placed }: Reader, cell: Cell, report: TableReport): Parsed {
  if (!above) return NOTHING_ABOVE;
  const result = report.textOf(placed, above.value);
  report.issue({ code: 'N036', parameters: { source: above.row } }, placed, row.number, cell.text, result);
  return { value: above.value, rule: 'ditto' };
}

/** 3.5-3.7 typed into the start column: the end goes into its own column unless that says otherwise. */
function placeRangeEnd(
  { reader, end, typed }: { reader: Reader; end: string; typed: string },
  row: Row,
  readers: readonly Reader[],
  values: Record<string, Value>,
  refused: ReadonlySet<string>,
  report: TableReport,
): void {
  const key = reader.placed.column.rangeEnd;
  if (key === undefined || refused.has(key)) return;
  const target = readers.find(({ placed }) => placed.column.key === key);
  const there = values[key];
  if (there === undefined) {
    values[key] = { date: end };
    report.log((target ?? reader).placed, row.number, target ? '' : typed, end, 'date-range');
    return;
  }
  if (there === null || !('date' in there) || there.date === end) return;
  const other = target?.placed.column.label ?? reader.placed.column.label;
  const parameters = { result: end, other, typed: there.date };
  report.issue({ code: 'N028', parameters }, reader.placed, row.number, typed, end);
}
