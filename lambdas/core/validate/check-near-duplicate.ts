import { dateOf, isOwnRow } from '../measure/compile-source.ts';
import { groupKey } from '../measure/evaluate-measure.ts';
import type { Rule } from '../model/rule.ts';
import type { LedgerRow } from '../model/value.ts';
import { rowFinding } from './row-finding.ts';
import type { CheckOf, RunCheck } from './run-check.ts';
import { findSimilarTitles } from './similar-titles.ts';

/**
 * Rows of one ledger with the same date and similar titles under different keys, that also agree in the columns the
 * ledger names (`alikeWithin`) and are both the unit's own or both not. One finding at the later row's title; says
 * `row2`, `left` (the earlier title), `right` (this one).
 */
export function compileNearDuplicate(rule: Rule, check: CheckOf<'nearDuplicate'>): RunCheck {
  return (subject) =>
    subject.ledgers.flatMap((code) => {
      const ledger = subject.index.ledgers.get(code);
      const { dateColumn, titleColumn } = ledger ?? {};
      if (!ledger || dateColumn === undefined || titleColumn === undefined) return [];
      const own = (row: LedgerRow) =>
        ledger.ownerColumn === undefined || isOwnRow(row, ledger.ownerColumn, subject.clock.unit);
      const groups = new Map<string, LedgerRow[]>();
      for (const row of subject.rows(code)) {
        const date = dateOf(row.values[dateColumn]);
        if (date === null) continue;
        const group = `${date} ${own(row)} ${groupKey(row, ledger.alikeWithin ?? []) ?? ''}`;
        const same = groups.get(group);
        if (same) same.push(row);
        else groups.set(group, [row]);
      }
      return [...groups.values()].flatMap((rows) => {
        const titles = rows.map((row) => titleOf(row, titleColumn));
        const keys = rows.map((row) => groupKey(row, ledger.key));
        const differ = (a: number, b: number) => keys[a] !== keys[b] || keys[a] === null;
        return findSimilarTitles(titles, check.similarity, differ).flatMap((at, position) => {
          const row = rows[position];
          const earlier = at === undefined ? undefined : rows[at];
          if (!row || !earlier) return [];
          return [
            rowFinding(subject, rule, code, row, [titleColumn], {
              row2: earlier.row,
              left: titleOf(earlier, titleColumn),
              right: titleOf(row, titleColumn),
            }),
          ];
        });
      });
    });
}

function titleOf(row: LedgerRow, column: string): string {
  const value = row.values[column];
  return value && 'text' in value ? value.text : '';
}
