import {
  ALL,
  BOTH,
  BRANCHES,
  BUREAU,
  classes,
  count,
  deadline,
  deliberated,
  dueOf,
  duties,
  GROUP,
  GROUPS,
  ideology,
  is,
  joined,
  life,
  listed,
  MEMBERS,
  meetings,
  names,
  nominated,
  PARK,
  rate,
  standing,
  TOP,
} from './duty-words.ts';
import { type PlainDuty, rowsDone, rowsOf } from './plain-duty.ts';

/** R44 to R76: what bureaus and parks owe, and what everybody does. */
export const DUTIES_OF_ALL: readonly PlainDuty[] = [
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
