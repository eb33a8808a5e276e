import type { DutyRecord, DutyState } from '../model/duty-record.ts';

export interface DutySummary extends Record<DutyState, number> {
  readonly unit: string;
  readonly obligation: string;
}

/** How many duties of each unit and obligation are in each state; a duty due today or later is pending. */
export function summariseDuties(records: readonly DutyRecord[], today: string): DutySummary[] {
  const found = new Map<string, DutySummary>();
  for (const { unit, obligation, state, due } of records) {
    const key = `${unit} ${obligation}`;
    const one = found.get(key) ?? {
      unit,
      obligation,
      met: 0,
      late: 0,
      missing: 0,
      pending: 0,
      notApplicable: 0,
    };
    found.set(key, one);
    one[state !== 'notApplicable' && due.slice(0, 10) >= today ? 'pending' : state]++;
  }
  return [...found.values()];
}
