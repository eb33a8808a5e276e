import { describe } from 'vitest';
import { type Cells, type IndicatorCase, type Return, SHIPPED, testIndicators } from './indicator-cases.ts';

const held = (classNo: string, categories: readonly string[], more: Cells = {}): Cells => ({
  classNo,
  title: `班${classNo}`,
  categories,
  hostLevel: '本单位',
  stage: '实际',
  startOn: '2022-03-07',
  endOn: '2022-03-08',
  days: '2',
  hours: '12',
  people: '30',
  attendances: '60',
  ...more,
});
const seat = (
  classNo: string,
  personNo: string,
  personKinds: readonly string[],
  more: Cells = {},
): Cells => ({
  classNo,
  personNo,
  personKinds,
  hours: '12',
  ...more,
});
const talk = (talkNo: string, format: string, onSite: string, audience: string, more: Cells = {}): Cells => ({
  talkNo,
  format,
  date: '2022-03-15',
  onSite,
  audience,
  ...more,
});
const article = (articleNo: string, outlet: string, outletLevel: string, more: Cells = {}): Cells => ({
  articleNo,
  title: `稿${articleNo}`,
  publishedOn: '2022-03-20',
  outlet,
  outletLevel,
  ...more,
});
const books = (title: string, copies: string, recipientCount: string): Cells => ({
  title,
  date: '2022-03-10',
  copies,
  recipients: '党员',
  recipientCount,
});
const base = (unit: '1' | '2', cells: Cells): Return => ({
  form: 'organisation',
  period: '2022Q1',
  unit,
  rows: { L02: [{ staff: '200', members: '80', ...cells }] },
});

const CASES: readonly IndicatorCase[] = [
  {
    name: 'classes of two units',
    period: '2022-03',
    returns: [
      {
        form: 'training',
        period: '2022-03',
        rows: {
          L20: [
            held('1', ['二十大精神', '党务培训']),
            held('2', ['处级以上轮训'], { people: '12', attendances: '24', days: '1.5', hours: '7.5' }),
            held('3', ['普通党员'], { people: '45', attendances: '45', planNo: 'J1' }),
            held('4', ['发展对象'], { people: '8', attendances: '8' }),
            held('5', ['中层骨干', '研讨会'], { people: '20', attendances: '40' }),
            held('6', ['支部书记'], { hostLevel: '上级', people: '3', attendances: '3' }),
            held('J1', ['普通党员'], { stage: '计划' }),
            held('J2', ['支部书记'], { stage: '计划' }),
          ],
        },
      },
      {
        form: 'training',
        period: '2022-03',
        unit: '2',
        rows: {
          L20: [
            held('1', ['党务月度轮训'], { people: '10', attendances: '10', hours: '4', days: '0.5' }),
            held('2', ['处级以上轮训'], { hostUnit: '1' }),
          ],
        },
      },
    ],
    values: {
      'TRN-001': '6',
      'TRN-002': '187',
      'TRN-004': '2056',
      'TRN-005': '59.5',
      'TRN-006': '1',
      'TRN-007b': '12',
      'TRN-009': '45',
      'TRN-013': '8',
      'TRN-014': '70',
      'TRN-015a': '40',
      'TRN-017': '10',
      'TRN-020': '1',
      'TRN-024': ['50', '1', '2'],
    },
  },
  {
    name: 'people of the rosters, each once over classes, months and units',
    period: '2022Q1',
    returns: [
      {
        form: 'training',
        period: '2022-02',
        rows: { L21: [seat('1', 'R1', ['支部书记', '处级以上']), seat('1', 'R2', ['普通党员'])] },
      },
      {
        form: 'training',
        period: '2022-03',
        rows: {
          L21: [
            seat('2', 'R1', ['支部书记', '处级以上']),
            seat('2', 'R3', ['处级以上', '中层以上']),
            seat('3', 'R4', ['党务工作者'], { hostLevel: '上级' }),
            seat('4', 'R4', ['党务工作者'], { hostLevel: '上级' }),
            seat('2', 'R9', ['支部书记'], { unit: '2' }),
          ],
        },
      },
      {
        form: 'training',
        period: '2022-03',
        unit: '2',
        rows: { L21: [seat('2', 'R9', ['支部书记']), seat('2', 'R8', ['预备党员'], { hostLevel: '上级' })] },
      },
      base('1', { divisionCadres: '4', branchSecretaries: '3', partyWorkers: '5' }),
      base('2', { members: '20', divisionCadres: '4', branchSecretaries: '1', partyWorkers: '1' }),
    ],
    values: {
      'TRN-003': '6',
      'TRN-007': '2',
      'TRN-008': ['25', '2', '8'],
      'TRN-010': ['4', '4', '100'],
      'TRN-011': '2',
      'TRN-012': ['50', '2', '4'],
      'TRN-016': '2',
      'TRN-021': ['30', '3', '10'],
      'TRN-021a': '10',
    },
  },
  {
    name: 'without a roster there is no number, not 0 and no estimate',
    period: '2022Q1',
    returns: [
      {
        form: 'training',
        period: '2022-03',
        rows: { L20: [held('1', ['处级以上轮训', '支部书记', '普通党员'], { people: '3' })] },
      },
      base('1', { divisionCadres: '4', branchSecretaries: '3', partyWorkers: '5' }),
    ],
    values: {
      'TRN-003': null,
      'TRN-007': null,
      'TRN-007b': '3',
      'TRN-008': [null, null, '4'],
      'TRN-010': [null, null, '80'],
      'TRN-011': null,
      'TRN-012': [null, null, '3'],
      'TRN-016': null,
      'TRN-021': [null, null, '8'],
    },
  },
  {
    name: 'a roster declared empty says that nobody was trained',
    period: '2022Q1',
    returns: [
      { form: 'training', period: '2022-03', zero: ['L21'] },
      base('1', { divisionCadres: '4', branchSecretaries: '3', partyWorkers: '5' }),
    ],
    values: { 'TRN-003': '0', 'TRN-008': ['0', '0', '4'] },
  },
  {
    name: 'backbone classes and branch lectures',
    period: '2022-03',
    returns: [
      {
        form: 'training',
        period: '2022-03',
        rows: { L20: [held('1', ['中层骨干'], { attendances: '40' })] },
      },
      {
        form: 'meetings',
        period: '2022-03',
        rows: {
          L13: [
            {
              organisationNo: 'Z1',
              lifeType: '党课',
              date: '2022-03-10',
              topic: '党课',
              invited: '20',
              attended: '15',
            },
          ],
        },
      },
    ],
    values: { 'TRN-015': '55', 'TRN-015a': '40', 'TRN-015b': '15' },
  },
  {
    name: 'inductions that fell due within the year up to 30 June',
    period: '2022Q2',
    returns: [
      {
        form: 'organisation',
        period: '2022Q2',
        rows: {
          L03: [
            // Due on 2022-06-30: the last day that counts.
            {
              personNo: 'R1',
              categories: ['党务工作者'],
              appointedOn: '2021-12-30',
              inductedOn: '2022-06-30',
            },
            {
              personNo: 'R2',
              categories: ['党务工作者'],
              appointedOn: '2021-12-30',
              inductedOn: '2022-07-01',
            },
            {
              personNo: 'R3',
              categories: ['党务工作者', '支部书记'],
              appointedOn: '2021-08-31',
              standing: '在岗',
            },
            // Not yet due, not due any more, gone, and not a party-affairs worker.
            {
              personNo: 'R4',
              categories: ['党务工作者'],
              appointedOn: '2021-12-31',
              inductedOn: '2022-01-10',
            },
            { personNo: 'R5', categories: ['党务工作者'], appointedOn: '2020-12-30' },
            { personNo: 'R6', categories: ['党务工作者'], appointedOn: '2021-09-01', standing: '调出' },
            { personNo: 'R7', categories: ['支部书记'], appointedOn: '2021-09-01' },
          ],
        },
      },
    ],
    values: { 'TRN-022': ['33.3', '1', '3'] },
  },
  {
    name: 'no roster of persons, no induction rate',
    period: '2022Q2',
    returns: [base('1', {})].map((one) => ({ ...one, period: '2022Q2' })),
    values: { 'TRN-022': [null, null, null] },
  },
  {
    name: 'members whose first year ended within the year up to 31 March',
    period: '2022Q1',
    returns: [
      {
        form: 'development',
        period: '2022Q1',
        rows: {
          L50: [
            {
              personNo: 'R1',
              branchNo: 'Z1',
              stage: '正式党员',
              appliedOn: '2018-01-01',
              receivedOn: '2020-03-31',
              fullOn: '2021-03-31',
              probationTrainedOn: '2020-10-01',
              laterTrainedOn: '2022-03-31',
            },
            {
              personNo: 'R2',
              branchNo: 'Z1',
              stage: '正式党员',
              appliedOn: '2018-01-01',
              receivedOn: '2020-03-01',
              fullOn: '2021-03-01',
              probationTrainedOn: '2020-10-01',
            },
            {
              personNo: 'R3',
              branchNo: 'Z1',
              stage: '正式党员',
              appliedOn: '2018-01-01',
              receivedOn: '2020-03-01',
              fullOn: '2021-03-01',
              probationTrainedOn: '2021-05-01',
              laterTrainedOn: '2021-06-01',
            },
            {
              personNo: 'R4',
              branchNo: 'Z1',
              stage: '正式党员',
              appliedOn: '2018-01-01',
              receivedOn: '2020-03-31',
              fullOn: '2021-04-01',
            },
          ],
        },
      },
    ],
    values: { 'TRN-023': ['33.3', '1', '3'] },
  },
  {
    name: 'talks, articles, books and themes',
    period: '2022-03',
    returns: [
      {
        form: 'training',
        period: '2022-03',
        rows: {
          L22: [
            talk('1', '宣讲', '100', '160', {
              category: '青年宣讲',
              branchVenues: '2',
              branchAudience: '60',
            }),
            talk('2', '宣讲', '50', '50', { category: '专题宣讲' }),
            talk('3', '宣讲', '30', '30', { category: '党员宣讲' }),
            talk('4', '专题辅导', '200', '500', { branchVenues: '6', branchAudience: '300' }),
            talk('5', '讲座', '40', '40', { category: '青年宣讲' }),
            talk('6', '报告会', '90', '90'),
            talk('7', '宣讲', '70', '70', { hostUnit: '2' }),
          ],
          L23: [books('读本一', '120', '100'), books('读本二', '60', '100')],
          L24: [
            article('G1', '省报', '省部级'),
            article('G1', '集团网站', '集团/系统', { reprint: true }),
            article('G2', '人民网', '中央'),
            article('G3', '市报', '地市'),
          ],
          L25: [
            { month: '2022-03', theme: '安全生产', focus: '现场' },
            { month: '2022-04', theme: '廉洁', focus: '家风' },
          ],
        },
      },
      {
        form: 'training',
        period: '2022-03',
        unit: '2',
        rows: { L23: [books('读本一', '80', '100')], L24: [article('G1', '本单位公众号', '本单位')] },
        zero: ['L25'],
      },
    ],
    values: {
      'TRN-018': '3',
      'TRN-019': '330',
      'PUB-001': '3',
      'PUB-002': '240',
      'PUB-003': '1',
      'PUB-004': '1',
      'PUB-005': '4',
      'PUB-005b': '5',
      'PUB-006': '2',
      'PUB-007': '260',
      'PUB-008': ['80', '240', '300'],
      'PUB-011': ['50', '1', '2'],
      'PUB-012': '2',
      'PUB-015': '8',
      'PUB-016': '360',
    },
  },
  {
    name: 'issues of integrity columns and journals',
    period: '2022Q1',
    returns: [
      {
        form: 'discipline',
        period: '2022Q1',
        rows: {
          L72: [
            { eventNo: '1', form: '公众号专栏', date: '2022-01-10', title: '廉政专栏第1期' },
            { eventNo: '2', form: '公众号专栏', date: '2022-02-10', title: '廉政专栏第2期' },
            { eventNo: '3', form: '公众号专栏', date: '2022-02-11', title: '廉政专栏第2期' },
            { eventNo: '4', form: '电子期刊', date: '2022-03-10', title: '廉洁之声第1期' },
          ],
        },
      },
    ],
    values: { 'PUB-009': '2', 'PUB-010': '1' },
  },
];

describe('indicators of training and publicity', () => {
  const codes = [...SHIPPED.indicators.keys()].filter(
    (code) => /^(TRN|PUB)-/.test(code) && !/^PUB-01[34]$/.test(code),
  );
  testIndicators(codes, CASES);
});
