import { compareText } from './org-records.ts';
import type { Unit } from './unit.ts';

/** Who came of whom: `mergedInto` and `splitFrom` of all records, read both ways. */
export interface UnitRelatives {
  /** Units that took over from this one, by merger or by split. */
  successorsOf(code: string): readonly string[];
  /** Units this one took over from. */
  predecessorsOf(code: string): readonly string[];
}

export function unitRelatives(units: readonly Unit[]): UnitRelatives {
  const after = new Map<string, Set<string>>();
  const before = new Map<string, Set<string>>();
  const link = (from: string, to: string) => {
    after.set(from, (after.get(from) ?? new Set()).add(to));
    before.set(to, (before.get(to) ?? new Set()).add(from));
  };
  for (const { code, mergedInto, splitFrom } of units) {
    if (mergedInto !== undefined) link(code, mergedInto);
    if (splitFrom !== undefined) link(splitFrom, code);
  }
  const sorted = (found: ReadonlySet<string> | undefined) => [...(found ?? [])].sort(compareText);
  return {
    successorsOf: (code) => sorted(after.get(code)),
    predecessorsOf: (code) => sorted(before.get(code)),
  };
}
