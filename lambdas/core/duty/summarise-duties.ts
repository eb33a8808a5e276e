import { type DutyCounts, type DutyRecord, noDuties } from '../model/duty-record.ts';

export interface DutySummary extends DutyCounts {
  readonly unit: string;
  readonly obligation: string;
}

/** How many duties of each unit and obligation are in each state; a duty due today or later is pending. */
export function summariseDuties(records: readonly DutyRecord[], today: string): DutySummary[] {
  const found = new Map<string, DutySummary>();
  for (const { unit, obligation, state, due } of records) {
    const key = `${unit} ${obligation}`;
    const one = found.get(key) ?? { unit, obligation, ...noDuties() };
    found.set(key, one);
    one[state !== 'notApplicable' && due.slice(0, 10) >= today ? 'pending' : state]++;
  }
  return [...found.values()];
}

/** Added up over units and obligations. */
export function addSummaries(summaries: readonly DutyCounts[]): DutyCounts {
  const sum = noDuties();
  for (const one of summaries)
    for (const state of ['met', 'late', 'missing', 'pending', 'notApplicable'] as const)
      sum[state] += one[state];
  return sum;
}
