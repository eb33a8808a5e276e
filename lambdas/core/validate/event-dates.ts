import { dateOf } from '../measure/compile-source.ts';
import type { Ledger } from '../model/ledger.ts';
import type { LedgerRow } from '../model/value.ts';
import type { Subject } from './subject.ts';

export interface EventDate {
  readonly ledger: Ledger;
  readonly column: string;
  readonly row: LedgerRow;
  readonly date: string;
}

/** When the rows of the form's event ledgers happened. */
export function eventDates(subject: Subject): EventDate[] {
  return subject.ledgers.flatMap((code) => {
    const ledger = subject.index.ledgers.get(code);
    const column = ledger?.dateColumn;
    if (ledger?.kind !== 'event' || column === undefined) return [];
    return subject.rows(code).flatMap((row) => {
      const date = dateOf(row.values[column]);
      return date === null ? [] : [{ ledger, column, row, date }];
    });
  });
}
