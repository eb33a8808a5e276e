import { describe } from 'vitest';
import type { Cells } from './indicator-cases.ts';
import { type RuleCase, testRules } from './rule-cases.ts';

const form = 'development';
const person = (personNo: string, stage: string, more: Cells = {}): Cells => ({
  personNo,
  branchNo: 'D1',
  stage,
  appliedOn: '2018-01-10',
  ...more,
});
const activist = { activistOn: '2019-01-10' };
const prospective = { ...activist, prospectiveOn: '2020-06-10' };
const probationary = { ...prospective, receivedOn: '2021-01-10', probationEndsOn: '2022-01-10' };
const full = { ...probationary, fullOn: '2022-01-12' };
const plan = (planned: string, more: Cells = {}): Cells => ({
  year: '2022',
  planned,
  issueNo: 'W1',
  ...more,
});
const received = (personNo: string, receivedOn: string) =>
  person(personNo, '预备党员', { ...probationary, receivedOn, probationEndsOn: '2023-02-10' });

const order = (name: string, stage: string, bad: Cells, good: Cells, cell: string): RuleCase => ({
  rule: 'V501',
  name,
  form,
  bad: { L50: [person('P1', stage, bad)] },
  good: { L50: [person('P1', stage, good)] },
  says: `error 党员发展台账!${cell}`,
});
const stage = (name: string, bad: Cells, good: Cells, cell: string, word: string): RuleCase => ({
  rule: 'V505',
  name,
  form,
  bad: { L50: [person('P1', name, bad)] },
  good: { L50: [person('P1', name, good)] },
  says: `error 党员发展台账!${cell}`,
  words: [name, word],
});

const cases: RuleCase[] = [
  order('applied and activist on one day', '入党积极分子', { activistOn: '2018-01-10' }, activist, 'E4'),
  order(
    'prospective before activist',
    '发展对象',
    { ...prospective, prospectiveOn: '2019-01-09' },
    prospective,
    'F4',
  ),
  order(
    'received before prospective',
    '预备党员',
    { ...probationary, receivedOn: '2020-06-10' },
    probationary,
    'L4',
  ),
  order('full before received', '正式党员', { ...full, fullOn: '2021-01-09' }, full, 'O4'),
  {
    rule: 'V502',
    form,
    bad: { L50: [person('P1', '发展对象', { ...prospective, prospectiveOn: '2020-01-09' })] },
    good: { L50: [person('P1', '发展对象', { ...prospective, prospectiveOn: '2020-01-10' })] },
    says: 'warning 党员发展台账!F4',
    words: ['P1', '2019-01-10', '2020-01-09'],
  },
  {
    rule: 'V503',
    form,
    bad: { L50: [person('P1', '正式党员', { ...full, fullOn: '2022-01-09' })] },
    good: { L50: [person('P1', '正式党员', { ...full, fullOn: '2022-01-10' })] },
    says: 'warning 党员发展台账!O4',
    words: ['2021-01-10', '2022-01-09'],
  },
  {
    rule: 'V504',
    form,
    bad: {
      L50: [received('P1', '2022-02-10'), received('P2', '2022-03-10')],
      L51: [plan('1', { added: '0' })],
    },
    good: {
      L50: [received('P1', '2022-02-10'), received('P2', '2022-03-10'), received('P3', '2021-12-10')],
      L51: [plan('1', { added: '1' }), plan('9', { year: '2021' })],
    },
    says: 'error 发展党员计划表!B4',
    words: ['2 名', '1 名'],
  },
  stage('入党申请人', activist, {}, 'E4', '确定积极分子日期'),
  stage('入党积极分子', {}, activist, 'E4', '确定积极分子日期'),
  stage('发展对象', activist, prospective, 'F4', '确定发展对象日期'),
  stage('预备党员', prospective, probationary, 'L4', '接收预备党员日期'),
  stage('正式党员', probationary, full, 'O4', '转正日期'),
  {
    rule: 'V506',
    form,
    bad: {
      L50: [
        person('P1', '入党积极分子', activist),
        person('P3', '入党积极分子', { activistOn: '2021-12-30' }),
      ],
    },
    good: {
      L50: [
        person('P1', '入党积极分子', activist),
        person('P2', '发展对象', { ...activist, prospectiveOn: '2022-02-10' }),
        person('P3', '入党积极分子', { activistOn: '2022-03-31' }),
        person('P4', '终止', activist),
      ],
    },
    before: {
      L50: [
        person('P1', '入党积极分子', activist),
        person('P2', '入党积极分子', activist),
        person('P4', '入党积极分子', activist),
      ],
    },
    says: 'warning 党员发展台账!E5',
    words: ['期初 3 名', '新增 0', '转出和终止 0', '应为 3，', '台账为 2', '相差 1'],
  },
  {
    rule: 'V012',
    form,
    bad: {
      L50: [person('P1', '发展对象', { ...prospective, publicFrom: '2022-03-07', publicTo: '2022-03-01' })],
    },
    good: {
      L50: [person('P1', '发展对象', { ...prospective, publicFrom: '2022-03-01', publicTo: '2022-03-07' })],
    },
    says: 'error 党员发展台账!K4',
  },
  {
    rule: 'V023',
    form,
    bad: {
      L50: [
        person('P1', '正式党员', {
          ...full,
          fullOn: '2021-12-30',
          receivedOn: '2020-12-20',
          probationEndsOn: '2021-12-20',
        }),
      ],
    },
    good: {
      L50: [person('P1', '正式党员', { ...full, receivedOn: '2020-12-20', probationEndsOn: '2021-12-20' })],
    },
    before: { L50: [person('P1', '预备党员', { ...probationary, receivedOn: '2020-12-20' })] },
    says: 'warning 党员发展台账!O4',
    words: ['转正日期', '2021-12-30'],
  },
];

describe('rules of member development', () => {
  testRules(['V501', 'V502', 'V503', 'V504', 'V505', 'V506'], cases);
});
