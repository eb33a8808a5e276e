import type { Ledgers, Return } from '../indicator-cases.ts';
import {
  books,
  branches,
  complete,
  educated,
  filledIn,
  heads,
  inspected,
  letters,
  meetings,
  ranked,
  tasks,
  trained,
  verified,
} from './rate-rows.ts';

/** A number that has to reach its bound, written down by hand. Returns of 2022. */
export interface RateLine {
  readonly code: string;
  readonly type: string;
  /** Whose due day lies in it, and that day. */
  readonly at: string;
  readonly due: string;
  readonly form: string;
  readonly period: string;
  /** Head counts the rate is over, of the last quarter. */
  readonly base?: Ledgers;
  /** The top of the units `1` and `2`: the rows are those of unit `1`. */
  readonly group?: true;
  readonly reached: Ledgers;
  /** Short of it, among others by so little that it is not seen when rounded. */
  readonly short: readonly Ledgers[];
  /** A return that gives no number, such as a rate over nothing. */
  readonly nothing?: Ledgers;
}

const HQ = '总部机关';
const COMPANY = '所属企业';

const yearly = { at: '2022-12', due: '2022-12-31' } as const;

/** In the order of the calendar. */
export const RATE_LINES: readonly RateLine[] = [
  {
    code: 'R10',
    type: COMPANY,
    ...yearly,
    form: 'rectification',
    period: '2022-12',
    reached: tasks(2, 2),
    short: [tasks(1, 2), tasks(1999, 2000)],
    nothing: { L31: [{ taskNo: 'T1', source: '审计', assignedOn: '2022-02-01', status: '进行中' }] },
  },
  {
    code: 'R19',
    type: HQ,
    ...yearly,
    form: 'assessment',
    period: '2022',
    reached: ranked('良好'),
    short: [ranked('优秀')],
  },
  {
    code: 'R35',
    type: COMPANY,
    ...yearly,
    form: 'discipline',
    period: '2022Q4',
    base: heads('middleCadres', '2000'),
    reached: educated(2000),
    short: [educated(1000), educated(1999)],
  },
  {
    code: 'R37',
    type: HQ,
    ...yearly,
    form: 'discipline',
    period: '2022Q4',
    reached: verified(2, 2),
    short: [verified(2, 1)],
    nothing: { L74: [{ candidateNo: 'P1', purpose: '转任', requestedOn: '2022-10-10' }] },
  },
  {
    code: 'R55',
    type: HQ,
    ...yearly,
    form: 'rectification',
    period: '2022-12',
    base: heads('unitsToInspect', '2'),
    reached: inspected('1', '2', '2'),
    short: [inspected('1', '1')],
  },
  {
    code: 'R55',
    type: '局属单位',
    ...yearly,
    form: 'rectification',
    period: '2022-12',
    base: heads('unitsToInspect', '1'),
    reached: inspected('2'),
    short: [
      { L32: [{ inspectionType: '整改评估', inspectedUnit: '2', enteredOn: '2022-04-01' }] },
      { L32: [{ inspectionType: '常规巡察', inspectedUnit: '2', enteredOn: '2023-01-01' }] },
    ],
  },
  {
    code: 'R57',
    type: '园区机关',
    at: '2022-02',
    due: '2022-02-28',
    form: 'meetings',
    period: '2022-02',
    reached: meetings(2, 0),
    short: [meetings(1, 1), meetings(0, 1)],
    nothing: { L10: [{ meetingType: '党政联席会', date: '2022-02-03' }] },
  },
  {
    code: 'R59',
    type: '园区机关',
    ...yearly,
    form: 'discipline',
    period: '2022Q4',
    base: heads('staff', '2000'),
    reached: filledIn(2000),
    short: [filledIn(1999)],
  },
  {
    code: 'R62',
    type: '分局',
    ...yearly,
    form: 'discipline',
    period: '2022Q4',
    base: { L02: [{ groupManagedCadres: '1', lettersDue: '2' }] },
    reached: letters(3),
    short: [letters(2)],
  },
  {
    code: 'R63',
    type: '园区机关',
    at: '2022-06',
    due: '2022-06-30',
    form: 'organisation',
    period: '2022Q2',
    reached: { ...complete(2), ...heads('organisationsDue', '2') },
    short: [
      { ...complete(1), ...heads('organisationsDue', '2') },
      {
        ...complete(1, [
          {
            organisationNo: 'Y1',
            organisationType: '党支部',
            secretaryInPost: true,
            seats: '3',
            seated: '3',
            termEndsOn: '2022-06-29',
          },
        ]),
        ...heads('organisationsDue', '2'),
      },
    ],
    nothing: heads('organisationsDue', '0'),
  },
  {
    code: 'R64',
    type: HQ,
    group: true,
    ...yearly,
    form: 'organisation',
    period: '2022Q4',
    reached: branches(1, 10),
    short: [branches(0, 10), branches(25, 251)],
    nothing: { L42: [{ branchNo: 'Z1', year: '2021', rated: true, bottom: true }] },
  },
  {
    code: 'R65',
    type: COMPANY,
    ...yearly,
    form: 'training',
    period: '2022-12',
    base: heads('members', '3'),
    reached: trained(3, ['普通党员']),
    short: [trained(2, ['普通党员']), trained(3, ['职工'])],
    nothing: { L20: [{ classNo: 'C1', stage: '实际', endOn: '2022-12-02', people: '3' }] },
  },
  {
    code: 'R69',
    type: HQ,
    ...yearly,
    form: 'training',
    period: '2022-12',
    base: heads('branchSecretaries', '2'),
    reached: trained(2, ['支部书记']),
    short: [trained(1, ['支部书记'])],
    nothing: { L20: [{ classNo: 'C1', stage: '实际', endOn: '2022-12-02', people: '3' }] },
  },
  {
    code: 'R71',
    type: COMPANY,
    ...yearly,
    form: 'training',
    period: '2022-05',
    reached: books('2000'),
    short: [books('1000'), books('1999')],
    nothing: { L24: [] },
  },
];

/** The returns of a line with these rows. */
export function rateReturns({ form, period, base, group }: RateLine, rows: Ledgers): Return[] {
  const by = group ? { unit: '1' as const } : {};
  return [
    { form, period, rows, ...by },
    ...(base ? [{ form: 'organisation', period: '2022Q4', rows: base }] : []),
  ];
}
