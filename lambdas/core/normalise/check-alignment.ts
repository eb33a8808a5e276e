import type { LocatedTable } from '../locate/located.ts';
import { cellAddress } from '../model/a1.ts';
import { isBlankText } from '../model/clean-text.ts';
import type { Column } from '../model/column.ts';
import type { Finding } from '../model/finding.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { Text } from '../model/text.ts';
import type { Row } from '../model/workbook.ts';
import type { CellParser } from '../parse/parsed.ts';

/** Anything may stand in the others. */
const TELLING = new Set<Column['type']>([
  'date',
  'month',
  'year',
  'count',
  'decimal',
  'percent',
  'money',
  'enum',
  'bool',
  'unit',
]);
const SAMPLE = 60;
const FEW_ROWS = 10;
const SHIFTS = [-1, 1, -2, 2];

/**
 * Whether header and data of a table stand apart: most columns hold what does not belong there in nearly every row, and
 * either everything fits when it is read a column or two beside, or there are too many rows for chance. It is one fault
 * and one finding then, whatever the number of cells.
 */
export function checkAlignment(table: LocatedTable, parsers: readonly CellParser[]): Finding | null {
  const rows = table.rows.slice(0, SAMPLE);
  const columns = table.columns.flatMap(({ column, at }, i) => {
    const parse = parsers[i];
    return parse && TELLING.has(column.type) ? [{ column, at, parse }] : [];
  });
  const read = columns.map((one) => ({ ...one, ...readColumn(rows, one.at, one.parse) }));
  const filled = read.filter((one) => one.filled > 0);
  const wrong = filled.filter((one) => one.refused >= one.filled * 0.9);
  const [first] = wrong;
  if (!first || wrong.length < 3 || wrong.length * 2 < filled.length) return null;
  const refused = sum(filled.map((one) => one.refused));
  const shift = SHIFTS.find((by) => {
    const beside = columns.map(({ at, parse }) => readColumn(rows, at + by, parse));
    const cells = sum(beside.map((one) => one.filled));
    return cells >= refused && sum(beside.map((one) => one.refused)) <= cells * 0.1;
  });
  if (shift === undefined && rows.length < FEW_ROWS) return null;
  const place = {
    sheet: table.sheet,
    cell: cellAddress(table.headerRow, first.at),
    value: first.column.label.zh,
  };
  const parameters = {
    sheet: table.sheet,
    header: table.headerRow,
    count: wrong.length,
    column: first.column.label,
    row: first.example?.row ?? table.headerRow + 1,
    value: first.example?.text ?? '',
  };
  return sheetFinding('S065', place, parameters, shift === undefined ? undefined : shiftHint(shift));
}

function shiftHint(shift: number): Text {
  const by = Math.abs(shift);
  const [zh, en] = shift < 0 ? ['右', 'right'] : ['左', 'left'];
  return {
    zh: `看起来表头比数据整体偏${zh}了 ${by} 列，请把表头和数据重新对齐后上报，不用逐格修改。`,
    en: `The header seems to stand ${by} column(s) too far to the ${en}; align header and data and send it again.`,
  };
}

interface ColumnReading {
  readonly filled: number;
  readonly refused: number;
  readonly example?: { readonly row: number; readonly text: string };
}

function readColumn(rows: readonly Row[], at: number, parse: CellParser): ColumnReading {
  let filled = 0;
  let refused = 0;
  let example: ColumnReading['example'];
  for (const row of rows) {
    const cell = row.cells.find(({ column }) => column === at);
    if (!cell || isBlankText(cell.text)) continue;
    filled++;
    if (!('reject' in parse(cell))) continue;
    refused++;
    example ??= { row: row.number, text: cell.text.slice(0, 40) };
  }
  return { filled, refused, ...(example && { example }) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
