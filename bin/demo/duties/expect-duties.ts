import { addDays } from '../../../lambdas/core/model/add-days.ts';
import { firstDay, lastDay, type Period, periodsWithin } from '../../../lambdas/core/model/period.ts';
import type { Unit } from '../../../lambdas/core/model/unit.ts';
import type { ReceivedRecord } from '../expect-record.ts';
import { type ExpectedValue, expectIndicator, membersOf, quotient } from '../expect-values.ts';
import type { FormulaTable } from '../formula.ts';
import type { LedgerEntries } from '../ledger-entries.ts';
import { PLAIN_DUTIES } from './duty-table.ts';
import type { CountDuty, DeadlineDuty, Done, Entered, Frequency, PlainDuty, RateDuty } from './plain-duty.ts';

export interface EnteredRecord extends ReceivedRecord {
  /** What was entered into a return. */
  entries(unit: string, form: string, period: Period): LedgerEntries;
  readonly formulas: FormulaTable;
  /** Indicator → its form. */
  formOf(indicator: string): string | null;
}

/** A duty that had a day: `kept` when it was done, in time or late. */
interface Judged {
  readonly unit: string;
  readonly due: string;
  readonly kept: boolean;
}

/** Weeks that hold a long holiday, by their Monday. */
const HOLIDAYS = ['2022-01-31', '2022-10-03'];

/** The numbers about duties, worked out a second time from what was entered, in plain code, when the year is long past. */
export function expectDuties(
  record: EnteredRecord,
  year: Period,
  periods: readonly Period[],
): ExpectedValue[] {
  const units = membersOf(record.units, year);
  const judged = units.flatMap((unit) => PLAIN_DUTIES.flatMap((duty) => judge(record, year, unit, duty)));
  return periods.flatMap((period) => {
    const [from, to] = [firstDay(period), lastDay(period)];
    const inside = judged.filter(({ due }) => due >= from && due <= to);
    return membersOf(record.units, period).flatMap((unit) => {
      const below = new Set(subtree(units, unit.code));
      const own = inside.filter((one) => below.has(one.unit));
      const due = own.length;
      const met = own.filter(({ kept }) => kept).length;
      const at = { node: unit.code, period };
      return [
        { ...at, indicator: 'OBL-001', value: String(due) },
        { ...at, indicator: 'OBL-002', value: String(met) },
        {
          ...at,
          indicator: 'OBL-003',
          value: quotient(met, due, 100, 1),
          numerator: String(met),
          denominator: String(due),
        },
      ];
    });
  });
}

function subtree(units: readonly Unit[], top: string): string[] {
  return [top, ...units.filter((unit) => unit.parent === top).flatMap((unit) => subtree(units, unit.code))];
}

function judge(record: EnteredRecord, year: Period, unit: Unit, duty: PlainDuty): Judged[] {
  if (!duty.types.includes(unit.type) || (duty.top && unit.parent !== null)) return [];
  if ('isReturn' in duty) return [];
  if ('indicator' in duty) return judgeRate(record, year, unit, duty);
  if (!duty.forms.some((form) => record.forms.includes(form))) return [];
  const judged =
    'rows' in duty ? judgeDeadline(record, year, unit, duty) : judgeCount(record, year, unit, duty);
  return judged.filter(({ due }) => isThereInMonth(unit, due));
}

/** A duty whose day lies in a month in which the unit was not there is nobody's. */
function isThereInMonth({ validFrom, validTo }: Unit, day: string): boolean {
  const month = day.slice(0, 7);
  return validFrom.slice(0, 7) <= month && (validTo === null || validTo.slice(0, 7) >= month);
}

function judgeRate(record: EnteredRecord, year: Period, unit: Unit, duty: RateDuty): Judged[] {
  const form = record.formOf(duty.indicator);
  const formula = record.formulas[duty.indicator];
  if (form === null || !formula || !record.forms.includes(form)) return [];
  return periodsWithin(year, duty.every).flatMap((period) => {
    const due = lastDay(period);
    if (!livesOn(unit, due)) return [];
    const seen = duty.top ? record : { ...record, units: [unit] };
    const found = expectIndicator(seen, duty.indicator, formula, [period]).find(
      ({ node }) => node === unit.code,
    );
    if (found && found.value !== null)
      return [{ unit: unit.code, due, kept: duty.reached(unrounded(found)) }];
    const reported = periodsWithin(period, record.cadenceOf(form)).some((own) =>
      seen.units.some((one) => record.isAccepted(one.code, form, own)),
    );
    return reported ? [] : [{ unit: unit.code, due, kept: false }];
  });
}

/** Rates are percentages: 1999 of 2000 print as 100.0 and are not all. */
function unrounded({ value, numerator, denominator }: ExpectedValue): number {
  if (!numerator || !denominator) return Number(value);
  return (Number(numerator) * 100) / Number(denominator);
}

function judgeDeadline(record: EnteredRecord, year: Period, unit: Unit, duty: DeadlineDuty): Judged[] {
  const returns = enteredBy(record, year, unit, duty.forms);
  const counting = duty.register ? returns.slice(-1) : returns;
  return counting
    .flatMap((one) => duty.rows(one))
    .filter(({ due }) => due.startsWith(year))
    .map(({ due, done }) => ({ unit: unit.code, due: due.slice(0, 10), kept: done !== null }));
}

function judgeCount(record: EnteredRecord, year: Period, unit: Unit, duty: CountDuty): Judged[] {
  const returns = enteredBy(record, year, unit, duty.forms);
  const done = [...new Map(returns.flatMap(duty.done).map((one) => [`${one.id} ${one.who}`, one])).values()];
  const reasons = returns.flatMap(duty.onlyWith ?? (() => []));
  return windows(year, duty.every, duty.by).flatMap(({ from, to, due }): Judged[] => {
    if (from < `${year}-01-01` || !livesOn(unit, to)) return [];
    if (duty.every === 'week' && HOLIDAYS.includes(from)) return [];
    const inside = (one: Done) => one.day >= from && one.day <= to;
    if (duty.onlyWith && !reasons.some(inside)) return [];
    const own = done.filter(inside);
    const least = shareOf(duty.least ?? 1, unit.validFrom, from, to);
    if (!duty.actors) return [{ unit: unit.code, due, kept: own.length >= least }];
    const lists = enteredBy(record, year, unit, [duty.actors.form]).filter((one) => one.from <= to);
    const latest = lists.at(-1);
    if (!latest) return [];
    return [...new Set(duty.actors.of(latest))].map((actor) => ({
      unit: unit.code,
      due,
      kept: own.filter(({ who }) => who === actor).length >= least,
    }));
  });
}

function shareOf(least: number, validFrom: string, from: string, to: string): number {
  if (validFrom <= from) return least;
  const days = (a: string, b: string) => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000) + 1;
  return Math.max(1, Math.ceil((least * days(validFrom, to)) / days(from, to)));
}

const livesOn = (unit: Unit, day: string) =>
  unit.validFrom <= day && (unit.validTo === null || unit.validTo >= day);

function enteredBy(
  record: EnteredRecord,
  year: Period,
  unit: Unit,
  forms: readonly string[],
): (Entered & { readonly from: string })[] {
  return forms
    .filter((form) => record.forms.includes(form))
    .flatMap((form) =>
      periodsWithin(year, record.cadenceOf(form))
        .filter((period) => record.isAccepted(unit.code, form, period))
        .map((period) => ({
          form,
          from: firstDay(period),
          asOf: lastDay(period),
          rows: record.entries(unit.code, form, period),
        })),
    );
}

function windows(year: Period, every: Frequency, by: string | undefined) {
  if (every !== 'week')
    return periodsWithin(year, every).map((period) => {
      const to = lastDay(period);
      const day = by === undefined ? to : by.length === 5 ? `${year}-${by}` : `${to.slice(0, 8)}${by}`;
      return { from: firstDay(period), to, due: [day, to].sort()[0] ?? to };
    });
  const found: { from: string; to: string; due: string }[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
    if (new Date(`${day}T00:00:00Z`).getUTCDay() === 0)
      found.push({ from: addDays(day, -6), to: day, due: day });
  return found;
}
