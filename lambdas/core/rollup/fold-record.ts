import type { Completeness } from '../model/rollup.ts';
import type { RecordCounts } from '../model/submission.ts';
import type { FactTable } from './fact-table.ts';
import type { ForestFrame } from './forest-frame.ts';

/** Numbers about the reporting, by place, each for the whole subtree. */
export interface FoldedRecord {
  readonly completeness: (place: number) => Completeness;
  readonly counts: (place: number) => RecordCounts;
}

/** Adds up what was owed, received and late, and the counts of what was owed and received. */
export function foldRecord(table: FactTable, frame: ForestFrame): FoldedRecord {
  const { nodes, slots, owed } = frame;
  const [expected, received, late] = [0, 0, 0].map(() => new Float64Array(nodes.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const counts = new Map([...table.counts.keys()].map((name) => [name, new Float64Array(nodes.length)]));
  for (const [at, of] of slots.entries())
    for (let i = 0; i < nodes.length; i++) {
      if (!owed[at]?.[i]) continue;
      add(expected, i, 1);
      const slot = of[i] ?? 0;
      const state = table.states[slot] ?? 0;
      if (state === 0) continue;
      add(received, i, 1);
      if (state === 2) add(late, i, 1);
      for (const [name, sums] of counts) add(sums, i, table.counts.get(name)?.[slot] ?? 0);
    }
  for (const sums of [expected, received, late, ...counts.values()])
    for (let i = nodes.length - 1; i > 0; i--) {
      const parent = frame.parents[i] ?? -1;
      if (parent >= 0) add(sums, parent, sums[i] ?? 0);
    }
  const count = (name: keyof RecordCounts, place: number) => counts.get(name)?.[place] ?? 0;
  return {
    completeness: (place) => ({
      expected: expected[place] ?? 0,
      received: received[place] ?? 0,
      late: late[place] ?? 0,
    }),
    counts: (place) => ({
      errors: count('errors', place),
      warnings: count('warnings', place),
      summaryDifferences: count('summaryDifferences', place),
      summaryCells: count('summaryCells', place),
      approximateCells: count('approximateCells', place),
    }),
  };
}

function add(numbers: Float64Array, place: number, amount: number): void {
  numbers[place] = (numbers[place] ?? 0) + amount;
}
