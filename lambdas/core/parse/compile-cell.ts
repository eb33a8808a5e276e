import type { Column } from '../model/column.ts';
import type { MoneyUnit } from '../model/money-unit.ts';
import type { UnitResolution } from '../model/org-tree.ts';
import { compileBool } from './compile-bool.ts';
import { compileChoice } from './compile-choice.ts';
import { compileCode } from './compile-code.ts';
import { compileDate } from './compile-date.ts';
import { compileDatetime } from './compile-datetime.ts';
import { compileList } from './compile-list.ts';
import { compileMoney } from './compile-money.ts';
import { compileMonth } from './compile-month.ts';
import { compileNumber } from './compile-number.ts';
import { compilePercent } from './compile-percent.ts';
import { compileText } from './compile-text.ts';
import { compileUnit } from './compile-unit.ts';
import { compileYear } from './compile-year.ts';
import { type CellParser, type ReadingContext, reject } from './parsed.ts';
import { rememberCells } from './remember-cells.ts';

export interface CellOptions {
  readonly context: ReadingContext;
  /** Declared by the header or the caption; null when nowhere. */
  readonly moneyUnit: MoneyUnit | null;
  readonly resolveUnit: (text: string) => UnitResolution;
}

/** The reader of one column, made once and used for all its cells. */
export function compileCell(column: Column, options: CellOptions): CellParser {
  const read = compileType(column, options);
  return (cell) => {
    if (cell.type === 'error') return reject('N001');
    if (cell.type === 'uncalculated') return reject('N002');
    return read(cell);
  };
}

function compileType(column: Column, { context, moneyUnit, resolveUnit }: CellOptions): CellParser {
  switch (column.type) {
    case 'count':
    case 'decimal':
      return compileNumber(column, context);
    case 'percent':
      return rememberCells(compilePercent(column, context));
    case 'money':
      return compileMoney(column, context, moneyUnit);
    case 'date':
      return rememberCells(compileDate(column, context));
    case 'datetime':
      return rememberCells(compileDatetime(column, context));
    case 'month':
      return rememberCells(compileMonth(column, context));
    case 'year':
      return compileYear(column, context);
    case 'bool':
      return compileBool(column);
    case 'enum':
      return rememberCells(compileChoice(column));
    case 'list':
      return rememberCells(compileList(column));
    case 'unit':
      return compileUnit(column, resolveUnit);
    case 'code':
      return compileCode(column, context);
    case 'text':
      return compileText(column, context);
  }
}
