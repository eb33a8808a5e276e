import type { Unit } from './unit.ts';

export function livesOn(unit: Unit, day: string): boolean {
  return unit.validFrom <= day && (unit.validTo === null || unit.validTo >= day);
}

/**
 * Records of one code in order of their first day. A unit that moved or was renamed has one record per state, with
 * lives that do not overlap.
 */
export function groupRecords(units: readonly Unit[]): Map<string, Unit[]> {
  const byCode = new Map<string, Unit[]>();
  for (const unit of units) {
    const records = byCode.get(unit.code);
    if (records) records.push(unit);
    else byCode.set(unit.code, [unit]);
  }
  for (const records of byCode.values()) {
    if (records.length > 1) records.sort((a, b) => compareText(a.validFrom, b.validFrom));
  }
  return byCode;
}

/** The record alive on `day`, else the latest one that was alive on or after `since` and before `day`. */
export function recordBetween(records: readonly Unit[], since: string, day: string): Unit | undefined {
  for (let i = records.length - 1; i >= 0; i--) {
    const record = records[i];
    if (record && record.validFrom <= day && (record.validTo === null || record.validTo >= since))
      return record;
  }
  return undefined;
}

/** Order by code units: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
