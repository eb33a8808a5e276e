import { type Period, periodsWithin } from '../../lambdas/core/model/period.ts';
import type { Unit } from '../../lambdas/core/model/unit.ts';
import { type ExpectedValue, membersOf, quotient, type Received } from './expect-values.ts';
import { owes } from './unit-scope.ts';

export interface ReceivedRecord extends Received {
  readonly forms: readonly string[];
  isLate(unit: string, form: string, period: Period): boolean;
  /** Numbers typed on the summary sheet. */
  typedCells(unit: string, form: string, period: Period): number;
}

interface Tally {
  units: number;
  expected: number;
  received: number;
  late: number;
  typed: number;
}

/** The numbers about the reporting itself. Warnings (SUB-003b) depend on rules and are not expected from events. */
export function expectRecord(record: ReceivedRecord, periods: readonly Period[]): ExpectedValue[] {
  return periods.flatMap((period) => {
    const members = membersOf(record.units, period);
    return members.flatMap((unit) => {
      const t = tally(record, unit, members, period);
      const inside = (value: number) => (t.received === 0 ? null : String(value));
      const ratio = (n: number | null, d: number | null) => ({
        value: quotient(n, d, 100, 1),
        numerator: n === null ? null : String(n),
        denominator: d === null ? null : String(d),
      });
      const typed = t.received === 0 ? null : t.typed;
      return [
        { indicator: 'BAS-001', value: String(t.units) },
        { indicator: 'SUB-001', ...ratio(t.received, t.expected) },
        { indicator: 'SUB-002', value: String(t.late) },
        { indicator: 'SUB-003', value: inside(0) },
        { indicator: 'SUB-004', value: inside(0) },
        { indicator: 'SUB-005', ...ratio(typed === null ? null : 0, typed) },
      ].map((value) => ({ node: unit.code, period, ...value }));
    });
  });
}

function tally(record: ReceivedRecord, unit: Unit, members: readonly Unit[], period: Period): Tally {
  const total: Tally = {
    units: owes(unit, period) ? 1 : 0,
    expected: 0,
    received: 0,
    late: 0,
    typed: 0,
  };
  for (const form of record.forms) {
    for (const own of periodsWithin(period, record.cadenceOf(form))) {
      if (!owes(unit, own)) continue;
      total.expected += 1;
      if (!record.isAccepted(unit.code, form, own)) continue;
      total.received += 1;
      total.late += record.isLate(unit.code, form, own) ? 1 : 0;
      total.typed += record.typedCells(unit.code, form, own);
    }
  }
  for (const child of members.filter((member) => member.parent === unit.code)) {
    const below = tally(record, child, members, period);
    total.units += below.units;
    total.expected += below.expected;
    total.received += below.received;
    total.late += below.late;
    total.typed += below.typed;
  }
  return total;
}
