import { describe } from 'vitest';
import { type Cells, type IndicatorCase, SHIPPED, testIndicators } from './indicator-cases.ts';

const meeting = (meetingNo: string, meetingType: string, more: Cells = {}): Cells => ({
  meetingNo,
  meetingType,
  date: '2022-03-05',
  title: `会议${meetingNo}`,
  ...more,
});
const item = (meetingNo: string, itemNo: string, ...categories: string[]): Cells => ({
  meetingNo,
  itemNo,
  title: `议题${itemNo}`,
  categories,
});
const study = (meetingNo: string, content: string): Cells => ({
  date: '2022-03-05',
  meetingNo,
  content,
  category: '重要讲话',
});
const life = (organisationNo: string, lifeType: string, more: Cells = {}): Cells => ({
  organisationNo,
  lifeType,
  date: '2022-03-10',
  topic: '主题',
  invited: '20',
  attended: '18',
  ...more,
});
const lecture = (serial: string, lecturerPost: string, venue: string): Cells => ({
  lecturerNo: 'R1',
  lecturerPost,
  lectureType: '一般党课',
  venue,
  date: '2022-03-10',
  serial,
});
const duty = (dutyType: string, more: Cells = {}): Cells => ({
  memberNo: 'R1',
  dutyType,
  target: '工程部',
  date: '2022-03-10',
  ...more,
});
const activity = (activityNo: string, activityType: string, people: string, more: Cells = {}): Cells => ({
  activityNo,
  activityType,
  title: `活动${activityNo}`,
  startOn: '2022-03-08',
  people,
  ...more,
});
const branch = (organisationNo: string, organisationType: string, more: Cells = {}): Cells => ({
  organisationNo,
  organisationName: organisationNo,
  organisationType,
  fullMembers: '10',
  probationaryMembers: '0',
  secretaryInPost: true,
  term: '3',
  ...more,
});

const CASES: readonly IndicatorCase[] = [
  {
    name: 'meetings of two units',
    period: '2022-03',
    returns: [
      {
        form: 'meetings',
        period: '2022-03',
        rows: {
          L10: [
            meeting('1', '党委会', { hasFirstAgenda: true, topics: ['听取纪委汇报'] }),
            meeting('2', '党工委会', { hasFirstAgenda: false }),
            meeting('3', '党组会', { branchVenue: true, hasFirstAgenda: true }),
            meeting('4', '党政联席会', { hostUnit: '2' }),
            meeting('5', '中心组学习', { invited: '12', attended: '9' }),
            meeting('6', '中心组学习', { invited: '10' }),
            meeting('7', '全面从严治党专题会'),
            meeting('8', '座谈会'),
            meeting('9', '周例会'),
            meeting('10', '工会会员代表大会'),
            meeting('11', '联席会', { topics: ['工团汇报', '统战群团汇报'] }),
          ],
          L11: [
            item('1', '1', '第一议题'),
            item('1', '2', '党风廉政', '全面从严治党'),
            item('1', '3', '党风廉政'),
            item('2', '1', '精神文明', '企业文化'),
            item('2', '2', '统战'),
            item('7', '1', '全面从严治党'),
          ],
          L12: [study('1', '讲话一'), study('1', '讲话二')],
        },
      },
      {
        form: 'meetings',
        period: '2022-03',
        unit: '2',
        rows: {
          L10: [
            meeting('1', '党委会', { hasFirstAgenda: true }),
            meeting('2', '党政联席会'),
            meeting('3', '中心组学习', { invited: '8', attended: '8' }),
            meeting('4', '工会全委会'),
            meeting('5', '团代会'),
          ],
          L11: [item('1', '1', '工会'), item('1', '2', '团青'), item('2', '1', '团青')],
          L12: [study('1', '讲话一')],
        },
      },
    ],
    values: {
      'MTG-001': '3',
      'MTG-002': '9',
      'MTG-003': '1',
      'MTG-004': '3',
      'MTG-005': '2',
      'MTG-006': ['66.7', '2', '3'],
      'MTG-007': '3',
      'MTG-008': ['85', '17', '20'],
      'MTG-019': '2',
      'MTG-020': '1',
      'MTG-023': '1',
      'MTG-028': '3',
      'MTG-028a': '1',
      'MTG-028b': '1',
      'MTG-028c': '1',
      'MTG-028d': '1',
      'MTG-028e': '2',
      'MTG-034a': '1',
      'MTG-038': '1',
      'MTG-039': '1',
      'UNI-002': '1',
      'UNI-003': '1',
      'UNI-004': '1',
    },
  },
  {
    name: 'branch life of two units over a quarter',
    period: '2022Q1',
    returns: [
      {
        form: 'meetings',
        period: '2022-02',
        rows: { L13: [life('Z1', '组织生活会', { date: '2022-02-10' })] },
      },
      {
        form: 'meetings',
        period: '2022-03',
        rows: {
          L10: [meeting('9', '周例会'), meeting('10', '周例会', { branchVenue: true })],
          L13: [
            life('Z1', '专题学习', { tags: ['二十大', '警示教育'], activityNo: 'HD1' }),
            life('Z2', '专题学习', { tags: ['二十大'], activityNo: 'HD1' }),
            life('Z1', '专题学习', { topic: '二', tags: ['党史学习教育'] }),
            life('Z2', '专题学习', { topic: '二', tags: ['十九届六中全会'] }),
            life('Z1', '主题党日', { activityNo: 'HD2' }),
            life('Z2', '主题党日', { activityNo: 'HD2' }),
            life('Z3', '主题党日'),
            life('Z1', '支部党员大会'),
            life('Z1', '支部委员会'),
            life('Z2', '支部委员会'),
            life('Z1', '党小组会'),
            life('Z1', '组织生活会'),
            life('Z2', '组织生活会'),
            life('Z1', '民主评议党员', { attended: '18' }),
            life('Z2', '民主评议党员', { attended: '9' }),
            life('Z1', '重温入党誓词'),
            life('Z1', '支部学习日'),
            life('Z2', '支部学习日'),
            life('Z1', '党课', { attended: '15' }),
          ],
        },
      },
      {
        form: 'meetings',
        period: '2022-03',
        unit: '2',
        rows: { L13: [life('Y1', '专题学习'), life('Y1', '主题党日'), life('Y1', '组织生活会')] },
      },
      {
        form: 'organisation',
        period: '2022Q1',
        rows: {
          L01: [
            branch('Z0', '党委'),
            branch('Z1', '党支部'),
            branch('Z2', '联合党支部'),
            branch('Z3', '临时党支部'),
            branch('Z4', '党支部', { dissolvedOn: '2022-01-31' }),
            branch('Z5', '党小组'),
          ],
          L02: [{ staff: '90', members: '40' }],
        },
      },
      {
        form: 'organisation',
        period: '2022Q1',
        unit: '2',
        rows: { L01: [branch('Y1', '党支部')], L02: [{ staff: '30', members: '14' }] },
      },
    ],
    values: {
      'MTG-009': '4',
      'MTG-009a': '1',
      'MTG-009b': '1',
      'MTG-009c': '1',
      'MTG-009d': '1',
      'MTG-010': '3',
      'MTG-014': '1',
      'MTG-015': '2',
      'MTG-016': '1',
      'MTG-017': ['75', '3', '4'],
      'MTG-018': ['50', '27', '54'],
      'MTG-029': '1',
      'MTG-034': '3',
      'MTG-034a': '1',
      'MTG-034b': '2',
      'BAS-002a': '4',
      'TRN-015b': '15',
    },
  },
  {
    name: 'rates over branches and members say nothing about a month alone',
    period: '2022-03',
    returns: [
      {
        form: 'meetings',
        period: '2022-03',
        rows: { L13: [life('Z1', '组织生活会'), life('Z1', '民主评议党员')] },
      },
    ],
    values: { 'MTG-017': [null, '1', null], 'MTG-018': [null, '18', null] },
  },
  {
    name: 'lectures and duties',
    period: '2022-03',
    returns: [
      {
        form: 'meetings',
        period: '2022-03',
        rows: {
          L14: [
            lecture('1', '党委书记', '全单位'),
            lecture('2', '支部书记', '本支部'),
            lecture('3', '班子成员', '分管部门'),
            lecture('4', '班子成员', '联系点'),
            lecture('5', '专家', '全单位'),
          ],
          L15: [
            duty('一岗双责汇报'),
            duty('听取汇报'),
            duty('听取汇报', { target: '质量部' }),
            duty('联系点指导'),
            duty('调研'),
            duty('参加联系支部学习'),
            duty('谈心谈话', { talks: '3' }),
            duty('谈心谈话', { target: '质量部', talks: '2' }),
          ],
        },
      },
    ],
    values: {
      'MTG-011': '5',
      'MTG-012': '2',
      'MTG-013': '2',
      'MTG-035': '3',
      'MTG-036': '3',
      'MTG-037': '5',
    },
  },
  {
    name: 'activities of hosts and guests',
    period: '2022-03',
    returns: [
      {
        form: 'meetings',
        period: '2022-03',
        rows: {
          L13: [
            life('Z1', '参观教育基地', { activityNo: 'HD1' }),
            life('Z2', '参观教育基地', { activityNo: 'HD1' }),
            life('Z3', '参观教育基地'),
          ],
          L26: [
            activity('HD1', '参观教育基地', '36'),
            activity('HD2', '急难险重任务', '50', { coHosts: ['2'] }),
            activity('HD3', '集体收看', '120', { mode: '现场' }),
            activity('HD4', '集体收看', '80', { mode: '线上' }),
            activity('HD5', '集体收看', '30', { mode: '结合' }),
            activity('HD6', '知识竞赛', '40', { bodyType: '工会' }),
            activity('HD7', '文体赛事', '60', { bodyType: '工会', session: '3', festival: '五一' }),
            activity('HD8', '青年学习', '15', { bodyType: '共青团', participantsKind: '青年党员' }),
            activity('HD9', '经验交流', '15', { participantsKind: '青年党员', festival: '无' }),
            activity('HD10', '节日活动', '25', { bodyType: '妇女组织', festival: '三八' }),
          ],
        },
      },
      {
        form: 'meetings',
        period: '2022-03',
        unit: '2',
        rows: {
          L26: [
            activity('A1', '急难险重任务', '20', { hostUnit: '1' }),
            activity('A2', '知识竞赛', '40', { hostUnit: '1', bodyType: '工会' }),
          ],
        },
      },
    ],
    values: {
      'MTG-030': '2',
      'MTG-031': '1',
      'MTG-032': '230',
      'MTG-032a': '120',
      'MTG-032b': '80',
      'MTG-032c': '30',
      'PUB-013': '1',
      'UNI-001': '4',
      'UNI-005': '1',
      'UNI-006': '2',
      'AST-005a': '2',
      'AST-005': null,
    },
  },
  {
    name: 'activities and visits of a quarter',
    period: '2022Q1',
    returns: [
      {
        form: 'meetings',
        period: '2022-02',
        rows: { L26: [activity('HD1', '节日活动', '25', { festival: '春节' })] },
      },
      {
        form: 'meetings',
        period: '2022-03',
        rows: { L26: [activity('HD2', '节日活动', '25', { festival: '三八' })] },
      },
      {
        form: 'union',
        period: '2022Q1',
        rows: {
          L90: [{ aidNo: 'B1', aidType: '节日帮扶', date: '2022-01-28', attendances: '3', amount: '900' }],
        },
      },
    ],
    values: { 'AST-005': '3', 'AST-005a': '2' },
  },
  {
    name: 'nothing said is missing, declared zero is 0',
    period: '2022-03',
    returns: [{ form: 'meetings', period: '2022-03', zero: ['L13', 'L26'] }],
    values: { 'MTG-010': '0', 'MTG-031': '0', 'MTG-011': null, 'MTG-035': null },
  },
];

describe('indicators of meetings, branch life and activities', () => {
  const codes = [...SHIPPED.indicators.keys()].filter((code) =>
    /^(MTG-|UNI-00[1-6]|AST-005a?$|BAS-002a$|PUB-013$)/.test(code),
  );
  testIndicators(codes, CASES);
});
