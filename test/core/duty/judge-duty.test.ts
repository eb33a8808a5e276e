import { describe, expect, it } from 'vitest';
import type { DutyInput } from '../../../lambdas/core/duty/duty-input.ts';
import { judgeDuty } from '../../../lambdas/core/duty/judge-duty.ts';
import { ObligationSchema } from '../../../lambdas/core/model/obligation.ts';
import { type Period, PeriodSchema } from '../../../lambdas/core/model/period.ts';
import { form } from '../rollup/fixtures.ts';

type Evidence = Record<string, string[]>;
interface Given {
  readonly duty: object;
  /** By ledger, then by period. */
  readonly returns?: Record<string, Record<string, Evidence>>;
  readonly registers?: readonly string[];
  /** The number as printed, followed by numerator and denominator when it is a rate. */
  readonly values?: Record<string, string>;
  readonly reported?: boolean;
  readonly today?: string;
  readonly unit?: Partial<DutyInput['unit']>;
  readonly every?: DutyInput['every'];
  readonly range?: DutyInput['range'];
  readonly exempt?: readonly string[];
  readonly since?: string;
  readonly received?: Record<string, { period: Period; receivedOn: string; late: boolean }[]>;
}

function judge(given: Given) {
  const obligation = ObligationSchema.parse({
    code: 'R01',
    name: { zh: '义务', en: 'duty' },
    owedBy: { all: {} },
    duty: given.duty,
    source: 'test',
  });
  return judgeDuty({
    obligation,
    ...(given.every ? { every: given.every } : {}),
    unit: { code: '01', validFrom: '2000-01-01', validTo: null, ...given.unit },
    range: given.range ?? { from: '2024-01-01', to: '2024-12-31' },
    returnsWith: (ledger) =>
      Object.entries(given.returns?.[ledger] ?? {}).map(([period, evidence]) => ({
        period: PeriodSchema.parse(period),
        evidence,
      })),
    returnsOf: (form) => given.received?.[form] ?? [],
    form: (code) => form(code, 'year'),
    isRegister: (ledger) => given.registers?.includes(ledger) ?? false,
    valueOf: (indicator, period) => {
      const [value, numerator, denominator] = given.values?.[`${indicator} ${period}`]?.split(' ') ?? [];
      if (value === undefined) return null;
      if (numerator === undefined || denominator === undefined) return { value };
      return { value, exactly: { numerator, denominator, times: '100' } };
    },
    isReported: () => given.reported ?? false,
    exemptWeeks: new Set(given.exempt),
    today: given.today ?? '2025-06-01',
    since: given.since ?? '',
  });
}

const yearly = { kind: 'count', every: 'year', of: [{ ledger: 'L70' }] };
const signed = (...days: string[]) => ({ L70: { '2024Q1': { R01: days } } });

describe('so many rows in every window', () => {
  it.each<[string, Given, string, string | null]>([
    [
      'on the last day',
      { duty: { ...yearly, by: '03-31' }, returns: signed('2024-03-31') },
      'met',
      '2024-03-31',
    ],
    [
      'a day after it',
      { duty: { ...yearly, by: '03-31' }, returns: signed('2024-04-01') },
      'late',
      '2024-04-01',
    ],
    ['never', { duty: yearly, returns: signed() }, 'missing', null],
    ['not yet', { duty: yearly, returns: signed(), today: '2024-12-31' }, 'pending', null],
    ['a day after the year', { duty: yearly, returns: signed(), today: '2025-01-01' }, 'missing', null],
    [
      'on the leap day',
      { duty: { ...yearly, by: '02-29' }, returns: signed('2024-02-29') },
      'met',
      '2024-02-29',
    ],
    ['on the first day', { duty: yearly, returns: signed('2024-01-01') }, 'met', '2024-01-01'],
    ['in the year before', { duty: yearly, returns: signed('2023-12-31') }, 'missing', null],
    [
      'twice: the second counts',
      { duty: { ...yearly, least: 2 }, returns: signed('2024-05-01', '2024-03-01') },
      'met',
      '2024-05-01',
    ],
    [
      'twice on one day',
      { duty: { ...yearly, least: 2 }, returns: signed('2024-03-01', '2024-03-01') },
      'met',
      '2024-03-01',
    ],
    ['once of twice', { duty: { ...yearly, least: 2 }, returns: signed('2024-03-01') }, 'missing', null],
    [
      'a register repeats its rows in every return',
      {
        duty: { ...yearly, least: 2 },
        returns: { L70: { '2024Q1': { R01: ['2024-02-01'] }, '2024Q2': { R01: ['2024-02-01'] } } },
      },
      'missing',
      null,
    ],
    [
      'a unit founded in July owes half',
      {
        duty: { ...yearly, least: 4 },
        returns: signed('2024-08-01', '2024-09-01'),
        unit: { validFrom: '2024-07-05' },
      },
      'met',
      '2024-09-01',
    ],
    [
      'nothing that asks for it',
      {
        duty: { ...yearly, onlyWith: { ledger: 'L10' } },
        returns: { ...signed(), L10: { '2024-01': {} } },
      },
      'notApplicable',
      null,
    ],
    [
      'something that asks for it',
      {
        duty: { ...yearly, onlyWith: { ledger: 'L10' } },
        returns: { ...signed(), L10: { '2024-01': { 'R01/with': ['2024-01-09'] } } },
      },
      'missing',
      null,
    ],
  ])('%s', (_, given, state, doneOn) => {
    expect(judge(given)).toMatchObject([{ state, doneOn }]);
  });

  it('no return could have shown it', () => {
    expect(judge({ duty: yearly })).toMatchObject([{ state: 'missing', noReturn: true }]);
    expect(judge({ duty: yearly, returns: signed() })).toMatchObject([{ noReturn: false }]);
  });

  it.each([
    ['closed before the year ends', { validTo: '2024-12-30' }, 0],
    ['closed on its last day', { validTo: '2024-12-31' }, 1],
    ['opened on its last day', { validFrom: '2024-12-31' }, 1],
    ['opened after it', { validFrom: '2025-01-01' }, 0],
  ])('a unit %s', (_, unit, count) => {
    expect(judge({ duty: yearly, unit })).toHaveLength(count);
  });

  it('every month has its own window', () => {
    const records = judge({
      duty: { kind: 'count', every: 'month', of: [{ ledger: 'L80' }] },
      returns: {
        L80: { '2024-02': { R01: ['2024-02-29'] }, '2024-03': { R01: ['2024-03-01', '2024-03-31'] } },
      },
      range: { from: '2024-01-01', to: '2024-04-30' },
    });
    expect(records.map(({ due, state }) => [due, state])).toEqual([
      ['2024-01-31', 'missing'],
      ['2024-02-29', 'met'],
      ['2024-03-31', 'met'],
      ['2024-04-30', 'missing'],
    ]);
  });

  it('a kind of organisation may owe it more often', () => {
    expect(judge({ duty: yearly, every: 'quarter' }).map(({ due }) => due)).toEqual([
      '2024-03-31',
      '2024-06-30',
      '2024-09-30',
      '2024-12-31',
    ]);
  });

  it('weeks of holidays are exempt', () => {
    const given = {
      duty: { kind: 'count', every: 'week', of: [{ ledger: 'L10' }] },
      range: { from: '2024-02-01', to: '2024-02-29' },
    };
    expect(judge(given).map(({ due }) => due)).toEqual([
      '2024-02-04',
      '2024-02-11',
      '2024-02-18',
      '2024-02-25',
    ]);
    expect(judge({ ...given, exempt: ['2024-02-05', '2024-02-12'] }).map(({ due }) => due)).toEqual([
      '2024-02-04',
      '2024-02-25',
    ]);
  });
});

it('nothing is asked of the time before duties were judged', () => {
  const duty = { kind: 'count', every: 'month', of: [{ ledger: 'L80' }] };
  const range = { from: '2024-01-01', to: '2024-04-30' };
  const since = (day: string) => judge({ duty, range, since: day }).map(({ due }) => due);
  expect(since('2024-03-01')).toEqual(['2024-03-31', '2024-04-30']);
  expect(since('2024-03-02')).toEqual(['2024-04-30']);
});

describe('each of those who owe it', () => {
  const duty = {
    kind: 'count',
    every: 'quarter',
    of: [{ ledger: 'L13', actor: 'organisationNo' }],
    actors: { ledger: 'L01', column: 'organisationNo' },
  };
  const range = { from: '2024-01-01', to: '2024-03-31' };

  it('by name, from the latest list', () => {
    const records = judge({
      duty,
      range,
      returns: {
        L01: { '2023Q4': { 'R01/actors': ['Z1'] }, '2024Q1': { 'R01/actors': ['Z1', 'Z2', 'Z3'] } },
        L13: {
          '2024-01': { R01: ['2024-01-10|Z1'] },
          '2024-03': { R01: ['2024-03-31|Z3', '2024-04-01|Z2'] },
        },
      },
    });
    expect(records.map(({ subject, state }) => [subject, state])).toEqual([
      ['Z1', 'met'],
      ['Z2', 'missing'],
      ['Z3', 'met'],
    ]);
  });

  it('without a list nobody is known to owe it', () => {
    expect(judge({ duty, range })).toMatchObject([{ state: 'notApplicable', noReturn: true }]);
  });

  it.each([
    ['3', 'missing', 2],
    ['2', 'met', 2],
    ['0', 'notApplicable', null],
  ])('as many as a base number says: %s', (number, state, done) => {
    const records = judge({
      duty: { ...duty, actors: { indicator: 'BAS-001' } },
      range,
      returns: { L13: { '2024-02': { R01: ['2024-02-01|A', '2024-02-02|B', '2024-02-03|B'] } } },
      values: { 'BAS-001 2024Q1': number },
    });
    expect(records).toMatchObject([{ state, done }]);
  });
});

describe('a rate', () => {
  const duty = { kind: 'rate', every: 'year', indicator: 'TSK-003', atLeast: '100' };
  it.each<[string, Given, string]>([
    ['reached', { duty, values: { 'TSK-003 2024': '100.0' } }, 'met'],
    ['not reached', { duty, values: { 'TSK-003 2024': '99.9' } }, 'missing'],
    ['rounded to it, not reached', { duty, values: { 'TSK-003 2024': '100.0 1999 2000' } }, 'missing'],
    ['reached by its terms', { duty, values: { 'TSK-003 2024': '100.0 2000 2000' } }, 'met'],
    ['not reached yet', { duty, values: { 'TSK-003 2024': '99.9' }, today: '2024-12-31' }, 'pending'],
    ['nobody reported', { duty }, 'missing'],
    ['reported, and nothing to take a rate of', { duty, reported: true }, 'notApplicable'],
    [
      'at most none',
      { duty: { ...duty, atLeast: undefined, atMost: '0' }, values: { 'TSK-003 2024': '1' } },
      'missing',
    ],
    [
      'at most none, and none',
      { duty: { ...duty, atLeast: undefined, atMost: '0' }, values: { 'TSK-003 2024': '0' } },
      'met',
    ],
  ])('%s', (_, given, state) => {
    expect(judge(given)).toMatchObject([{ state }]);
  });
});

describe('a return', () => {
  const duty = { kind: 'return', form: 'annual' };
  const of = (year: string, receivedOn: string, late: boolean) => ({
    annual: [{ period: PeriodSchema.parse(year), receivedOn, late }],
  });
  it.each<[string, Given, string, string | null]>([
    ['in time', { duty, received: of('2023', '2024-01-05', false) }, 'met', '2024-01-05'],
    ['late', { duty, received: of('2023', '2024-01-06', true) }, 'late', '2024-01-06'],
    ['not there', { duty, received: of('2022', '2023-01-04', false) }, 'missing', null],
    ['not due yet', { duty, today: '2024-01-05' }, 'pending', null],
  ])('%s', (_, given, state, doneOn) => {
    expect(judge(given)).toMatchObject([{ due: '2024-01-05', state, doneOn }]);
  });
});

describe('a deadline per row', () => {
  const duty = {
    kind: 'deadline',
    ledger: 'L40',
    subject: 'organisationNo',
    due: { column: 'dueOn' },
    done: ['doneOn'],
  };
  it.each([
    ['in time', 'Z1|2024-02-29|2024-02-29', 'met'],
    ['a day late', 'Z1|2024-02-29|2024-03-01', 'late'],
    ['open and past', 'Z1|2024-02-29|', 'missing'],
    ['open and to come', 'Z1|2024-12-31|', 'pending'],
    ['known by month only, in time', 'Z1|2024-02-29|2024-02', 'met'],
    ['within the hours', 'Z1|2024-05-01 12:30|2024-05-01 12:30', 'met'],
    ['a minute too late', 'Z1|2024-05-01 12:30|2024-05-01 12:31', 'late'],
  ])('%s', (_, mark, state) => {
    const records = judge({
      duty,
      registers: ['L40'],
      returns: { L40: { '2024Q1': { R01: ['Z9|2024-01-01|'] }, '2024Q2': { R01: [mark] } } },
      today: '2024-06-15',
    });
    expect(records).toMatchObject([{ subject: 'Z1', state }]);
  });

  it('events of every return count, and only those due in the range', () => {
    const records = judge({
      duty,
      returns: {
        L40: { '2024Q1': { R01: ['A|2024-03-31|'] }, '2024Q2': { R01: ['B|2024-04-01|', 'C|2025-01-01|'] } },
      },
    });
    expect(records.map(({ subject }) => subject)).toEqual(['A', 'B']);
  });
});
