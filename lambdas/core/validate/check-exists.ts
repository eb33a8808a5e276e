import { groupKey } from '../measure/evaluate-measure.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import { compileWhere } from '../model/compile-where.ts';
import { compileReference, unreadableRows } from './matching-rows.ts';
import { rowFinding } from './row-finding.ts';
import { ledgerName } from './row-words.ts';
import type { CheckOf, CompileCheck } from './run-check.ts';

/**
 * Every row that matches `when` has a row in the other ledger. Points at what made the row need one: the first column
 * of `when`, else the reference itself. Says the other ledger as `ledger`; `left` is the reference as typed. Silent where
 * another rule already says that the row over there is missing altogether; while rows over there that cannot be
 * identified, each with its own finding, may be the ones missed; and, for references that are not made by a cell of
 * `when`, while the other ledger was not filled in at all.
 */
export const compileExists: CompileCheck<'exists'> = (rule, check, index) => {
  const { ledger, in: other } = check;
  const when = compileWhere(check.when);
  const conditions = Object.keys(check.when ?? {});
  const reference = compileReference(other);
  const [first, ...others] = [...conditions, ...Object.keys(other.on)];
  const own = Object.keys(other.on);
  const plain = hasPlainSibling(check, index)
    ? compileReference({ ledger: other.ledger, on: other.on })
    : null;
  return (subject) => {
    const countOf = reference(subject);
    if (first === undefined || !countOf) return [];
    if (conditions.length === 0 && !subject.isReported(other.ledger)) return [];
    const isThere = plain?.(subject);
    const alone = subject.rows(ledger).filter((row) => {
      if (!when(row, subject.clock) || countOf(row) !== 0 || isThere?.(row) === 0) return false;
      return !conditions.some((column) => subject.isRefused(ledger, row, column));
    });
    if (new Set(alone.map((row) => groupKey(row, own))).size <= unreadableRows(subject, other)) return [];
    return alone.map((row) =>
      rowFinding(subject, rule, ledger, row, [first, ...others], {
        left: subject.place(ledger, row, own).value ?? '—',
        ledger: ledgerName(index, other.ledger),
      }),
    );
  };
};

/** Another rule demands the same row for every row, whatever it holds. */
function hasPlainSibling(check: CheckOf<'exists'>, index: CatalogueIndex): boolean {
  if (!check.in.where) return false;
  const on = JSON.stringify(check.in.on);
  return index.rules.some(
    ({ check: one }) =>
      one.kind === 'exists' &&
      one.ledger === check.ledger &&
      one.in.ledger === check.in.ledger &&
      JSON.stringify(one.in.on) === on &&
      !one.when &&
      !one.in.where,
  );
}
