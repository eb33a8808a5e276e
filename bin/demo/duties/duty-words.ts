import { addDays } from '../../../lambdas/core/model/add-days.ts';
import type { PlainRow } from '../ledger-entries.ts';
import {
  type CountDuty,
  type DeadlineDuty,
  type Done,
  type Entered,
  type Frequency,
  list,
  type RateDuty,
  rowsDone,
  rowsOf,
} from './plain-duty.ts';

/** Words in which the duties of the made-up units are written down. */

export const GROUP = ['总部机关', '直属单位', '海外机构'];
export const SUBSIDIARY = ['所属企业'];
export const BUREAU = ['分局', '局属单位'];
export const PARK = ['园区机关'];
export const BOTH = [...GROUP, ...SUBSIDIARY];
export const ALL = [...BOTH, ...BUREAU, ...PARK];
export const TOP = { types: GROUP, top: true } as const;

export const count = (
  code: string,
  types: readonly string[],
  every: Frequency,
  forms: readonly string[],
  done: CountDuty['done'],
  more: Partial<CountDuty> = {},
): CountDuty => ({ code, types, every, forms, done, ...more });
export const rate = (
  code: string,
  types: readonly string[],
  every: RateDuty['every'],
  indicator: string,
  reached: RateDuty['reached'] = (value) => value >= 100,
): RateDuty => ({ code, types, every, indicator, reached });
export const deadline = (
  code: string,
  types: readonly string[],
  form: string,
  register: boolean,
  rows: DeadlineDuty['rows'],
): DeadlineDuty => ({ code, types, forms: [form], register, rows });

export const is =
  (column: string, ...values: string[]) =>
  (row: PlainRow) =>
    values.includes(row[column] ?? '');
export const names =
  (column: string, ...values: string[]) =>
  (row: PlainRow) =>
    list(row[column]).some((word) => values.includes(word));
export const meetings = (test: (row: PlainRow) => boolean) => rowsDone('L10', 'date', test);
export const ideology = (type: string) => rowsDone('L80', 'date', is('actType', type));
export const life = (type: string) => rowsDone('L13', 'date', is('lifeType', type), 'organisationNo');
export const classes = (word: string, days = 0) =>
  rowsDone(
    'L20',
    'endOn',
    (row) => list(row.categories).includes(word) && row.stage === '实际' && Number(row.days ?? 0) >= days,
  );
export const joined =
  (...parts: readonly CountDuty['done'][]): CountDuty['done'] =>
  (entered) =>
    parts.flatMap((part) => part(entered));
/** One meeting shows it once, however many of its items are about it. */
export const deliberated =
  (...topics: string[]): CountDuty['done'] =>
  (entered) => {
    const days = new Map(rowsOf(entered, 'L10').map((row) => [row.meetingNo, row.date]));
    const found = new Map<string, Done>();
    for (const item of rowsOf(entered, 'L11')) {
      const day = days.get(item.meetingNo);
      if (day !== undefined && list(item.categories).some((word) => topics.includes(word)))
        found.set(item.meetingNo ?? '', { day, id: `meeting ${item.meetingNo}` });
    }
    return [...found.values()];
  };
/** Rows of a list that comes whole every time are told apart by these columns. */
export const listed =
  (ledger: string, day: string, key: readonly string[], test: (row: PlainRow) => boolean, who?: string) =>
  (entered: Entered): Done[] =>
    rowsOf(entered, ledger).flatMap((row) => {
      const on = row[day];
      if (!test(row) || on === undefined) return [];
      const id = `${ledger} ${key.map((column) => row[column]).join(' ')}`;
      return [{ day: on, id, ...(who === undefined ? {} : { who: row[who] ?? '' }) }];
    });
/** Kinds of list that stand in a return, on its last day. */
export const standing =
  (test: (row: PlainRow) => boolean): CountDuty['done'] =>
  (entered) =>
    [
      ...new Set(
        rowsOf(entered, 'L95')
          .filter(test)
          .map((row) => row.listType ?? ''),
      ),
    ].map((type) => ({ day: entered.asOf, id: `${type} ${entered.asOf}` }));

const organisations =
  (...types: string[]): NonNullable<CountDuty['actors']>['of'] =>
  (entered) =>
    rowsOf(entered, 'L01')
      .filter((row) => types.includes(row.organisationType ?? '') && row.dissolvedOn === undefined)
      .map((row) => row.organisationNo ?? '');
export const BRANCHES = { form: 'organisation', of: organisations('党支部', '联合党支部', '临时党支部') };
export const GROUPS = { form: 'organisation', of: organisations('党小组') };
export const roster = (...kinds: string[]) => ({
  form: 'organisation',
  of: (entered: Entered) =>
    rowsOf(entered, 'L03')
      .filter(
        (row) =>
          list(row.categories).some((kind) => kinds.includes(kind)) &&
          !['调出', '退休'].includes(row.standing ?? ''),
      )
      .map((row) => row.personNo ?? ''),
});
export const MEMBERS = roster('班子成员');
export const duties = (type: string) => rowsDone('L15', 'date', is('dutyType', type), 'memberNo');
export const lectures = (venue: string) => rowsDone('L14', 'date', is('venue', venue), 'lecturerNo');
export const dueOf = (row: PlainRow, column: string, days = 0) =>
  row[column] === undefined ? null : addDays(row[column].slice(0, 10), days);

/** Rows with a day by which something is due: that day, and the day on which it was done. */
export const rowsDue =
  (
    ledger: string,
    due: string,
    done: string,
    {
      days = 0,
      where = () => true,
    }: { readonly days?: number; readonly where?: (row: PlainRow) => boolean } = {},
  ): DeadlineDuty['rows'] =>
  (entered) =>
    rowsOf(entered, ledger)
      .filter(where)
      .flatMap((row) => {
        const on = dueOf(row, due, days);
        return on === null ? [] : [{ due: on, done: row[done] ?? null }];
      });

/** Activities of the unit itself: another host tells of its own. */
export const held = (test: (row: PlainRow) => boolean) =>
  rowsDone('L26', 'startOn', (row) => row.hostUnit === undefined && test(row));
export const festival = (code: string, name: string, by: string) =>
  count(code, BOTH, 'year', ['meetings'], held(is('festival', name)), { by });
/** The same day of a later month, or its last when it is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** Each round once: its day is that of the first organisation on the list. */
export function nominated(): CountDuty['done'] {
  return (entered) => {
    const rounds = new Map<string, Done>();
    for (const row of rowsOf(entered, 'L45')) {
      const { round = '', heldOn } = row;
      if (heldOn !== undefined && !rounds.has(round))
        rounds.set(round, { day: heldOn, id: `round ${round}` });
    }
    return [...rounds.values()];
  };
}
