import { addDays } from '../../../lambdas/core/model/add-days.ts';
import type { PlainRow } from '../ledger-entries.ts';
import {
  type CountDuty,
  type DeadlineDuty,
  type Done,
  type Entered,
  type Frequency,
  list,
  type PlainDuty,
  type RateDuty,
  rowsDone,
  rowsOf,
} from './plain-duty.ts';

const GROUP = ['总部机关', '直属单位', '海外机构'];
const SUBSIDIARY = ['所属企业'];
const BUREAU = ['分局', '局属单位'];
const PARK = ['园区机关'];
const BOTH = [...GROUP, ...SUBSIDIARY];
const ALL = [...BOTH, ...BUREAU, ...PARK];
const TOP = { types: GROUP, top: true } as const;

const count = (
  code: string,
  types: readonly string[],
  every: Frequency,
  forms: readonly string[],
  done: CountDuty['done'],
  more: Partial<CountDuty> = {},
): CountDuty => ({ code, types, every, forms, done, ...more });
const rate = (
  code: string,
  types: readonly string[],
  every: RateDuty['every'],
  indicator: string,
  reached: RateDuty['reached'] = (value) => value >= 100,
): RateDuty => ({ code, types, every, indicator, reached });
const deadline = (
  code: string,
  types: readonly string[],
  form: string,
  register: boolean,
  rows: DeadlineDuty['rows'],
): DeadlineDuty => ({ code, types, forms: [form], register, rows });

const is =
  (column: string, ...values: string[]) =>
  (row: PlainRow) =>
    values.includes(row[column] ?? '');
const names =
  (column: string, ...values: string[]) =>
  (row: PlainRow) =>
    list(row[column]).some((word) => values.includes(word));
const meetings = (test: (row: PlainRow) => boolean) => rowsDone('L10', 'date', test);
const ideology = (type: string) => rowsDone('L80', 'date', is('actType', type));
const life = (type: string) => rowsDone('L13', 'date', is('lifeType', type), 'organisationNo');
const classes = (word: string, days = 0) =>
  rowsDone(
    'L20',
    'endOn',
    (row) => list(row.categories).includes(word) && row.stage === '实际' && Number(row.days ?? 0) >= days,
  );
const joined =
  (...parts: readonly CountDuty['done'][]): CountDuty['done'] =>
  (entered) =>
    parts.flatMap((part) => part(entered));
/** One meeting shows it once, however many of its items are about it. */
const deliberated =
  (...topics: string[]): CountDuty['done'] =>
  (entered) => {
    const days = new Map(rowsOf(entered, 'L10').map((row) => [row.meetingNo, row.date]));
    const found = new Map<string, Done>();
    for (const item of rowsOf(entered, 'L11')) {
      const day = days.get(item.meetingNo);
      if (day !== undefined && list(item.categories).some((word) => topics.includes(word)))
        found.set(item.meetingNo ?? '', { day, id: `meeting ${item.meetingNo}` });
    }
    return [...found.values()];
  };
/** Rows of a list that comes whole every time are told apart by these columns. */
const listed =
  (ledger: string, day: string, key: readonly string[], test: (row: PlainRow) => boolean, who?: string) =>
  (entered: Entered): Done[] =>
    rowsOf(entered, ledger).flatMap((row) => {
      const on = row[day];
      if (!test(row) || on === undefined) return [];
      const id = `${ledger} ${key.map((column) => row[column]).join(' ')}`;
      return [{ day: on, id, ...(who === undefined ? {} : { who: row[who] ?? '' }) }];
    });
/** Kinds of list that stand in a return, on its last day. */
const standing =
  (test: (row: PlainRow) => boolean): CountDuty['done'] =>
  (entered) =>
    [
      ...new Set(
        rowsOf(entered, 'L95')
          .filter(test)
          .map((row) => row.listType ?? ''),
      ),
    ].map((type) => ({ day: entered.asOf, id: `${type} ${entered.asOf}` }));

const organisations =
  (...types: string[]): NonNullable<CountDuty['actors']>['of'] =>
  (entered) =>
    rowsOf(entered, 'L01')
      .filter((row) => types.includes(row.organisationType ?? '') && row.dissolvedOn === undefined)
      .map((row) => row.organisationNo ?? '');
const BRANCHES = { form: 'organisation', of: organisations('党支部', '联合党支部', '临时党支部') };
const GROUPS = { form: 'organisation', of: organisations('党小组') };
const roster = (...kinds: string[]) => ({
  form: 'organisation',
  of: (entered: Entered) =>
    rowsOf(entered, 'L03')
      .filter(
        (row) =>
          list(row.categories).some((kind) => kinds.includes(kind)) &&
          !['调出', '退休'].includes(row.standing ?? ''),
      )
      .map((row) => row.personNo ?? ''),
});
const MEMBERS = roster('班子成员');
const duties = (type: string) => rowsDone('L15', 'date', is('dutyType', type), 'memberNo');
const lectures = (venue: string) => rowsDone('L14', 'date', is('venue', venue), 'lecturerNo');
const dueOf = (row: PlainRow, column: string, days = 0) =>
  row[column] === undefined ? null : addDays(row[column].slice(0, 10), days);

/** Activities of the unit itself: another host tells of its own. */
const held = (test: (row: PlainRow) => boolean) =>
  rowsDone('L26', 'startOn', (row) => row.hostUnit === undefined && test(row));
const festival = (code: string, name: string, by: string) =>
  count(code, BOTH, 'year', ['meetings'], held(is('festival', name)), { by });
/** The same day of a later month, or its last when it is shorter. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** What the made-up units owe, written down once more in plain code from the calendar of obligations. */
export const PLAIN_DUTIES: readonly PlainDuty[] = [
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
  deadline('R15', BOTH, 'development', true, (entered) =>
    rowsOf(entered, 'L50')
      .filter((row) => row.receivedOn !== undefined && ['预备党员', '正式党员'].includes(row.stage ?? ''))
      .flatMap((row) => {
        const due = dueOf(row, 'probationEndsOn');
        return due === null ? [] : [{ due, done: row.probationTrainedOn ?? null }];
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
  deadline('R32', BOTH, 'discipline', true, (entered) =>
    rowsOf(entered, 'L74').flatMap((row) => {
      const due = dueOf(row, 'replyDueOn');
      return due === null ? [] : [{ due, done: row.repliedOn ?? null }];
    }),
  ),
  deadline('R33', BOTH, 'discipline', true, (entered) =>
    rowsOf(entered, 'L74').flatMap((row) => {
      const due = dueOf(row, 'committeeOn');
      return due === null ? [] : [{ due, done: row.repliedOn ?? null }];
    }),
  ),
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
  count(
    'R44',
    BUREAU,
    'half',
    ['meetings'],
    joined(
      meetings(is('meetingType', '全面从严治党专题会', '党风廉政专题会')),
      meetings(names('topics', '全面从严治党', '党风廉政')),
      deliberated('全面从严治党', '党风廉政'),
    ),
  ),
  count('R45', BUREAU, 'month', ['ideology'], ideology('风险排查')),
  count('R46', BUREAU, 'quarter', ['ideology'], ideology('分析研判')),
  count('R47', BUREAU, 'half', ['ideology'], ideology('向上级报告')),
  count('R48', BUREAU, 'week', ['meetings'], meetings(is('meetingType', '周例会'))),
  count('R49', BUREAU, 'week', ['meetings'], rowsDone('L13', 'date', is('lifeType', '支部学习日'))),
  count('R50', BUREAU, 'week', ['meetings'], duties('听取汇报'), { actors: MEMBERS }),
  count('R51', BUREAU, 'week', ['meetings'], duties('参加联系支部学习'), { actors: MEMBERS }),
  count(
    'R52',
    BUREAU,
    'year',
    ['discipline'],
    listed('L70', 'signedOn', ['year', 'signer'], is('letterType', '一岗双责承诺书'), 'signer'),
    { by: '03-31', actors: MEMBERS },
  ),
  count('R53', BUREAU, 'year', ['tasks'], standing(is('listType', '工作要点')), { by: '03-31' }),
  count(
    'R54',
    BUREAU,
    'year',
    ['discipline'],
    listed('L73', 'updatedOn', ['fillerNo', 'riskNo'], (row) => row.planNo !== undefined),
  ),
  { ...rate('R55', [...GROUP, ...BUREAU], 'year', 'INS-007'), top: true },
  count('R56', PARK, 'month', ['ideology'], ideology('分析研判')),
  rate('R57', [...BOTH, ...PARK], 'month', 'MTG-006'),
  count(
    'R58',
    PARK,
    'month',
    ['tasks'],
    standing(() => true),
    { least: 4 },
  ),
  rate('R59', PARK, 'year', 'DSC-026'),
  deadline('R60', PARK, 'tasks', true, (entered) =>
    rowsOf(entered, 'L95')
      .filter((row) => row.status !== undefined && row.status !== '终止')
      .flatMap((row) => {
        const due = dueOf(row, 'dueOn');
        return due === null ? [] : [{ due, done: row.finishedOn ?? null }];
      }),
  ),
  deadline('R60b', PARK, 'tasks', true, (entered) =>
    rowsOf(entered, 'L96').flatMap((row) => {
      const due = dueOf(row, 'dueOn');
      return due === null ? [] : [{ due, done: row.finishedOn ?? null }];
    }),
  ),
  deadline('R61', ALL, 'organisation', true, (entered) =>
    rowsOf(entered, 'L40')
      .filter((row) => row.bodyType === '党组织' && row.status !== undefined && row.status !== '已批延期')
      .flatMap((row) => {
        const due = dueOf(row, 'dueOn');
        return due === null ? [] : [{ due, done: row.electedOn ?? null }];
      }),
  ),
  rate('R62', ALL, 'year', 'DSC-004'),
  rate('R63', ALL, 'quarter', 'ORG-016'),
  { ...rate('R64', GROUP, 'year', 'BRN-006', (value) => value >= 10), top: true },
  rate('R65', BOTH, 'year', 'TRN-010'),
  {
    ...count('R66', [...TOP.types], 'year', ['training'], classes('处级以上轮训', 3), {
      by: '04-30',
      least: 3,
    }),
    top: true,
  },
  {
    ...count('R67', [...TOP.types], 'year', ['training'], classes('普通党员', 3), { by: '03-31', least: 2 }),
    top: true,
  },
  { ...count('R68', [...TOP.types], 'year', ['training'], classes('研讨会'), { by: '06-30' }), top: true },
  { ...rate('R69', GROUP, 'year', 'TRN-012'), top: true },
  count('R70', BOTH, 'year', ['organisation'], nominated(), {
    least: 6,
    onlyWith: listed('L45', 'heldOn', ['round', 'organisationNo'], () => true),
  }),
  rate('R71', BOTH, 'year', 'PUB-008'),
  deadline('R72', BOTH, 'discipline', true, (entered) =>
    rowsOf(entered, 'L75')
      .filter((row) => row.level === '处级干部')
      .flatMap((row) => {
        const due = dueOf(row, 'appointedOn', 90);
        return due === null ? [] : [{ due, done: row.educatedOn ?? null }];
      }),
  ),
  count(
    'R73',
    ALL,
    'month',
    ['dues'],
    rowsDone('L60', 'month', (row) => Number(row.payers ?? 0) >= 1, 'organisationNo'),
    {
      actors: BRANCHES,
    },
  ),
  count('R74', ALL, 'month', ['meetings'], life('主题党日'), { actors: BRANCHES }),
  count('R74b', ALL, 'quarter', ['meetings'], life('支部党员大会'), { actors: BRANCHES }),
  count('R74c', ALL, 'month', ['meetings'], life('支部委员会'), { actors: BRANCHES }),
  count('R74d', ALL, 'month', ['meetings'], life('党小组会'), { actors: GROUPS }),
  count('R74e', ALL, 'year', ['meetings'], life('组织生活会'), { actors: BRANCHES }),
  count('R74f', ALL, 'year', ['meetings'], life('民主评议党员'), { actors: BRANCHES }),
  count('R75', [...BOTH, ...PARK], 'quarter', ['ideology'], ideology('专题研究')),
  deadline('R76', [...BOTH, ...BUREAU], 'meetings', false, (entered) =>
    rowsOf(entered, 'L12').flatMap((row) => {
      const due = dueOf(row, 'speechDate', 15);
      return due === null ? [] : [{ due, done: row.date ?? null }];
    }),
  ),
];

/** Each round once: its day is that of the first organisation on the list. */
function nominated(): CountDuty['done'] {
  return (entered) => {
    const rounds = new Map<string, Done>();
    for (const row of rowsOf(entered, 'L45')) {
      const { round = '', heldOn } = row;
      if (heldOn !== undefined && !rounds.has(round))
        rounds.set(round, { day: heldOn, id: `round ${round}` });
    }
    return [...rounds.values()];
  };
}
