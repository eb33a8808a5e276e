import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Row } from '../model/workbook.ts';
import type { FoundHeader } from './find-header.ts';
import type { HeaderCell } from './header-block.ts';
import { scoreHeader } from './score-header.ts';

/** One of the tables that stand under one header row. */
export interface HeaderPart {
  readonly ledger: Ledger;
  readonly cells: readonly HeaderCell[];
  readonly left: number;
  readonly right: number;
}

export interface SplitHeader {
  readonly parts: readonly HeaderPart[];
  /** First column of a second table that cannot be recognised, or of a second one of the same ledger. */
  readonly unknownFrom: number | null;
}

const RIGHTMOST = 16_384;

/** Two ledgers side by side, parted by a blank column, are two tables; a blank column inside one ledger is nothing. */
export function splitHeader(found: FoundHeader, below: readonly Row[], index: CatalogueIndex): SplitHeader {
  const runs = runsOf(found.cells);
  const whole = { ledger: found.score.ledger, cells: found.cells, left: 1, right: RIGHTMOST };
  if (runs.length === 1) return { parts: [whole], unknownFrom: null };
  const best = runs.map((run) => scoreHeader(run, index.ledgers, [])[0]?.ledger ?? null);
  const ledgers = best.filter((ledger) => ledger !== null);
  if (ledgers.length >= 2 && new Set(ledgers).size === ledgers.length) return sideBySide(runs, best);
  if (ledgers.length >= 2) {
    const second = runs[best.indexOf(ledgers[1] ?? null, best.indexOf(ledgers[0] ?? null) + 1)];
    const first = runs[best.indexOf(ledgers[0] ?? null)] ?? found.cells;
    const from = second?.[0]?.column ?? RIGHTMOST;
    return { parts: [{ ...whole, cells: first, right: from - 1 }], unknownFrom: from };
  }
  const foreign = runs.find((run) => isForeignTable(run, whole.ledger, below));
  const from = foreign?.[0]?.column ?? null;
  if (from === null) return { parts: [whole], unknownFrom: null };
  const cells = found.cells.filter((cell) => !foreign?.includes(cell));
  return { parts: [{ ...whole, cells, ...besides(cells, from) }], unknownFrom: from };
}

function runsOf(cells: readonly HeaderCell[]): HeaderCell[][] {
  const runs: HeaderCell[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && cell.column === last.column + 1) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** Runs without a ledger of their own belong to the table on their left. */
function sideBySide(runs: readonly HeaderCell[][], best: readonly (Ledger | null)[]): SplitHeader {
  const parts: { ledger: Ledger; cells: HeaderCell[]; left: number; right: number }[] = [];
  runs.forEach((run, position) => {
    const ledger = best[position];
    const current = parts.at(-1);
    if (!ledger) {
      current?.cells.push(...run);
      return;
    }
    const left = run[0]?.column ?? 1;
    if (current) current.right = left - 1;
    parts.push({ ledger, cells: [...run], left, right: RIGHTMOST });
  });
  return { parts, unknownFrom: null };
}

/** Three or more headings of something else with data below them are a table, fewer are a note. */
function isForeignTable(run: readonly HeaderCell[], ledger: Ledger, below: readonly Row[]): boolean {
  if (run.length < 3 || run.some((cell) => cell.entries.some((entry) => entry.ledger === ledger.code)))
    return false;
  const columns = new Set(run.map((cell) => cell.column));
  return below.some((row) => row.cells.filter((cell) => columns.has(cell.column)).length >= 2);
}

function besides(cells: readonly HeaderCell[], from: number): { left: number; right: number } {
  const left = cells.every((cell) => cell.column > from) ? (cells[0]?.column ?? 1) : 1;
  return { left, right: left > from ? RIGHTMOST : from - 1 };
}
