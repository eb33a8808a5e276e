import { type Amount, type FormulaTable, type Heads, percent, sum } from '../../formula.ts';
import { branchCount, memberCount } from '../organisation/register-formulas.ts';
import type { Activity, Duty, Lecture, Life, MeetingMonth } from './events.ts';
import { meetingEvents } from './meeting-events.ts';

const month = (value: (month: MeetingMonth) => number): Amount => ({
  form: 'meetings',
  over: 'sum',
  value: ({ scope, period }) => {
    const events = meetingEvents(scope).get(period);
    return events ? value(events) : null;
  },
});
type LifeTest = (life: Life) => boolean;
const ofType =
  (...types: string[]): LifeTest =>
  (life) =>
    types.includes(life.type);
const lives = (test: LifeTest, of: (life: Life) => number = () => 1) =>
  month((events) => sum(events.lives.filter(test), of));
/** Links once, whatever is unlinked each. */
const occasions = (links: readonly (string | null)[]) =>
  new Set(links.filter((link) => link !== null)).size + links.filter((link) => link === null).length;
const held = (test: LifeTest) =>
  month((events) => occasions(events.lives.filter(test).map((life) => life.link)));
const studied = (theme: string) => held((life) => life.type === '专题学习' && life.tags.includes(theme));
const lectures = (test: (lecture: Lecture) => boolean = () => true) =>
  month((events) => events.lectures.filter(test).length);
const duties = (types: readonly string[], of: (duty: Duty) => number = () => 1) =>
  month((events) =>
    sum(
      events.duties.filter((duty) => types.includes(duty.type)),
      of,
    ),
  );
const ownActivities = (events: MeetingMonth) => events.activities.filter((one) => one.otherHost === null);
const activities = (test: (activity: Activity) => boolean, of: (activity: Activity) => number = () => 1) =>
  month((events) => sum(ownActivities(events).filter(test), of));
const watched = (...modes: string[]) =>
  activities(
    (one) => one.type === '集体收看' && (modes.length === 0 || modes.includes(one.mode)),
    (one) => one.people,
  );
const weekly = (events: MeetingMonth) =>
  events.meetings.filter((meeting) => meeting.type === '周例会' && !meeting.branchVenue).length;
const studyDays = (events: MeetingMonth) => events.lives.filter(ofType('支部学习日')).length;
const branchesMeeting: Heads = {
  form: 'meetings',
  heads: ({ scope, period }) =>
    (meetingEvents(scope).get(period)?.lives ?? []).filter(ofType('组织生活会')).map((life) => life.branch),
};
/** Part of a number of the training form as well. */
export const lectureAttendances = lives(ofType('党课'), (life) => life.attended);
/** Part of a number of the union form as well. */
export const festivalActivities = activities((one) => one.festival !== null && one.festival !== '无');

export const LIFE_FORMULAS: FormulaTable = {
  'MTG-009': held(ofType('专题学习')),
  'MTG-009a': studied('二十大'),
  'MTG-009b': studied('十九届六中全会'),
  'MTG-009c': studied('党史学习教育'),
  'MTG-009d': studied('警示教育'),
  'MTG-010': held(ofType('主题党日')),
  'MTG-011': lectures(),
  'MTG-012': lectures((lecture) => lecture.post.endsWith('书记')),
  'MTG-013': lectures((lecture) => ['分管部门', '联系点'].includes(lecture.venue)),
  'MTG-014': lives(ofType('支部党员大会')),
  'MTG-015': lives(ofType('支部委员会')),
  'MTG-016': lives(ofType('党小组会')),
  'MTG-017': percent(branchesMeeting, branchCount),
  'MTG-018': percent(
    lives(ofType('民主评议党员'), (life) => life.attended),
    memberCount,
  ),
  'MTG-029': held(ofType('重温入党誓词')),
  'MTG-030': month((events) =>
    occasions([
      ...events.lives.filter(ofType('参观教育基地')).map((life) => life.link),
      ...ownActivities(events).flatMap((one) => (one.type === '参观教育基地' ? one.no : [])),
    ]),
  ),
  'MTG-031': activities((one) => one.type === '急难险重任务'),
  'MTG-032': watched(),
  'MTG-032a': watched('现场'),
  'MTG-032b': watched('线上'),
  'MTG-032c': watched('结合'),
  'MTG-034': month((events) => weekly(events) + studyDays(events)),
  'MTG-034a': month(weekly),
  'MTG-034b': month(studyDays),
  'MTG-035': duties(['听取汇报', '一岗双责汇报']),
  'MTG-036': duties(['联系点指导', '调研', '参加联系支部学习']),
  'MTG-037': duties(['谈心谈话'], (duty) => duty.talks ?? 0),
  'TRN-015b': lectureAttendances,
  'PUB-013': activities((one) => one.type === '知识竞赛'),
  'UNI-001': activities((one) => ['工会', '共青团', '妇女组织'].includes(one.body ?? '')),
  'UNI-005': activities((one) => one.type === '文体赛事'),
  'UNI-006': activities((one) => one.type === '青年学习' || one.audience === '青年党员'),
  'AST-005a': festivalActivities,
};
