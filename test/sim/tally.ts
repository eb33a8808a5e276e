import { CALL_FAULTS, type FaultKind, MEETINGS, MESSAGE_FAULTS } from './faults.ts';
import type { SimulationResult } from './simulate.ts';

/** What many runs came to. */
export interface Tally {
  readonly seeds: number;
  readonly events: number;
  readonly faults: Readonly<Partial<Record<FaultKind, number>>>;
  /** Seeds of runs that ended wrongly. */
  readonly violating: readonly number[];
}

export const NOTHING: Tally = { seeds: 0, events: 0, faults: {}, violating: [] };

export function addResult(tally: Tally, { seed, events, faults, violations }: SimulationResult): Tally {
  const sums: Partial<Record<FaultKind, number>> = { ...tally.faults };
  for (const [kind, count] of faults) sums[kind] = (sums[kind] ?? 0) + count;
  return {
    seeds: tally.seeds + 1,
    events: tally.events + events,
    faults: sums,
    violating: violations.length > 0 ? [...tally.violating, seed] : tally.violating,
  };
}

/** One line: seeds, faults by kind, violations. */
export function describeTally({ seeds, events, faults, violating }: Tally): string {
  const kinds = [...CALL_FAULTS, ...MESSAGE_FAULTS, ...MEETINGS].map(
    (kind) => `${kind} ${faults[kind] ?? 0}`,
  );
  return `${seeds} seeds, ${events} events; ${kinds.join(', ')}; ${violating.length} violations`;
}
