import { describe } from 'vitest';
import { type Cells, type IndicatorCase, type Return, SHIPPED, testIndicators } from './indicator-cases.ts';

const send = (period: string, rows: Return['rows'] = {}, more: Partial<Return> = {}): Return => ({
  form: 'organisation',
  period,
  rows,
  ...more,
});

const organisation = (organisationNo: string, organisationType: string, more: Cells = {}): Cells => ({
  organisationNo,
  organisationName: organisationNo,
  organisationType,
  fullMembers: '10',
  probationaryMembers: '1',
  seats: '3',
  seated: '3',
  secretaryInPost: true,
  term: '3',
  ...more,
});
const ORGANISATIONS = [
  organisation('D0', '党委', { seats: '7', seated: '7', termEndsOn: '2022-03-31' }),
  organisation('D1', '党支部', { termEndsOn: '2022-03-30' }),
  organisation('D2', '联合党支部', { seated: '2' }),
  organisation('D3', '临时党支部', { secretaryInPost: false }),
  organisation('D4', '党支部', { dissolvedOn: '2022-02-01' }),
  organisation('D5', '党小组'),
  organisation('D6', '党支部'),
];
const HEADS: Cells = {
  staff: '200',
  members: '50',
  divisionCadres: '12',
  branchSecretaries: '4',
  partyWorkers: '9',
  organisationsDue: '6',
  unitsToInspect: '3',
};

const term = (organisationNo: string, dueOn: string, status: string, more: Cells = {}): Cells => ({
  organisationNo,
  bodyType: '党组织',
  organisationType: '支部',
  term: '2',
  lastElectedOn: `${Number(dueOn.slice(0, 4)) - 3}${dueOn.slice(4)}`,
  termYears: '3',
  dueOn,
  status,
  ...more,
});
const TERMS = [
  term('D0', '2022-02-10', '已完成', {
    organisationType: '党委',
    term: '4',
    electedOn: '2022-02-08',
    delegates: '2',
  }),
  term('D0', '2027-02-08', '未到期', { organisationType: '党委', term: '5', lastElectedOn: '2022-02-08' }),
  term('D1', '2022-03-05', '已完成', { electedOn: '2022-03-20', delegates: '1' }),
  term('D2', '2022-01-15', '已批延期', { extensionNo: 'Y1', extendedTo: '2022-04-15' }),
  term('D3', '2021-11-01', '已完成', {
    extensionNo: 'Y2',
    extendedTo: '2022-02-01',
    electedOn: '2022-02-01',
  }),
  term('D4', '2021-10-01', '超期未换'),
  term('D5', '2021-09-01', '已批延期', { extensionNo: 'Y3', extendedTo: '2022-03-30' }),
  term('D6', '2022-03-31', '筹备中'),
  term('D7', '2022-04-01', '筹备中'),
  term('D8', '2022-09-30', '未到期'),
  term('D9', '2022-10-01', '未到期'),
  term('G1', '2022-01-05', '超期未换', { bodyType: '工会', organisationType: '其他', term: '3' }),
  term('G2', '2022-01-06', '已完成', {
    bodyType: '共青团',
    organisationType: '其他',
    term: '6',
    electedOn: '2022-01-06',
  }),
];

const rating = (branchNo: string, word: string | null, more: Cells = {}): Cells => ({
  branchNo,
  year: '2022',
  ...(word === null ? {} : { rating: word }),
  rated: word !== null,
  bottom: false,
  weak: false,
  ...more,
});
const RATINGS = [
  rating('D1', '先进', { lastRating: '中间', titles: ['示范党支部', '标准化达标'] }),
  rating('D2', '中间', { lastRating: '后进', titles: ['标准化达标', '五好党支部'] }),
  rating('D3', '先进', { lastRating: '先进' }),
  rating('D6', '后进', { lastRating: '中间', bottom: true, weak: true, outcome: '已转化' }),
  rating('D7', '后进', { bottom: true, weak: true, outcome: '未转化' }),
  rating('D8', null),
  rating('D1', '后进', { year: '2021', bottom: true, weak: true, titles: ['示范党支部'] }),
];

const joint = (type: string, itemNo: string, more: Cells = {}): Cells => ({
  type,
  itemNo,
  startedOn: '2021-05-01',
  ...more,
});
const JOINTS = [
  joint('互联共建', '1', { partner: '区税务局' }),
  joint('互联共建', '2', { partner: '区税务局', endedOn: '2022-03-31' }),
  joint('互联共建', '3', { partner: '供电公司', endedOn: '2022-03-30' }),
  joint('示范点', '1'),
  joint('示范点', '2', { endedOn: '2022-02-01' }),
  joint('党员责任区', '1'),
  joint('党员责任区', '2'),
  joint('党员先锋岗', '1'),
  joint('党员突击队', '1', { endedOn: '2022-12-01' }),
];

const nomination = (round: string, organisationNo: string, took: string, more: Cells = {}): Cells => ({
  round,
  organisationNo,
  heldOn: '2022-01-10',
  entitled: '10',
  took,
  ...more,
});
const NOMINATIONS = [
  nomination('一上', 'D1', '9', { meetingNo: 'M1', consultations: '1' }),
  nomination('一上', 'D2', '8', { meetingNo: 'M1' }),
  nomination('一上', 'D3', '0'),
  nomination('一下', 'D1', '10', { meetingNo: 'M2', heldOn: '2022-02-10', consultations: '2' }),
  nomination('二上', 'D1', '10', { meetingNo: 'M3', heldOn: '2022-04-10', consultations: '4' }),
];

const CASES: readonly IndicatorCase[] = [
  {
    name: 'register and head counts of two units',
    period: '2022Q1',
    returns: [
      send('2022Q1', { L01: ORGANISATIONS, L02: [HEADS] }),
      send(
        '2022Q1',
        { L01: ORGANISATIONS.slice(0, 2), L02: [{ ...HEADS, organisationsDue: '2' }] },
        { unit: '2' },
      ),
    ],
    values: {
      'BAS-002': '7',
      'BAS-002a': '5',
      'BAS-003': '100',
      'BAS-004': '400',
      'BAS-005': '24',
      'BAS-006': '8',
      'BAS-007': '18',
      'INS-007a': '6',
      'ORG-016': ['37.5', '3', '8'],
      'ORG-017': ['85.7', '6', '7'],
    },
  },
  {
    name: 'stocks of two quarters are those of the last',
    period: '2022H1',
    returns: [
      send('2022Q1', { L01: ORGANISATIONS, L02: [HEADS] }),
      send('2022Q2', {
        L01: ORGANISATIONS.slice(0, 1),
        L02: [{ ...HEADS, members: '51', unitsToInspect: '4' }],
      }),
    ],
    values: { 'BAS-002': '1', 'BAS-003': '51', 'INS-007a': '4' },
  },
  {
    name: 'terms of a quarter',
    period: '2022Q1',
    returns: [send('2022Q1', { L40: TERMS })],
    values: {
      'ORG-001': '1',
      'ORG-002': '2',
      'ORG-003': '4',
      'ORG-003a': '1',
      'ORG-004': ['40', '2', '5'],
      'ORG-005': '2',
      'ORG-006': '2',
      'ORG-008': '3',
    },
  },
  {
    name: 'the latest terms, at the unit',
    period: '2022Q1',
    node: '1',
    returns: [send('2022Q1', { L40: TERMS })],
    values: { 'ORG-007': '5', 'ORG-007a': '3', 'ORG-007b': '6' },
  },
  {
    name: 'an extension moves the deadline to its own quarter',
    period: '2022H1',
    returns: [
      send('2022Q1', { L40: [TERMS[3] ?? {}] }),
      send('2022Q2', { L40: [{ ...TERMS[3], electedOn: '2022-04-15', status: '已完成' }] }),
    ],
    values: { 'ORG-003': '1', 'ORG-004': ['100', '1', '1'], 'ORG-005': '0' },
  },
  {
    name: 'nominations of a quarter',
    period: '2022Q1',
    returns: [send('2022Q1', { L45: NOMINATIONS.slice(0, 4), L01: ORGANISATIONS })],
    values: {
      'ORG-009': '2',
      'ORG-010': '17',
      'ORG-011': ['40', '2', '5'],
      'ORG-012': ['56.7', '17', '30'],
      'ORG-013': '2',
      'ORG-014': '3',
    },
  },
  {
    name: 'nominations of a half: members of the first round only, deliberations once each',
    period: '2022H1',
    returns: [
      send('2022Q1', { L45: NOMINATIONS.slice(0, 4) }),
      send('2022Q2', { L45: NOMINATIONS }),
      send(
        '2022Q2',
        { L45: [nomination('一上', 'E1', '5', { meetingNo: 'M1', heldOn: '2022-05-01' })] },
        { unit: '2' },
      ),
    ],
    values: { 'ORG-009': '3', 'ORG-010': '22', 'ORG-013': '4', 'ORG-014': '7' },
  },
  {
    name: 'changes, secretaries and joint building',
    period: '2022Q1',
    returns: [
      send('2022Q1', {
        L41: [
          { organisationNo: 'D1', changeType: '新建', changedOn: '2022-01-05' },
          { organisationNo: 'D1', changeType: '更名', changedOn: '2022-03-05' },
        ],
        L43: [
          { organisationNo: 'D1', secretaryNo: 'S1', appointedOn: '2022-02-01', young: true },
          { organisationNo: 'D2', secretaryNo: 'S2', appointedOn: '2021-02-01', young: true },
          { organisationNo: 'D3', secretaryNo: 'S3', appointedOn: '2022-02-02', young: false },
        ],
        L44: JOINTS,
      }),
      send(
        '2022Q1',
        { L44: [joint('互联共建', '1', { partner: '区税务局' })] },
        { unit: '2', zero: ['L41', 'L43'] },
      ),
    ],
    values: {
      'ORG-015': '2',
      'ORG-018': '1',
      'ORG-019': '1',
      'ORG-020': '1',
      'ORG-021': '4',
      'ORG-021a': '2',
      'ORG-021b': '1',
      'ORG-021c': '1',
    },
  },
  {
    name: 'ratings of the report year',
    period: '2022Q1',
    returns: [send('2022Q1', { L42: RATINGS, L01: ORGANISATIONS })],
    values: {
      'BRN-001': '1',
      'BRN-002': '2',
      'BRN-003': '1',
      'BRN-004': '2',
      'BRN-005': '2',
      'BRN-006': ['40', '2', '5'],
      'BRN-007': ['50', '1', '2'],
      'BRN-008': '2',
      'BRN-009': ['50', '2', '4'],
      'BRN-010': '1',
    },
  },
];

describe('organisations, terms, ratings and nominations', () => {
  const codes = [...SHIPPED.indicators.values()]
    .filter(({ form, code }) => form === 'organisation' && /^(BAS|ORG|BRN|INS)-/.test(code))
    .map(({ code }) => code);
  testIndicators(codes, CASES);
});
