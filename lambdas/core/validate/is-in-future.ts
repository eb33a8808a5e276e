import { compareDates } from '../model/compare-dates.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Subject } from './subject.ts';

/** The date of a column that holds actual events lies after the upload, and a rule of the catalogue says so. */
export function isInFuture(subject: Subject, ledger: Ledger, column: string, date: string): boolean {
  return (
    ledger.columns.some((one) => one.key === column && one.notFuture) &&
    subject.index.rules.some((rule) => rule.check.kind === 'notFuture') &&
    compareDates(date, subject.context.receivedOn) > 0
  );
}
