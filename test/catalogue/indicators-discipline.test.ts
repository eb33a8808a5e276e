import { describe } from 'vitest';
import {
  type Cells,
  type IndicatorCase,
  type Ledgers,
  type Return,
  SHIPPED,
  testIndicators,
} from './indicator-cases.ts';

const discipline = (period: string, rows: Ledgers = {}, more: Partial<Return> = {}): Return => ({
  form: 'discipline',
  period,
  rows,
  ...more,
});
const heads = (l02: Cells, unit: '1' | '2' = '1', branches = 0): Return => ({
  form: 'organisation',
  period: '2022Q1',
  unit,
  rows: {
    L02: [{ staff: '100', members: '30', ...l02 }],
    L01: Array.from({ length: branches }, (_, i) => ({
      organisationNo: `B${i}`,
      organisationName: `第${i}支部`,
      organisationType: '党支部',
      fullMembers: '10',
      probationaryMembers: '0',
      secretaryInPost: true,
      term: '3',
    })),
  },
});

const letter = (letterType: string, level: string, signer: string, more: Cells = {}): Cells => ({
  letterType,
  level,
  signer,
  year: '2022',
  signedOn: '2022-01-20',
  ...more,
});
const INTEGRITY = '党风廉政建设责任书';
const BRANCH = '党建工作责任书';
const DUAL = '一岗双责承诺书';
const LETTERS = [
  letter(INTEGRITY, '党组管理干部', 'P1'),
  letter(INTEGRITY, '处级及以下', 'P2'),
  letter(INTEGRITY, '处级及以下', 'P3'),
  letter(INTEGRITY, '处级及以下', 'P3', { year: '2021', signedOn: '2021-01-20' }),
  letter(BRANCH, '支部', 'B0'),
  letter(BRANCH, '支部', 'B1', { year: '2021' }),
  letter(DUAL, '班子成员', 'P1', { areas: '6' }),
  letter(DUAL, '班子成员', 'P4', { areas: '5' }),
  letter(DUAL, '班子成员', 'P5', { areas: '9', year: '2021' }),
];

/** Numbers of talks and events, which no value depends on. */
const nextNo = (() => {
  let last = 0;
  return () => {
    last += 1;
    return String(last);
  };
})();

const talk = (talkType: string, objectNo: string, objectUnit: string, more: Cells = {}): Cells => ({
  talkNo: nextNo(),
  talkType,
  date: '2022-02-10',
  speakerPost: '纪委书记',
  objectType: '中层干部',
  objectNo,
  objectUnit,
  ...more,
});
const HEAD = { objectType: '单位主要负责人' };

const event = (form: string, title: string, more: Cells = {}): Cells => ({
  eventNo: nextNo(),
  form,
  date: '2022-02-10',
  title,
  ...more,
});

const risk = (fillerNo: string, riskNo: string, level: string, more: Cells = {}): Cells => ({
  fillerNo,
  riskNo,
  post: '采购岗',
  field: '采购',
  risk: '围标',
  level,
  control: '公开招标',
  filledOn: '2022-01-15',
  ...more,
});
const opinion = (candidateNo: string, purpose: string, requestedOn: string, more: Cells = {}): Cells => ({
  letterNo: '2022-1',
  candidateNo,
  requestedBy: '组织部',
  purpose,
  requestedOn,
  ...more,
});
const file = (personNo: string, more: Cells = {}): Cells => ({
  personNo,
  level: '处级干部',
  filedOn: '2020-05-01',
  ...more,
});
const STEPS = {
  stepOne: '2022-02-01',
  stepTwo: '2022-02-02',
  stepThree: '2022-02-03',
  stepFour: '2022-02-04',
  stepFive: '2022-02-05',
  stepSix: '2022-02-06',
};
const check = (personNo: string, checkType: string, batch: string): Cells => ({
  personNo,
  batch,
  checkType,
  checkedOn: '2022-03-01',
  result: '一致',
});
const rule = (title: string, category: string, action: string, more: Cells): Cells => ({
  title,
  version: '2022版',
  category,
  action,
  ...more,
});

const cases: IndicatorCase[] = [
  {
    name: 'letters of the year, by level; another year does not count',
    period: '2022Q1',
    returns: [
      discipline('2022Q1', { L70: LETTERS }),
      heads({ groupManagedCadres: '1', lettersDue: '4', leaders: '3' }, '1', 4),
    ],
    values: {
      'DSC-001': '3',
      'DSC-002': '1',
      'DSC-003': '2',
      'DSC-004': ['60', '3', '5'],
      'DSC-004a': '5',
      'DSC-005': '1',
      'DSC-006': ['66.7', '2', '3'],
      'DSC-006a': '3',
      'TSK-012': ['25', '1', '4'],
    },
  },
  {
    name: 'areas of commitment are a matter of the unit',
    period: '2022Q1',
    node: '1',
    returns: [discipline('2022Q1', { L70: LETTERS })],
    values: { 'DSC-007': '6' },
  },
  {
    name: 'areas are not rolled up',
    period: '2022Q1',
    returns: [discipline('2022Q1', { L70: LETTERS })],
    values: { 'DSC-007': null },
  },
  {
    name: 'letters are a stock: the year takes the last quarter, units add up',
    period: '2022',
    returns: [
      discipline('2022Q1', { L70: LETTERS }),
      discipline('2022Q2', { L70: LETTERS.slice(0, 2) }),
      discipline('2022Q2', { L70: [letter(INTEGRITY, '处级及以下', 'P9')] }, { unit: '2' }),
    ],
    values: { 'DSC-001': '3', 'DSC-002': '1', 'DSC-003': '2', 'DSC-005': '0' },
  },
  {
    name: 'talks: units and persons once, however often and by whomever; talks every time',
    period: '2022H1',
    returns: [
      discipline('2022Q1', {
        L71: [
          talk('提醒谈话', 'H1', '1', HEAD),
          talk('提醒谈话', 'H2', '2', HEAD),
          talk('提醒谈话', 'P1', '1'),
          talk('约谈', 'P2', '1', { form: '第一种' }),
          talk('函询', 'P3', '1', { form: '第二种' }),
          talk('诫勉', 'P4', '1', { form: '不适用' }),
        ],
      }),
      discipline('2022Q2', { L71: [talk('提醒谈话', 'P1', '1', { date: '2022-05-01', form: '第一种' })] }),
      discipline(
        '2022Q2',
        {
          L71: [
            talk('提醒谈话', 'H2', '2', { ...HEAD, date: '2022-05-01' }),
            talk('廉政谈话', 'P9', '2', { date: '2022-05-01', form: '第三种' }),
            talk('诫勉', 'P8', '2', { date: '2022-05-01', form: '第四种' }),
          ],
        },
        { unit: '2' },
      ),
    ],
    values: {
      'DSC-008': '2',
      'DSC-009': '3',
      'DSC-010': '7',
      'DSC-029': '5',
      'DSC-029a': '2',
      'DSC-029b': '1',
      'DSC-029c': '1',
      'DSC-029d': '1',
    },
  },
  {
    name: 'education: times and attendances by form, issues once per unit and once in the group',
    period: '2022Q1',
    returns: [
      discipline('2022Q1', {
        L72: [
          event('警示教育片', '片一', { attendances: '40', invited: '50', middleAttended: '6' }),
          event('警示教育片', '片二', { attendances: '30', invited: '25', middleAttended: '8' }),
          event('案例观看', '案例', { attendances: '10' }),
          event('通报传达', '通报1'),
          event('通报传达', '通报2'),
          event('警示案例', '第1期'),
          event('警示案例', '第1期'),
          event('警示案例', '第2期'),
          event('典型问题通报', '问题1', { attendances: '5', invited: '5' }),
          event('知识测试', '测试', { attendances: '20' }),
          event('资料发放', '资料', { material: '书刊', copies: '100' }),
          event('资料发放', '资料', { material: '光盘', copies: '7' }),
          event('资料发放', '资料', { copies: '3' }),
          event('廉政文化活动', '书画展', { attendances: '15' }),
        ],
      }),
      discipline(
        '2022Q1',
        {
          L72: [
            event('通报传达', '通报1'),
            event('警示案例', '第2期'),
            event('警示案例', '第3期'),
            event('资料发放', '资料', { material: '期刊', copies: '9' }),
            event('警示教育大会', '大会', { attendances: '12', middleAttended: '4' }),
          ],
        },
        { unit: '2' },
      ),
      heads({ middleCadres: '10' }),
      heads({ middleCadres: '5' }, '2'),
      {
        form: 'meetings',
        period: '2022-02',
        rows: {
          L26: [
            { activityNo: 'A1', activityType: '廉政文化活动', title: '家风', startOn: '2022-02-01' },
            { activityNo: 'A2', activityType: '廉政文化活动', title: '演讲', startOn: '2022-02-02' },
            { activityNo: 'A3', activityType: '联谊', title: '联谊', startOn: '2022-02-03' },
          ],
          L14: [
            {
              lecturerNo: 'P1',
              lecturerPost: '党委书记',
              lectureType: '廉政党课',
              venue: '全单位',
              date: '2022-02-01',
              serial: '1',
            },
            {
              lecturerNo: 'P1',
              lecturerPost: '党委书记',
              lectureType: '一般党课',
              venue: '全单位',
              date: '2022-02-02',
              serial: '1',
            },
          ],
        },
      },
    ],
    values: {
      'DSC-011': '2',
      'DSC-012': '3',
      'DSC-012a': '2',
      'DSC-013': '4',
      'DSC-013a': '3',
      'DSC-014': '1',
      'DSC-015': '132',
      'DSC-016': '80',
      'DSC-017': '119',
      'DSC-017a': '100',
      'DSC-017b': '7',
      'DSC-017c': '9',
      'DSC-018': '20',
      'DSC-019': ['87.5', '70', '80'],
      'DSC-020': ['80', '12', '15'],
      'DSC-020a': '15',
      'DSC-021': '1',
      'DSC-022': '3',
      'DSC-022a': '1',
      'DSC-022b': '2',
    },
  },
  {
    name: 'mid-level education of a year is its best-attended event, not a sum',
    period: '2022',
    returns: [
      discipline('2022Q1', { L72: [event('警示教育片', '片一', { attendances: '9', middleAttended: '6' })] }),
      discipline('2022Q2', {
        L72: [event('警示教育片', '片二', { date: '2022-05-01', attendances: '9', middleAttended: '9' })],
      }),
      heads({ middleCadres: '10' }),
    ],
    values: { 'DSC-020': ['90', '9', '10'] },
  },
  {
    name: 'opinions by the day asked, replies by the day they were due',
    period: '2022Q1',
    returns: [
      discipline('2022Q1', {
        L74: [
          opinion('C1', '提拔', '2022-01-05', { replyDueOn: '2022-01-15', repliedOn: '2022-01-14' }),
          opinion('C2', '提拔', '2022-03-20', { replyDueOn: '2022-03-30' }),
          opinion('C3', '转任', '2022-03-25', { replyDueOn: '2022-04-05' }),
          opinion('C4', '提拔', '2021-12-20', { replyDueOn: '2022-01-05', repliedOn: '2022-01-20' }),
          opinion('C2', '提拔', '2022-03-21', { letterNo: '2022-2' }),
        ],
        L76: [check('C1', '凡提必核', '1'), check('C1', '凡提必核', '2'), check('C7', '随机抽查', '1')],
      }),
    ],
    values: { 'DSC-023': '4', 'DSC-024': ['66.7', '2', '3'], 'DSC-028': ['50', '1', '2'] },
  },
  {
    name: 'a reply that came after the quarter is no reply of that quarter',
    period: '2022Q1',
    returns: [
      discipline('2022Q1', {
        L74: [opinion('C1', '提拔', '2022-01-05', { replyDueOn: '2022-01-15', repliedOn: '2022-04-02' })],
      }),
    ],
    values: { 'DSC-024': ['0', '0', '1'] },
  },
  {
    name: 'risks by level; people who filled in or updated their form this year',
    period: '2022Q1',
    returns: [
      discipline('2022Q1', {
        L73: [
          risk('P1', '1', '高', { planNo: '廉防〔2022〕1号' }),
          risk('P1', '2', '中'),
          risk('P2', '1', '低', { filledOn: '2021-03-01', updatedOn: '2022-02-01' }),
          risk('P3', '1', '低', { filledOn: '2021-03-01' }),
        ],
      }),
      discipline('2022Q1', { L73: [risk('Q1', '1', '中')] }, { unit: '2' }),
      heads({ staff: '8' }),
      heads({ staff: '2' }, '2'),
    ],
    values: {
      'DSC-025': '5',
      'DSC-025a': '1',
      'DSC-025b': '2',
      'DSC-025c': '2',
      'DSC-026': ['30', '3', '10'],
      'DSC-031': ['50', '1', '2'],
    },
  },
  {
    name: 'files, and the six steps of those appointed this year',
    period: '2022Q1',
    returns: [
      discipline('2022Q1', {
        L75: [
          file('P1', { appointedOn: '2022-01-10', ...STEPS }),
          file('P2', { appointedOn: '2022-02-10', ...STEPS, stepSix: '2022-03-01' }),
          file('P3', { appointedOn: '2022-03-10', stepOne: '2022-03-11' }),
          file('P4', { appointedOn: '2021-03-10', ...STEPS }),
          file('P5', { filedOn: '2022-04-01' }),
        ],
      }),
      heads({ middleCadres: '5' }),
    ],
    values: { 'DSC-027': ['80', '4', '5'], 'DSC-030': ['66.7', '2', '3'] },
  },
  {
    name: 'rules count when issued, drafts when started; repeals never',
    period: '2022H1',
    returns: ['2022Q1', '2022Q2'].map((period) =>
      discipline(period, {
        L77: [
          rule('甲', '制度', '制定', { startedOn: '2022-01-05', issuedOn: '2022-02-05' }),
          rule('乙', '党建制度', '修订', { startedOn: '2021-11-05', issuedOn: '2022-04-05' }),
          rule('丙', '工作流程', '修订', { issuedOn: '2022-05-05' }),
          rule('丁', '制度', '废止', { startedOn: '2022-01-05', issuedOn: '2022-02-05' }),
          rule('戊', '手册', '制定', { startedOn: '2022-02-05' }),
          rule('己', '制度', '制定', { issuedOn: '2021-12-31' }),
        ],
      }),
    ),
    values: { 'POL-001': '2', 'POL-002': '1', 'POL-003': '1', 'POL-004': '2' },
  },
];

describe('discipline and integrity', () => {
  testIndicators(
    [...SHIPPED.indicators.keys()].filter((code) => /^(DSC|POL)-|^TSK-012/.test(code)),
    cases,
  );
});
