import { describe } from 'vitest';
import { type Cells, type IndicatorCase, type Return, SHIPPED, testIndicators } from './indicator-cases.ts';

const send = (period: string, rows: Return['rows'] = {}, more: Partial<Return> = {}): Return => ({
  form: 'development',
  period,
  rows,
  ...more,
});
const person = (personNo: string, stage: string, more: Cells = {}): Cells => ({
  personNo,
  branchNo: 'D1',
  stage,
  appliedOn: '2018-01-10',
  ...more,
});
const probationary = (no: string, probationEndsOn: string, more: Cells = {}) =>
  person(no, '预备党员', { receivedOn: '2021-01-01', probationEndsOn, ...more });

const PEOPLE = [
  person('P1', '入党积极分子', { activistOn: '2021-02-01' }),
  person('P2', '入党积极分子', { activistOn: '2022-03-31' }),
  person('P3', '发展对象', { activistOn: '2020-01-01', prospectiveOn: '2022-01-05', trainingHours: '24' }),
  person('P4', '发展对象', { activistOn: '2020-01-01', prospectiveOn: '2022-01-05', trainingHours: '23.5' }),
  person('P5', '发展对象', { activistOn: '2020-01-01', prospectiveOn: '2022-01-05' }),
  person('P6', '终止', { activistOn: '2022-01-03' }),
  person('P7', '预备党员', { receivedOn: '2022-01-01', probationEndsOn: '2023-01-01' }),
  person('P8', '预备党员', { receivedOn: '2022-03-01', probationEndsOn: '2023-03-01' }),
  probationary('P9', '2022-03-30'),
  probationary('P10', '2022-03-31'),
  probationary('P11', '2022-01-10', { extendedTo: '2022-07-10' }),
  probationary('P12', '2021-06-10', { extendedTo: '2022-01-10' }),
  person('P13', '正式党员', {
    receivedOn: '2021-01-05',
    probationEndsOn: '2022-01-05',
    fullOn: '2022-02-04',
  }),
  person('P14', '正式党员', {
    receivedOn: '2021-01-05',
    probationEndsOn: '2022-01-05',
    fullOn: '2022-02-05',
  }),
  person('P15', '正式党员', {
    receivedOn: '2020-01-05',
    probationEndsOn: '2021-01-05',
    fullOn: '2021-01-05',
  }),
  person('P16', '入党申请人'),
];
const PLANS = [
  { year: '2022', planned: '6', added: '2', issueNo: 'W1' },
  { year: '2021', planned: '9', added: '0', issueNo: 'W0' },
];

const CASES: readonly IndicatorCase[] = [
  {
    name: 'a quarter',
    period: '2022Q1',
    returns: [send('2022Q1', { L50: PEOPLE, L51: PLANS })],
    values: {
      'DEV-001': '2',
      'DEV-002': '8',
      'DEV-003': ['25', '2', '8'],
      'DEV-004': '2',
      'DEV-004a': '2',
      'DEV-005': '3',
      'DEV-006': '2',
      'DEV-007': ['20', '1', '5'],
      'DEV-008': '2',
      'DEV-009': ['33.3', '1', '3'],
    },
  },
  {
    name: 'two quarters and two units: received since January against the quota of the year',
    period: '2022H1',
    returns: [
      send('2022Q1', { L50: PEOPLE, L51: PLANS }),
      send('2022Q2', {
        L50: [
          ...PEOPLE,
          person('P17', '预备党员', { receivedOn: '2022-04-01', probationEndsOn: '2023-04-01' }),
        ],
        L51: PLANS,
      }),
      send('2022Q2', { L51: [{ year: '2022', planned: '2', issueNo: 'W1' }] }, { unit: '2', zero: ['L50'] }),
    ],
    values: {
      'DEV-001': '3',
      'DEV-002': '10',
      'DEV-003': ['30', '3', '10'],
      'DEV-004': '2',
      'DEV-006': '2',
      'DEV-008': '3',
    },
  },
];

describe('member development', () => {
  const codes = [...SHIPPED.indicators.values()]
    .filter(({ form, code }) => form === 'development' && code.startsWith('DEV'))
    .map(({ code }) => code);
  testIndicators(codes, CASES);
});
