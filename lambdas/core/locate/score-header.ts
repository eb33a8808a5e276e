import type { Ledger } from '../model/ledger.ts';
import type { HeaderCell } from './header-block.ts';

/** How well a header fits a ledger. */
export interface HeaderScore {
  readonly ledger: Ledger;
  /** Distinct columns found; short everyday words such as 日期 count half. */
  readonly weight: number;
  readonly matched: number;
  readonly requiredShare: number;
  /** The sheet name or a title above speaks of the ledger. */
  readonly named: boolean;
}

/** Ledgers the header may belong to, best first; only convincing ones. */
export function scoreHeader(
  cells: readonly HeaderCell[],
  ledgers: ReadonlyMap<string, Ledger>,
  named: readonly Ledger[],
): HeaderScore[] {
  const found = new Map<string, Map<string, number>>();
  for (const cell of cells) {
    for (const { ledger, column } of cell.entries) {
      const columns = found.get(ledger) ?? new Map<string, number>();
      columns.set(column, Math.max(columns.get(column) ?? 0, weightOf(cell.meant)));
      found.set(ledger, columns);
    }
  }
  const scores: HeaderScore[] = [];
  for (const [code, columns] of found) {
    const ledger = ledgers.get(code);
    if (!ledger) continue;
    const required = ledger.columns.filter((column) => column.required);
    const present = required.filter((column) => columns.has(column.key)).length;
    const score = {
      ledger,
      weight: [...columns.values()].reduce((sum, weight) => sum + weight, 0),
      matched: columns.size,
      requiredShare: required.length === 0 ? 1 : present / required.length,
      named: named.includes(ledger),
    };
    if (isConvincing(score, columns)) scores.push(score);
  }
  return scores.sort((a, b) => strength(b) - strength(a) || (a.ledger.code < b.ledger.code ? -1 : 1));
}

export function strength(score: HeaderScore): number {
  return score.weight + score.requiredShare * 2 + (score.named ? 2 : 0);
}

/** Words that stand in tables of every kind prove little: a name on the sheet or most required columns must agree. */
function isConvincing(score: HeaderScore, columns: ReadonlyMap<string, number>): boolean {
  const { ledger, weight, requiredShare, named } = score;
  const summary = ledger.summaryColumns;
  if (summary && !columns.has(summary.value)) return false;
  const all = score.matched === ledger.columns.length;
  if (named) return weight >= 1.5 && requiredShare >= 0.3;
  return (weight >= 2.5 || (all && weight >= 1.5)) && requiredShare > 0.6;
}

function weightOf(text: string): number {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  const ideographs = /[\u3400-\u9fff]/.test(letters);
  if (ideographs) return letters.length >= 3 ? 1 : 0.5;
  return letters.length >= 9 ? 0.75 : 0.25;
}
