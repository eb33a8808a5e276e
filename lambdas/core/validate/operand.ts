import { dateOf, numberOf } from '../measure/compile-source.ts';
import { daysBetween } from '../model/compare-dates.ts';
import { type Decimal, multiplyDecimals, parseDecimal } from '../model/decimal.ts';
import type { Operand } from '../model/rule.ts';
import type { LedgerRow } from '../model/value.ts';

/** A number of a row. `columns` are the cells it is made of, the most telling first. */
export interface CompiledOperand {
  readonly columns: readonly string[];
  /** Null when a cell is missing, a date is known by month only, or a span runs backwards. */
  read(row: LedgerRow): Decimal | null;
}

/** @throws RangeError when a constant is not a plain decimal */
export function compileOperand(operand: Operand): CompiledOperand {
  if ('number' in operand) {
    const constant = parseDecimal(operand.number);
    return { columns: [], read: () => constant };
  }
  if ('days' in operand) {
    const { from, to, plus } = operand.days;
    return {
      columns: [to, from],
      read: (row) => {
        const start = dateOf(row.values[from]);
        const end = dateOf(row.values[to]);
        const days = start && end ? daysBetween(start, end) : null;
        return days === null || days < 0 ? null : { coefficient: BigInt(days + plus), scale: 0 };
      },
    };
  }
  const { column, times } = operand;
  const read = (row: LedgerRow, key: string) => numberOf(row.values[key])?.amount ?? null;
  if (times === undefined) return { columns: [column], read: (row) => read(row, column) };
  const constant = typeof times === 'number' ? parseDecimal(String(times)) : null;
  return {
    columns: typeof times === 'string' ? [column, times] : [column],
    read: (row) => {
      const left = read(row, column);
      const right = typeof times === 'string' ? read(row, times) : constant;
      return left && right ? multiplyDecimals(left, right) : null;
    },
  };
}
