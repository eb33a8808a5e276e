import { addDays } from './add-days.ts';
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

/** First and last day of the unbroken stretch of records that `record` belongs to: a move or a new name is no new life. */
export function lifeOf(
  records: readonly Unit[],
  record: Unit,
): { readonly validFrom: string; readonly validTo: string | null } {
  let { validFrom, validTo } = record;
  const at = records.indexOf(record);
  for (let i = at - 1; i >= 0; i--) {
    const earlier = records[i];
    if (earlier?.validTo == null || addDays(earlier.validTo, 1) !== validFrom) break;
    validFrom = earlier.validFrom;
  }
  for (const later of records.slice(at + 1)) {
    if (validTo === null || addDays(validTo, 1) !== later.validFrom) break;
    validTo = later.validTo;
  }
  return { validFrom, validTo };
}

/** Order by code units: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
