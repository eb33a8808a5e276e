import { dateOf, isOwnRow } from '../measure/compile-source.ts';
import type { Rule } from '../model/rule.ts';
import type { LedgerRow } from '../model/value.ts';
import { rowFinding } from './row-finding.ts';
import type { CheckOf, RunCheck } from './run-check.ts';
import { findSimilarTitles } from './similar-titles.ts';

/**
 * Rows of one ledger with the same date and similar titles, one of this unit and one of another: the same event under its
 * host and under a guest. One finding at the owner cell of the other unit's row; says `row2` (the unit's own row), `left` (the other unit as typed) and `right` (the title).
 */
export function compileJointEvent(rule: Rule, check: CheckOf<'jointEvent'>): RunCheck {
  return (subject) =>
    subject.ledgers.flatMap((code) => {
      const { dateColumn, titleColumn, ownerColumn } = subject.index.ledgers.get(code) ?? {};
      if (dateColumn === undefined || titleColumn === undefined || ownerColumn === undefined) return [];
      const isOwn = (row: LedgerRow) => isOwnRow(row, ownerColumn, subject.clock.unit);
      const byDate = new Map<string, LedgerRow[]>();
      for (const row of subject.rows(code)) {
        const date = dateOf(row.values[dateColumn]);
        if (date === null) continue;
        const same = byDate.get(date);
        if (same) same.push(row);
        else byDate.set(date, [row]);
      }
      return [...byDate.values()].flatMap((rows) => {
        if (rows.every(isOwn)) return [];
        const own = rows.map(isOwn);
        const titles = rows.map((row) => titleOf(row, titleColumn));
        const differ = (a: number, b: number) => own[a] !== own[b];
        return findSimilarTitles(titles, check.similarity, differ).flatMap((at, position) => {
          const pair = at === undefined ? [] : [rows[position], rows[at]];
          const mine = pair.find((row) => row && isOwn(row));
          const theirs = pair.find((row) => row && !isOwn(row));
          if (!mine || !theirs) return [];
          const left = subject.place(code, theirs, [ownerColumn]).value ?? '—';
          const words = { row2: mine.row, left, right: titleOf(theirs, titleColumn) };
          return [rowFinding(subject, rule, code, theirs, [ownerColumn, titleColumn], words)];
        });
      });
    });
}

function titleOf(row: LedgerRow, column: string): string {
  const value = row.values[column];
  return value && 'text' in value ? value.text : '';
}
