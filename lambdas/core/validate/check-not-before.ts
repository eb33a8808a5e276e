import { dateOf } from '../measure/compile-source.ts';
import { compareDates } from '../model/compare-dates.ts';
import { rowFinding } from './row-finding.ts';
import { columnLabel } from './row-words.ts';
import type { CompileCheck } from './run-check.ts';

/**
 * In-row: `later` not before `earlier`, and not equal to it when `strict`; a month and a day inside it are in order. Says `left` (the later column's
 * date), `right` (the earlier column's), and `from`/`to`, the labels of the earlier and the later column.
 */
export const compileNotBefore: CompileCheck<'notBefore'> = (rule, check, index) => {
  const labels = {
    from: columnLabel(index, check.ledger, check.earlier),
    to: columnLabel(index, check.ledger, check.later),
  };
  return (subject) =>
    subject.rows(check.ledger).flatMap((row) => {
      const later = dateOf(row.values[check.later]);
      const earlier = dateOf(row.values[check.earlier]);
      if (!later || !earlier) return [];
      const order = compareDates(later, earlier);
      if (order > 0 || (order === 0 && !(check.strict && later.length === earlier.length))) return [];
      const columns = [check.later, check.earlier] as const;
      return [
        rowFinding(subject, rule, check.ledger, row, columns, { left: later, right: earlier, ...labels }),
      ];
    });
};
