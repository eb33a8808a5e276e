import { describe, expect, it } from 'vitest';
import { checkShipped as check } from './check-shipped.ts';

const meeting = {
  meetingNo: '202203-01',
  meetingType: '党委会',
  date: '2022-03-05',
  title: '党委第一次会议',
  invited: '9',
  attended: '8',
  itemCount: '1',
  hasFirstAgenda: true,
};
const item = { meetingNo: '202203-01', itemNo: '1', title: '党风廉政建设', categories: ['党风廉政'] };
const study = { meetingNo: '202203-01', date: '2022-03-05', content: '重要讲话', category: '重要讲话' };

describe('the shipped catalogue', () => {
  it('has nothing to say about a faultless month of meetings', () => {
    const { facts, placed } = check('meetings', '2022-03', {
      L10: [meeting],
      L11: [item],
      L12: [study],
      S03: [
        { indicator: 'MTG-001', value: '1' },
        { indicator: 'MTG-020', value: '1' },
      ],
    });
    expect(placed).toEqual([]);
    expect(facts.parts).toMatchObject({
      'MTG-001': { n: '1' },
      'MTG-002': { n: '1' },
      'MTG-003': { n: '0' },
      'MTG-004': { n: '1' },
      'MTG-005': { n: '1' },
      'MTG-007': { n: '0' },
      'MTG-008/n': { n: '0' },
      'MTG-020': { n: '1' },
    });
    expect(facts.lineage['MTG-001']).toEqual([{ sheet: 'L10', rows: '5' }]);
  });

  it('says every fault of a month of meetings at once, each at its cell', () => {
    const { placed } = check(
      'meetings',
      '2022-03',
      {
        L10: [
          { ...meeting, attended: '10', itemCount: '3' },
          {
            ...meeting,
            meetingNo: '202203-02',
            date: '2022-02-05',
            title: '党委第二次会议',
            hasFirstAgenda: false,
          },
          {
            ...meeting,
            meetingNo: '202203-02',
            date: '2021-03-05',
            meetingType: '中心组学习',
            hasFirstAgenda: false,
          },
          { ...meeting, meetingNo: '202203-04', title: '党委 第一次会议', date: '2022-03-05' },
        ],
        L11: [
          item,
          { ...item, meetingNo: '202203-02' },
          { ...item, meetingNo: '202203-04' },
          { ...item, meetingNo: '9' },
        ],
        L12: [study, { ...study, meetingNo: '202203-02' }],
        S03: [{ indicator: 'MTG-001', value: '4' }],
      },
      { base: { 'BAS-004': { n: '9' } } },
    );
    expect(placed).toEqual([
      'V011 error L10!I5',
      'V107 warning L10!I5',
      'V101 error L10!K5',
      'V006 warning L10!D6',
      'V009 error L10!A7',
      'V105 error L10!B7',
      'V006 error L10!D7',
      'V010 warning L10!E8',
      'V102 error L10!L8',
      'V103 error L11!A8',
      'V102 warning L12!C6',
      'V010 warning L12!D6',
      'V013 error S03!C5',
    ]);
  });

  it('checks problems, measures and what headquarters issued', () => {
    const problem = {
      problemNo: 'P1',
      source: '以案促改',
      foundOn: '2022-03-02',
      description: '制度执行不到位',
      category: '制度执行',
      dueOn: '2022-06-30',
      status: '整改中',
    };
    const { placed } = check(
      'rectification',
      '2022-03',
      {
        L30: [
          { ...problem, finishedOn: '2022-03-01' },
          { ...problem, problemNo: 'P2', status: '已销号', foundOn: '2022-02-01', dueOn: '2022-01-01' },
          { ...problem, problemNo: 'P3', status: '已完成', source: '巡察', responsibleUnit: '0102' },
        ],
        S03: [{ indicator: 'RCT-003', value: '10' }],
      },
      { before: { L30: [problem] }, lists: { issuedProblems: ['P1', 'P9'] } },
    );
    expect(placed).toEqual([
      'V309 error L30!null',
      'V308 error L30!B5',
      'V303 error L30!K5',
      'V306 error L30!K5',
      'V308 error L30!B6',
      'V023 warning L30!D6',
      'V304 error L30!I6',
      'V305 error L30!L6',
      'V021 info L30!G7',
      'V306 error L30!K7',
      'V302 error S03!C5',
    ]);
  });

  it('compares with earlier periods', () => {
    const rows = Array.from({ length: 12 }, (_, i) => ({
      ...meeting,
      meetingNo: `M${i}`,
      title: `第${i}次中心组学习`,
      meetingType: '中心组学习',
      itemCount: '0',
      hasFirstAgenda: false,
    }));
    const { findings } = check(
      'meetings',
      '2022-03',
      { L10: rows },
      { previousYear: { 'MTG-007': { n: '4' } }, previousPeriod: { 'MTG-007': { n: '10' } } },
    );
    expect(findings.map(({ message }) => message.zh)).toEqual([
      '“理论学习中心组学习次数”本期 12，上年同期 4，变动 200%。',
    ]);
  });
});
