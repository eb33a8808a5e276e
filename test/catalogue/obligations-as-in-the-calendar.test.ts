import { describe, expect, it } from 'vitest';
import type { Duty, Obligation } from '../../lambdas/core/model/obligation.ts';
import { readCadence, readObligationRows } from './domain-obligations.ts';
import { DOMAIN_IS_THERE } from './domain-tables.ts';
import { SHIPPED } from './indicator-cases.ts';

/** Where the words of the calendar give no plain frequency, or something else is asked, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  R09: 'deadline 90d: of each new appointee, 90 days being the default of the calendar',
  R10: 'year 100%: by the end of the year, all',
  R14: 'deadline 6m: six months from each appointment',
  R15: 'deadline: between being received and the end of probation',
  R16: 'deadline 1y: within a year after full membership',
  R17: 'year 1: one ranking a year',
  R18: 'year 3: the last three, one talk each',
  R19: 'year 0%: none',
  R32: 'deadline: each request by its day',
  R33: 'deadline: the reply by the day of the committee',
  R37: 'year 100%: every candidate',
  R39: 'year 1 03-31: one for each festival, in parts: the end of its month as a default',
  R42: 'deadline 24h: N hours, 24 as a default',
  R55: 'year 100%: looked at every year of the term',
  R57: 'month 100%: every committee meeting, looked at by month',
  R58: 'month 4: four lists, brought up to date every month as a default',
  R59: 'year 100%: everybody, once a year',
  R60: 'deadline: each task by its day, a task without one being refused',
  R61: 'deadline: each term by its last day',
  R63: 'quarter 100%: a look every quarter',
  R64: 'year 10%: a tenth of the rated',
  R65: 'year 100%: all members over the year',
  R66: 'year 3 04-30: three classes by the end of April',
  R67: 'year 2 03-31: two classes by the end of March',
  R68: 'year 1 06-30: one by the end of June',
  R69: 'year 100%: all secretaries by the end of the year; a target in heads is compared by huibao targets',
  R70: 'year 6: six rounds',
  R71: 'year 100%: a copy for every member over all titles',
  R72: 'deadline 90d: of each appointee, 90 days being the default of the calendar',
  R74: 'month 1: the theme day; the others are parts, see below',
  R76: 'deadline 15d: N days, 15 as a default',
};

/** Ledgers of the calendar that are not what shows it here, or others that are, and why. */
const SHOWN_OTHERWISE: Readonly<Record<string, string>> = {
  R05: 'L72: the calendar says "generated circular" and names no ledger',
  R14: 'L03: the roster has the day of the appointment and of the training; attendance lists have neither',
  R58: 'L95: lists are told apart by the list of tasks; measures are under them',
  R76: 'L12: only the record of study has the day of the event',
};

const wholes = SHIPPED.obligations.filter(({ code }) => !/[a-z]$/.test(code));
const parts = SHIPPED.obligations.filter(({ code }) => /[a-z]$/.test(code));
const figures = SHIPPED.source.figures ?? [];

/** As `readCadence` says it. */
function saidOf({ duty }: Obligation): string {
  if (duty.kind === 'count') return [duty.every, duty.least, duty.by].filter(Boolean).join(' ');
  if (duty.kind === 'rate') return `${duty.every} ${duty.atLeast ?? duty.atMost}%`;
  if (duty.kind === 'return') return `${SHIPPED.forms.get(duty.form)?.cadence} 1`;
  const { plus } = duty.due;
  return plus === undefined ? 'deadline' : `deadline ${plus}`;
}

const ledgersOf = (duty: Duty): string[] => {
  if (duty.kind === 'deadline') return [duty.ledger];
  if (duty.kind === 'count') return duty.of.map(({ ledger }) => ledger);
  return [];
};

describe.skipIf(!DOMAIN_IS_THERE)('compared with the calendar of obligations', () => {
  const rows = readObligationRows();

  it('has every obligation of it, and parts with letters only of what is there', () => {
    expect(rows).toHaveLength(76);
    expect(wholes.map(({ code }) => code)).toEqual(rows.map(({ code }) => code));
    const known = new Set(rows.map(({ code }) => code));
    expect(parts.filter(({ code }) => !known.has(code.slice(0, -1)))).toEqual([]);
  });

  it.each(rows)('$code $name: $cadence', ({ code, cadence }) => {
    const obligation = wholes.find((one) => one.code === code);
    if (!obligation) throw new Error(`there is no ${code}`);
    expect(OTHERWISE[code]?.split(': ')[0] ?? readCadence(cadence)).toBe(saidOf(obligation));
  });

  it('declares only what the words do not say', () => {
    for (const { code, cadence } of rows) {
      const declared = OTHERWISE[code]?.split(': ')[0];
      if (declared !== undefined) expect(readCadence(cadence), code).not.toBe(declared);
    }
  });

  it.each([
    ['R74', '主题党日'],
    ['R74b', '党员大会'],
    ['R74c', '支委会'],
    ['R74d', '党小组会'],
    ['R74e', '组织生活会'],
    ['R74f', '民主评议'],
  ])('%s: %s as often as there', (code, word) => {
    const said = rows
      .find((row) => row.code === 'R74')
      ?.cadence.split(/[;,] /)
      .find((piece) => piece.includes(word));
    const obligation = SHIPPED.obligations.find((one) => one.code === code);
    if (!obligation) throw new Error(`there is no ${code}`);
    expect(saidOf(obligation)).toBe(readCadence(said ?? ''));
  });

  it.each(rows)('$code $name: shown by $evidence', ({ code, evidence }) => {
    const own = SHIPPED.obligations.filter((one) => one.code.replace(/[a-z]$/, '') === code);
    const used = new Set(own.flatMap(({ duty }) => ledgersOf(duty)));
    // A rate or a return is shown by what it is made of.
    if (used.size === 0) return;
    const named = SHOWN_OTHERWISE[code]?.split(': ')[0] ?? evidence.match(/[LS]\d\d/g)?.join(' ') ?? '';
    expect([...used].toSorted()).toEqual([...new Set(named.split(' '))].toSorted());
  });

  it.each(rows)('$code $name: marked external where the calendar says that it is a default', (row) => {
    // Of R28 the number of talks alone is not stated: its part.
    const own = SHIPPED.obligations.filter(
      (one) => one.code !== 'R28' && one.code.replace(/[a-z]$/, '') === row.code,
    );
    if (/default|not stated|configurable/.test(row.cadence))
      expect(own.filter(({ external }) => !external).map(({ code }) => code)).toEqual([]);
  });

  it.each(rows)('$code $name: reminded $reminders', ({ code, reminders }) => {
    const [, days] = /^(\d+(?:\/\d+)*) days(?! (?:since|after))/.exec(reminders) ?? [];
    const obligation = wholes.find((one) => one.code === code);
    // Of a festival the days are before it, not before the end of its month; of an appointee they are after it.
    if (days === undefined || obligation === undefined || ['R39', 'R72'].includes(code)) return;
    const missing = days.split('/').filter((day) => !obligation.remind.includes(Number(day)));
    expect(missing).toEqual([]);
    const every = /overdue (daily|weekly)/.exec(reminders)?.[1];
    if (every) expect(obligation.overdueEvery).toBe(every === 'daily' ? 1 : 7);
  });

  it.each(rows)('$code $name: carries the figures $figures', ({ code, figures: printed }) => {
    const carried = figures
      .filter(({ by }) => by.some((one) => one.replace(/[a-z]$/, '') === code))
      .map((one) => one.code);
    expect(carried.toSorted()).toEqual([...printed].toSorted());
  });
});
