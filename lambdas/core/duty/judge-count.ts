import type { DutyRecord } from '../model/duty-record.ts';
import { actorsKey, type Evidence, readMark, reasonKey } from '../model/evidence.ts';
import type { Duty } from '../model/obligation.ts';
import { firstDay, lastDay } from '../model/period.ts';
import type { DutyInput, ShownReturn } from './duty-input.ts';
import { fulfilled } from './fulfilled.ts';
import { type Window, windowsDue } from './windows.ts';

type CountDuty = Extract<Duty, { kind: 'count' }>;

/** Enough rows in every window, by the unit itself or by each of the actors. */
export function judgeCount(input: DutyInput, duty: CountDuty): DutyRecord[] {
  const every = input.every ?? duty.every;
  const windows = windowsDue(every, every === duty.every ? duty.by : undefined, input.range);
  return windows.filter((window) => isOwed(input, window)).flatMap((window) => judge(input, duty, window));
}

/** A unit owes what ends while it lives; weeks of holidays are exempt. */
function isOwed({ unit, exemptWeeks }: DutyInput, window: Window): boolean {
  if (window.period === null && exemptWeeks.has(window.from)) return false;
  return unit.validFrom <= window.to && (unit.validTo === null || unit.validTo >= window.to);
}

function judge(input: DutyInput, duty: CountDuty, window: Window): DutyRecord[] {
  const { obligation } = input;
  const returns = duty.of.flatMap((source) => input.returnsWith(source.ledger));
  const marks = marksIn(returns, obligation.code, window);
  const noReturn = !returns.some((one) => overlaps(one, window));
  if (duty.onlyWith) {
    const reasons = input.returnsWith(duty.onlyWith.ledger);
    if (marksIn(reasons, reasonKey(obligation.code), window).length === 0)
      return [record(input, window, null, { state: 'notApplicable', noReturn })];
  }
  const least = proRated(duty.least, input.unit.validFrom, window);
  if (!duty.actors) {
    const days = marks.map(([day = '']) => day);
    return [record(input, window, null, { ...fulfilled(days, least, window.due, input.today), noReturn })];
  }
  const byActor = groupByActor(marks);
  const daysOf = (actor: string) => (byActor.get(actor) ?? []).map(([day = '']) => day);
  if ('indicator' in duty.actors) {
    const number =
      window.period === null ? null : (input.valueOf(duty.actors.indicator, window.period)?.value ?? null);
    if (number === null || Number(number) === 0)
      return [record(input, window, null, { state: 'notApplicable', noReturn: number === null })];
    const reached = [...byActor.keys()].flatMap((actor) => daysOf(actor).sort()[least - 1] ?? []);
    const shown = fulfilled(reached, Math.ceil(Number(number)), window.due, input.today);
    return [record(input, window, null, { ...shown, noReturn })];
  }
  const actors = actorsAt(input.returnsWith(duty.actors.ledger), obligation.code, window);
  if (actors === null) return [record(input, window, null, { state: 'notApplicable', noReturn: true })];
  return actors.map((actor) =>
    record(input, window, actor, {
      ...fulfilled(daysOf(actor), least, window.due, input.today),
      noReturn,
    }),
  );
}

function groupByActor(marks: readonly string[][]): Map<string, string[][]> {
  const groups = new Map<string, string[][]>();
  for (const mark of marks) {
    const actor = mark[1] ?? '';
    groups.set(actor, [...(groups.get(actor) ?? []), mark]);
  }
  return groups;
}

/** Marks of the window. A register repeats its rows in every return: of equal marks the most that one return holds count. */
function marksIn(returns: readonly ShownReturn[], key: string, { from, to }: Window): string[][] {
  const most = new Map<string, number>();
  for (const { evidence } of new Set(returns)) {
    for (const [mark, count] of countMarks(evidence, key))
      most.set(mark, Math.max(most.get(mark) ?? 0, count));
  }
  return [...most]
    .flatMap(([mark, count]) => Array.from({ length: count }, () => readMark(mark)))
    .filter(([day = '']) => day >= from && day <= to);
}

function countMarks(evidence: Evidence, key: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mark of evidence[key] ?? []) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}

/** Those on the latest list that was sent by the end of the window; null before the first list. */
function actorsAt(returns: readonly ShownReturn[], code: string, window: Window): readonly string[] | null {
  const latest = returns.filter((one) => firstDay(one.period) <= window.to).at(-1);
  return latest ? (latest.evidence[actorsKey(code)] ?? []) : null;
}

function overlaps({ period }: ShownReturn, { from, to }: Window): boolean {
  return firstDay(period) <= to && lastDay(period) >= from;
}

/** A unit founded inside a window owes its share of it, at least one. */
function proRated(least: number, validFrom: string, { from, to }: Window): number {
  if (validFrom <= from) return least;
  const days = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000 + 1;
  return Math.max(1, Math.ceil((least * days(validFrom, to)) / days(from, to)));
}

function record(
  { obligation, unit }: DutyInput,
  { from, to, due }: Window,
  subject: string | null,
  found: Pick<DutyRecord, 'state' | 'noReturn'> & Partial<DutyRecord>,
): DutyRecord {
  const blank = { need: null, done: null, doneOn: null };
  return { obligation: obligation.code, unit: unit.code, subject, from, to, due, ...blank, ...found };
}
