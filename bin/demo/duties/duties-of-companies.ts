import { addDays } from '../../../lambdas/core/model/add-days.ts';
import {
  BOTH,
  BRANCHES,
  classes,
  count,
  deadline,
  deliberated,
  dueOf,
  duties,
  festival,
  GROUP,
  held,
  ideology,
  is,
  joined,
  lectures,
  listed,
  MEMBERS,
  meetings,
  monthsAfter,
  names,
  rate,
  roster,
  rowsDue,
  SUBSIDIARY,
} from './duty-words.ts';
import { type Done, list, type PlainDuty, rowsDone, rowsOf } from './plain-duty.ts';

/** R01 to R43: what headquarters, units of its own and subsidiaries owe. */
export const DUTIES_OF_COMPANIES: readonly PlainDuty[] = [
  count(
    'R01',
    BOTH,
    'year',
    ['discipline'],
    listed('L70', 'signedOn', ['year', 'signer'], is('letterType', '党建工作责任书'), 'signer'),
    { by: '03-31', actors: BRANCHES },
  ),
  {
    ...count(
      'R02',
      GROUP,
      'month',
      ['tasks'],
      listed(
        'L95',
        'finishedOn',
        ['listNo', 'taskNo'],
        (row) => row.listType === '其他' && row.area === '月初指南',
      ),
      { by: '05' },
    ),
    top: true,
  },
  count(
    'R03',
    BOTH,
    'month',
    ['rectification'],
    rowsDone('L35', 'date', is('mode', '自查'), 'checkedBranches'),
    {
      actors: BRANCHES,
    },
  ),
  {
    ...count('R04', GROUP, 'quarter', ['rectification'], rowsDone('L35', 'date', is('mode', '抽检'))),
    top: true,
  },
  {
    ...count(
      'R05',
      GROUP,
      'quarter',
      ['discipline'],
      rowsDone('L72', 'date', is('form', '通报传达', '典型问题通报')),
    ),
    top: true,
  },
  count('R06', BOTH, 'quarter', ['meetings'], meetings(names('topics', '工团汇报'))),
  count('R07', BOTH, 'month', ['training'], classes('党务月度轮训')),
  count('R08', BOTH, 'quarter', ['training'], classes('季度实操')),
  deadline('R09', BOTH, 'discipline', true, (entered) =>
    rowsOf(entered, 'L75').flatMap((row) => {
      const due = dueOf(row, 'appointedOn', 90);
      const steps = ['stepOne', 'stepTwo', 'stepThree', 'stepFour', 'stepFive', 'stepSix'].map(
        (key) => row[key],
      );
      const all = steps.every((day) => day !== undefined);
      return due === null ? [] : [{ due, done: all ? (steps.toSorted().at(-1) ?? null) : null }];
    }),
  ),
  rate('R10', BOTH, 'year', 'RCT-008'),
  count('R11', BOTH, 'half', ['ideology'], ideology('向上级报告')),
  count('R12', BOTH, 'month', ['meetings'], meetings(is('meetingType', '中心组学习'))),
  count(
    'R13',
    BOTH,
    'year',
    ['training'],
    (entered) => {
      const ends = new Map(rowsOf(entered, 'L20').map((row) => [row.classNo, row.endOn]));
      return rowsOf(entered, 'L21').flatMap((row, i) => {
        const day = ends.get(row.classNo);
        return day === undefined ? [] : [{ day, who: row.personNo ?? '', id: `${entered.asOf} ${i}` }];
      });
    },
    { actors: roster('支部书记', '党务工作者') },
  ),
  deadline('R14', BOTH, 'organisation', true, (entered) =>
    rowsOf(entered, 'L03')
      .filter(
        (row) =>
          list(row.categories).includes('党务工作者') && !['调出', '退休'].includes(row.standing ?? ''),
      )
      .flatMap((row) =>
        row.appointedOn === undefined
          ? []
          : [{ due: monthsAfter(row.appointedOn, 6), done: row.inductedOn ?? null }],
      ),
  ),
  deadline(
    'R15',
    BOTH,
    'development',
    true,
    rowsDue('L50', 'probationEndsOn', 'probationTrainedOn', {
      where: (row) => row.receivedOn !== undefined && ['预备党员', '正式党员'].includes(row.stage ?? ''),
    }),
  ),
  deadline('R16', BOTH, 'development', true, (entered) =>
    rowsOf(entered, 'L50').flatMap((row) => {
      if (row.fullOn === undefined) return [];
      const [year = '', month = '', day = ''] = row.fullOn.split('-');
      const leap = month === '02' && day === '29';
      return [{ due: `${Number(year) + 1}-${month}-${leap ? '28' : day}`, done: row.laterTrainedOn ?? null }];
    }),
  ),
  {
    ...count('R17', GROUP, 'year', ['union'], rowsDone('L92', 'date', is('award', '考核前三位'))),
    top: true,
  },
  {
    ...count(
      'R18',
      GROUP,
      'year',
      ['discipline'],
      (entered) => {
        const talks = new Map<string, Done>();
        for (const row of rowsOf(entered, 'L71')) {
          const { objectNo = '', date } = row;
          if (row.talkType === '考核后三位谈话' && date !== undefined && !talks.has(objectNo))
            talks.set(objectNo, { day: date, id: `talk ${objectNo} ${entered.asOf}` });
        }
        return [...talks.values()];
      },
      { least: 3 },
    ),
    top: true,
  },
  { ...rate('R19', GROUP, 'year', 'ASM-003', (value) => value <= 0), top: true },
  { code: 'R20', types: SUBSIDIARY, form: 'assessment', isReturn: true },
  count('R21', SUBSIDIARY, 'half', ['ideology'], ideology('向上级报告')),
  count('R22', SUBSIDIARY, 'half', ['meetings'], deliberated('精神文明', '企业文化')),
  count(
    'R23',
    SUBSIDIARY,
    'year',
    ['assessment'],
    listed('L98', 'date', ['year', 'reporterNo'], is('level', '单位党组织书记')),
  ),
  count(
    'R24',
    SUBSIDIARY,
    'year',
    ['assessment'],
    listed('L98', 'date', ['year', 'reporterNo'], is('level', '支部书记')),
  ),
  count('R25', BOTH, 'half', ['meetings'], duties('一岗双责汇报'), { actors: MEMBERS }),
  count('R26', BOTH, 'half', ['meetings'], duties('听取汇报'), { actors: MEMBERS }),
  count('R27', BOTH, 'year', ['meetings'], lectures('分管部门'), { actors: MEMBERS }),
  count('R28', BOTH, 'year', ['meetings'], duties('联系点指导'), { actors: MEMBERS, least: 2 }),
  count('R28b', BOTH, 'year', ['meetings'], duties('谈心谈话'), { actors: MEMBERS }),
  count('R29', BOTH, 'year', ['meetings'], lectures('联系点'), { actors: MEMBERS }),
  count('R30', BOTH, 'year', ['meetings'], deliberated('党风廉政'), { least: 2 }),
  count('R31', BOTH, 'half', ['meetings'], meetings(names('topics', '听取纪委汇报'))),
  deadline('R32', BOTH, 'discipline', true, rowsDue('L74', 'replyDueOn', 'repliedOn')),
  deadline('R33', BOTH, 'discipline', true, rowsDue('L74', 'committeeOn', 'repliedOn')),
  count(
    'R34',
    BOTH,
    'year',
    ['meetings'],
    rowsDone(
      'L14',
      'date',
      (row) =>
        row.lectureType === '廉政党课' && ['党政主要负责人', '党委书记'].includes(row.lecturerPost ?? ''),
    ),
  ),
  rate('R35', BOTH, 'year', 'DSC-020'),
  count(
    'R36',
    BOTH,
    'year',
    ['discipline', 'meetings'],
    joined(rowsDone('L72', 'date', is('form', '廉政文化活动')), held(is('activityType', '廉政文化活动'))),
  ),
  { ...rate('R37', GROUP, 'year', 'DSC-028'), top: true },
  count(
    'R38',
    BOTH,
    'month',
    ['training'],
    rowsDone('L25', 'month', () => true),
  ),
  festival('R39', '三八', '03-31'),
  festival('R39b', '中秋', '10-31'),
  festival('R39c', '国庆', '10-31'),
  count('R40', SUBSIDIARY, 'half', ['meetings'], deliberated('统战', '工会', '团青')),
  { ...count('R41', GROUP, 'year', ['meetings'], meetings(names('topics', '统战群团汇报'))), top: true },
  deadline('R42', BOTH, 'ideology', false, (entered) =>
    rowsOf(entered, 'L81')
      .filter((row) => ['突发事件', '重大情况'].includes(row.category ?? ''))
      .flatMap((row) => {
        const found = row.foundAt;
        if (found === undefined || found.length < 16) return [];
        return [{ due: `${addDays(found.slice(0, 10), 1)}${found.slice(10)}`, done: row.reportedAt ?? null }];
      }),
  ),
  count('R43', BOTH, 'half', ['discipline'], rowsDone('L71', 'date', is('talkType', '廉政谈话'))),
  count('R43b', BOTH, 'half', ['meetings'], duties('调研'), { actors: MEMBERS }),
];
