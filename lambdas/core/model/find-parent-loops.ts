import { compareText, groupRecords, recordBetween } from './org-records.ts';
import type { Unit } from './unit.ts';

/**
 * Loops among parents, each once, starting at its smallest code: `['0101', '0102']` is 0101 → 0102 → 0101. Parents are
 * looked at as of every day on which a unit with several records changes, so a swap over time is no loop.
 */
export function findParentLoops(units: readonly Unit[]): string[][] {
  const records = groupRecords(units);
  const days = new Set(['9999-12-31']);
  for (const history of records.values())
    if (history.length > 1) for (const { validFrom } of history) days.add(validFrom);
  const loops = new Map<string, string[]>();
  for (const day of days) {
    const parentOf = new Map<string, string | null>();
    for (const [code, history] of records)
      parentOf.set(code, (recordBetween(history, '', day) ?? history[0])?.parent ?? null);
    for (const loop of loopsOf(parentOf)) loops.set(loop.join(' '), loop);
  }
  return [...loops.values()].sort((a, b) => compareText(a[0] ?? '', b[0] ?? ''));
}

/** Loops among mergers, each once. A unit merged into itself is told otherwise. */
export function findMergerLoops(units: readonly Unit[]): string[][] {
  const next = new Map<string, string | null>();
  for (const { code, mergedInto } of units)
    if (mergedInto !== undefined && mergedInto !== code) next.set(code, mergedInto);
  return loopsOf(next).sort((a, b) => compareText(a[0] ?? '', b[0] ?? ''));
}

/** Each code has one parent at most: walk up from every code not yet walked, a loop closes on the present walk. */
function loopsOf(parentOf: ReadonlyMap<string, string | null>): string[][] {
  const loops: string[][] = [];
  const walkOf = new Map<string, number>();
  let walk = 0;
  for (const start of parentOf.keys()) {
    walk++;
    const path: string[] = [];
    let at: string | null = start;
    while (at !== null && parentOf.has(at) && !walkOf.has(at)) {
      walkOf.set(at, walk);
      path.push(at);
      at = parentOf.get(at) ?? null;
    }
    if (at !== null && walkOf.get(at) === walk) loops.push(fromSmallest(path.slice(path.indexOf(at))));
  }
  return loops;
}

function fromSmallest(loop: readonly string[]): string[] {
  const smallest = loop.reduce((best, code, i) => (code < (loop[best] ?? '') ? i : best), 0);
  return [...loop.slice(smallest), ...loop.slice(0, smallest)];
}
