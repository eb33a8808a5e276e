import type { LocatedTable } from '../locate/located.ts';
import type { LayoutTable } from '../model/layout.ts';
import type { Ledger } from '../model/ledger.ts';

/** What the layout says for every row of a table. */
export function constantsOf(table: LayoutTable, ledger: Ledger): NonNullable<LocatedTable['defaults']> {
  return ledger.columns.flatMap((column) => {
    const value = table.constants[column.key];
    return value === undefined ? [] : [{ column, value }];
  });
}
