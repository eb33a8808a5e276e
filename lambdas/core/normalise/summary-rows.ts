import type { LocatedTable, PlacedColumn } from '../locate/located.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Column } from '../model/column.ts';
import { foldName } from '../model/fold-name.ts';
import type { Form } from '../model/form.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Row } from '../model/workbook.ts';
import type { CellReading } from '../parse/cell-reading.ts';
import type { CellOptions } from '../parse/compile-cell.ts';
import type { CellParser } from '../parse/parsed.ts';

const COUNTED = ['次', '场', '个', '项', '件', '家', '名', '人', '位', '期', '份', '条', '篇', '户', '人次'];
const BRACKETS = /[(（][^)）]*[)）]/g;

/** Cells of a summary sheet, whose meaning depends on the indicator their row is about. */
export interface SummaryReading {
  /** Column that holds the indicator's code. */
  readonly key: string;
  /** Reader of this cell, or null when the column's own one does. */
  parserOf(placed: PlacedColumn, row: Row): CellParser | null;
  /** Code of the indicator that the row names, whatever its own code cell says. */
  codeOf(row: Row): string | null;
}

/** Rows of a summary sheet by indicator code, or by name where the code is missing; values in the indicator's unit. */
export function readSummary(
  table: LocatedTable,
  form: Form,
  index: CatalogueIndex,
  options: CellOptions,
  { compileCell }: CellReading,
): SummaryReading | null {
  const keys = table.ledger.summaryColumns;
  if (!keys) return null;
  const indicators = form.summary.flatMap((code) => index.indicators.get(code) ?? []);
  const byName = new Map<string, Indicator>();
  for (const indicator of indicators) {
    byName.set(foldName(indicator.name.zh), indicator);
    byName.set(foldName(indicator.name.en), indicator);
  }
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const numbers = new Set([keys.value, keys.cumulative]);
  const parsers = new Map<string, CellParser>();
  const codeAt = table.columns.find(({ column }) => column.key === keys.indicator)?.at;
  const named = (text: string) =>
    byName.get(foldName(text)) ?? byName.get(foldName(text.replace(BRACKETS, '')));

  const given = table.defaults?.find(({ column }) => column.key === keys.indicator)?.value;
  const find = (row: Row): Indicator | undefined => {
    if (given !== undefined) return byCode.get(given);
    const typed = row.cells.find((cell) => cell.column === codeAt)?.text ?? '';
    const known = byCode.get(typed.normalize('NFKC').trim().toUpperCase());
    if (known) return known;
    for (const cell of row.cells) {
      const indicator = cell.type === 'text' && cell.text.length <= 120 ? named(cell.text) : undefined;
      if (indicator) return indicator;
    }
    return undefined;
  };

  const parserOf = (placed: PlacedColumn, row: Row): CellParser | null => {
    const { column } = placed;
    if (column.key === keys.indicator) return codeParser(row, placed, find, named);
    if (!numbers.has(column.key)) return null;
    const indicator = find(row);
    if (!indicator) return null;
    const key = `${column.key} ${indicator.unit}`;
    let parser = parsers.get(key);
    if (!parser) {
      parser = valueParser(column, indicator, options, compileCell);
      parsers.set(key, parser);
    }
    return parser;
  };
  return { key: keys.indicator, parserOf, codeOf: (row) => find(row)?.code ?? null };
}

function codeParser(
  row: Row,
  placed: PlacedColumn,
  find: (row: Row) => Indicator | undefined,
  named: (text: string) => Indicator | undefined,
): CellParser {
  return (cell) => {
    const indicator = find(row);
    if (!indicator) return { reject: { code: 'N041' } };
    for (const other of row.cells) {
      const mentioned = other.column !== placed.at && other.type === 'text' ? named(other.text) : undefined;
      if (mentioned && mentioned !== indicator)
        return { reject: { code: 'N044', parameters: { name: other.text } } };
    }
    const value = { text: indicator.code };
    return cell.text === indicator.code ? { value } : { value, rule: 'indicator-name' };
  };
}

/** A number of a ratio may carry its percent sign; other numbers their measure word. */
function valueParser(
  column: Column,
  { unit }: Indicator,
  options: CellOptions,
  compileCell: CellReading['compileCell'],
): CellParser {
  const lookalikes = COUNTED.includes(unit) ? COUNTED.filter((word) => word !== unit) : [];
  const plain = compileCell({ ...column, measure: { word: unit, synonyms: [], lookalikes } }, options);
  if (unit !== '%') return plain;
  const percent = compileCell({ ...column, type: 'percent', min: '-1000000', max: '1000000' }, options);
  return (cell) => (cell.type === 'number' && cell.numberFormat?.includes('%') ? percent(cell) : plain(cell));
}
