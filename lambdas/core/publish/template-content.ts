import type { Column } from '../model/column.ts';
import type { LedgerRows, Value } from '../model/value.ts';
import type { CellContent } from './document-xlsx.ts';
import { numberContent } from './number-xlsx.ts';

/** Rows to stand in a template: ledger code → rows → column key → what the cell holds, exactly as given. */
export type TemplateRows = Readonly<Record<string, readonly Readonly<Record<string, CellContent>>[]>>;

/** Rows of an earlier submission as a clerk would have typed them. */
export function rowsToContent(
  rows: LedgerRows,
  columnsOf: (ledger: string) => readonly Column[],
): TemplateRows {
  return Object.fromEntries(
    Object.entries(rows).map(([ledger, list]) => [
      ledger,
      list.map((row) =>
        Object.fromEntries(
          columnsOf(ledger).flatMap((column) => {
            const value = row.values[column.key];
            return value === undefined ? [] : [[column.key, columnContent(column, value)]];
          }),
        ),
      ),
    ]),
  );
}

/** A bare small number would leave open whether 0.5 means 0.5 % or 50 %. */
function columnContent(column: Column, value: Value): CellContent {
  const bare = value !== null && 'number' in value && value.qualifier === undefined;
  return column.type === 'percent' && bare ? { text: `${value.number}%` } : valueContent(value);
}

const SUFFIXES = new Set(['余', '多', '以上', '左右']);

function valueContent(value: Value): CellContent {
  if (value === null) return { text: '不适用' };
  if ('number' in value) {
    if (value.qualifier === undefined) return numberContent(value.number);
    const { number, qualifier } = value;
    return { text: SUFFIXES.has(qualifier) ? `${number}${qualifier}` : `${qualifier}${number}` };
  }
  if ('date' in value) return value.date.length === 10 ? { date: value.date } : { text: value.date };
  if ('bool' in value) return { text: value.bool ? '是' : '否' };
  if ('list' in value) return { text: value.list.join('、') };
  return { text: value.text };
}
