import { describe } from 'vitest';
import { type Cells, rowsOf } from './indicator-cases.ts';
import { type RuleCase, testRules } from './rule-cases.ts';

const form = 'organisation';
const term = (more: Cells = {}): Cells => ({
  organisationNo: 'D1',
  bodyType: '党组织',
  organisationType: '支部',
  term: '2',
  lastElectedOn: '2019-03-10',
  termYears: '3',
  dueOn: '2022-03-10',
  status: '筹备中',
  ...more,
});
const elected = { status: '已完成', electedOn: '2022-03-08' };
const extended = { status: '已批延期', extensionNo: 'Y1', extendedTo: '2022-09-10' };
const rating = (branchNo: string, word: string, more: Cells = {}): Cells => ({
  branchNo,
  year: '2022',
  rating: word,
  rated: true,
  bottom: false,
  weak: false,
  ...more,
});
const nomination = (organisationNo: string, entitled: string, took: string, round = '一上'): Cells => ({
  round,
  organisationNo,
  heldOn: '2022-02-10',
  entitled,
  took,
});
const heads: Cells = { staff: '100', members: '30' };
const organisation = (organisationNo: string, more: Cells = {}): Cells => ({
  organisationNo,
  organisationName: `${organisationNo}支部`,
  organisationType: '党支部',
  establishedOn: '2018-07-01',
  fullMembers: '10',
  probationaryMembers: '1',
  secretaryInPost: true,
  term: '3',
  ...more,
});
const lastYear = (...rows: readonly Cells[]) => ({ lastYearRows: rowsOf(form, { L42: rows }) });

const cases: RuleCase[] = [
  {
    rule: 'V401',
    form,
    bad: { L40: [term({ dueOn: '2022-03-11' })] },
    good: { L40: [term(), term({ term: '3', lastElectedOn: '2020-02-29', dueOn: '2023-02-28' })] },
    says: 'error 换届工作台账!G4',
    words: ['应为 2022-03-10', '2022-03-11'],
  },
  {
    rule: 'V402',
    name: 'done without a day',
    form,
    bad: { L40: [term({ status: '已完成' })] },
    good: { L40: [term(elected)] },
    says: 'error 换届工作台账!J4',
    words: ['已完成', '实际换届日期'],
  },
  {
    rule: 'V402',
    name: 'a day, yet another status',
    form,
    bad: { L40: [term({ ...elected, status: '筹备中' })] },
    good: { L40: [term(elected)] },
    says: 'error 换届工作台账!K4',
    words: ['筹备中', '2022-03-08'],
  },
  {
    rule: 'V402',
    name: 'overdue before its day',
    form,
    bad: { L40: [term({ status: '超期未换', lastElectedOn: '2019-03-31', dueOn: '2022-03-31' })] },
    good: { L40: [term({ status: '超期未换', lastElectedOn: '2019-03-30', dueOn: '2022-03-30' })] },
    says: 'error 换届工作台账!G4',
    words: ['超期未换'],
  },
  {
    rule: 'V402',
    name: 'running past its day',
    form,
    bad: { L40: [term({ status: '未到期', lastElectedOn: '2019-03-30', dueOn: '2022-03-30' })] },
    good: { L40: [term({ status: '未到期', lastElectedOn: '2019-03-31', dueOn: '2022-03-31' })] },
    says: 'error 换届工作台账!G4',
    words: ['未到期'],
  },
  {
    rule: 'V402',
    name: 'extended to no day',
    form,
    bad: { L40: [term({ status: '已批延期' })] },
    good: { L40: [term(extended)] },
    says: 'error 换届工作台账!M4',
  },
  {
    rule: 'V402',
    name: 'an approval without a day',
    form,
    bad: { L40: [term({ extensionNo: 'Y1' })] },
    good: { L40: [term({ ...extended, status: '筹备中' })] },
    says: 'error 换届工作台账!M4',
  },
  {
    rule: 'V403',
    name: 'longer than a year',
    form,
    bad: { L40: [term({ ...extended, extendedTo: '2023-03-11' })] },
    good: { L40: [term({ ...extended, extendedTo: '2023-03-10' })] },
    says: 'warning 换届工作台账!M4',
  },
  {
    rule: 'V403',
    name: 'without approval',
    form,
    bad: { L40: [term({ status: '已批延期', extendedTo: '2022-09-10' })] },
    good: { L40: [term(extended)] },
    says: 'warning 换届工作台账!L4',
    words: ['延期批准文号'],
  },
  {
    rule: 'V404',
    form,
    bad: { L40: [term({ ...elected, invited: '40', attended: '31' })] },
    good: { L40: [term({ ...elected, invited: '40', attended: '32' })] },
    says: 'warning 换届工作台账!N4',
    words: ['应到会 40 人', '实到会 31 人', '32 人'],
  },
  {
    rule: 'V405',
    form,
    bad: { L42: [rating('D1', '先进'), rating('D2', '后进'), rating('D3', '中间', { rated: false })] },
    good: {
      L42: [
        rating('D1', '先进'),
        rating('D2', '后进'),
        rating('D3', '不适用', { rated: false }),
        rating('D1', '中间', { year: '2021', rated: false }),
      ],
    },
    says: 'error 支部评级与整顿台账!B4',
    words: ['合计 3 个', '参评支部 2 个'],
  },
  {
    rule: 'V406',
    form,
    bad: {
      L42: [rating('D1', '先进', { lastRating: '先进' }), rating('D2', '先进', { lastRating: '后进' })],
    },
    good: {
      L42: [
        rating('D1', '先进', { lastRating: '中间' }),
        rating('D2', '先进', { lastRating: '不适用' }),
        rating('D9', '先进', { lastRating: '后进' }),
      ],
    },
    context: lastYear(rating('D1', '中间', { year: '2021' }), rating('D2', '后进', { year: '2021' })),
    says: 'warning 支部评级与整顿台账!C4',
    words: ['先进', '2021 年', '中间'],
  },
  {
    rule: 'V408',
    form,
    bad: { L42: [rating('D1', '后进', { weak: true })] },
    good: {
      L42: [rating('D1', '后进', { weak: true, bottom: true }), rating('D2', '后进', { bottom: true })],
    },
    says: 'error 支部评级与整顿台账!I4',
    words: ['D1', '否'],
  },
  {
    rule: 'V409',
    form,
    bad: { L01: [organisation('D1'), organisation('D2'), organisation('D3')] },
    good: {
      L01: [
        organisation('D1'),
        organisation('D2', { establishedOn: '2022-01-05' }),
        organisation('D3', { dissolvedOn: '2022-02-05' }),
      ],
    },
    before: { L01: [organisation('D1'), organisation('D3')] },
    says: 'error 党组织名册!F5',
    words: ['期初 2', '在册 3'],
  },
  {
    rule: 'V410',
    name: 'more than were entitled',
    form,
    bad: { L45: [nomination('D1', '10', '11')] },
    good: { L45: [nomination('D1', '11', '11')] },
    says: 'error 推荐提名工作台账!E4',
    words: ['参加 11 人', '应参加 10 人'],
  },
  {
    rule: 'V410',
    name: 'more entitled than the unit has members',
    form,
    bad: {
      L02: [heads],
      L45: [nomination('D1', '20', '1'), nomination('D2', '11', '1'), nomination('D1', '20', '1', '一下')],
    },
    good: {
      L02: [heads],
      L45: [nomination('D1', '20', '1'), nomination('D2', '10', '1'), nomination('D1', '20', '1', '一下')],
    },
    says: 'error 推荐提名工作台账!D4',
    words: ['一上', '31 名', '30 名'],
  },
  {
    rule: 'V011',
    form,
    bad: { L40: [term({ ...elected, invited: '40', attended: '41' })] },
    good: { L40: [term({ ...elected, invited: '40', attended: '40' })] },
    says: 'error 换届工作台账!O4',
  },
  {
    rule: 'V012',
    name: 'elected before the last election',
    form,
    bad: { L40: [term({ ...elected, electedOn: '2019-03-09' })] },
    good: { L40: [term(elected)] },
    says: 'error 换届工作台账!J4',
  },
  {
    rule: 'V012',
    name: 'left before being appointed',
    form,
    bad: {
      L43: [{ organisationNo: 'D1', secretaryNo: 'S1', appointedOn: '2022-02-02', leftOn: '2022-02-01' }],
    },
    good: {
      L43: [{ organisationNo: 'D1', secretaryNo: 'S1', appointedOn: '2022-02-02', leftOn: '2022-02-02' }],
    },
    says: 'error 党组织书记台账!E4',
  },
  {
    rule: 'V012',
    name: 'ended before it began',
    form,
    bad: { L44: [{ type: '示范点', itemNo: '1', startedOn: '2022-02-02', endedOn: '2022-02-01' }] },
    good: { L44: [{ type: '示范点', itemNo: '1', startedOn: '2022-02-02' }] },
    says: 'error 联建共建与示范点台账!F4',
  },
  {
    rule: 'V024',
    form,
    bad: {
      L43: [
        {
          organisationNo: 'D1',
          secretaryNo: 'S1',
          bornIn: '1982-01',
          appointedOn: '2022-02-02',
          young: true,
        },
      ],
    },
    good: {
      L43: [
        {
          organisationNo: 'D1',
          secretaryNo: 'S1',
          bornIn: '1982-02',
          appointedOn: '2022-02-02',
          young: true,
        },
        {
          organisationNo: 'D2',
          secretaryNo: 'S2',
          bornIn: '1970-01',
          appointedOn: '2022-02-02',
          young: false,
        },
        { organisationNo: 'D3', secretaryNo: 'S3', appointedOn: '2022-02-02', young: true },
      ],
    },
    says: 'warning 党组织书记台账!C4',
    words: ['1982-01', '40 岁'],
  },
  {
    rule: 'V023',
    name: 'an election filled in late',
    form,
    bad: {
      L40: [term({ lastElectedOn: '2018-12-20', dueOn: '2021-12-20', ...elected, electedOn: '2021-12-18' })],
    },
    good: { L40: [term(elected)] },
    before: { L40: [term({ lastElectedOn: '2018-12-20', dueOn: '2021-12-20' })] },
    says: 'warning 换届工作台账!J4',
  },
  {
    rule: 'V023',
    name: 'a young secretary of before',
    form,
    bad: { L43: [{ organisationNo: 'D1', secretaryNo: 'S1', appointedOn: '2021-12-02', young: true }] },
    good: {
      L43: [
        { organisationNo: 'D1', secretaryNo: 'S1', appointedOn: '2021-12-02', young: false },
        { organisationNo: 'D2', secretaryNo: 'S2', appointedOn: '2022-01-02', young: true },
      ],
    },
    before: { L43: [] },
    says: 'warning 党组织书记台账!D4',
  },
];

describe('rules of organisations, terms, ratings and nominations', () => {
  const numbered = [401, 402, 403, 404, 405, 406, 408, 409, 410].map((n) => `V${n}`);
  testRules(numbered, cases);
});
