import { periodHolds } from '../../../../lambdas/core/model/period.ts';
import { type Amount, type FormulaTable, type Heads, type Leaf, percent, sum } from '../../formula.ts';
import type { MeetingMonth } from '../meetings/events.ts';
import { meetingEvents } from '../meetings/meeting-events.ts';
import { disciplineEvents } from './discipline-events.ts';
import type { Education, Talk } from './events.ts';
import { amount, FORM, flow, headcount } from './quarter-amounts.ts';

const talks = (test: (talk: Talk) => boolean) =>
  flow(({ talks: all }, { now }) => all.filter((talk) => now(talk.date) && test(talk)).length);
const talkHeads = (of: (talk: Talk) => string, test: (talk: Talk) => boolean = () => true): Heads => ({
  form: FORM,
  heads: ({ scope, period }) =>
    disciplineEvents(scope)
      .talks.filter((talk) => periodHolds(period, talk.date) && talk.type === '提醒谈话' && test(talk))
      .map(of),
});
const handled = (...forms: string[]) => talks((talk) => talk.form !== null && forms.includes(talk.form));

const education = (of: (event: Education) => number, ...forms: string[]) =>
  flow(({ education: all }, { now }) =>
    sum(
      all.filter((event) => now(event.date) && (forms.length === 0 || forms.includes(event.form))),
      of,
    ),
  );
const times = (name: string) => education(() => 1, name);
const attended = (...forms: string[]) => education((event) => event.attended ?? 0, ...forms);
const copies = (material?: string) =>
  education((event) => (material && event.material !== material ? 0 : (event.copies ?? 0)), '资料发放');
const titlesOf = (leaf: Leaf, name: string): string[] =>
  disciplineEvents(leaf.scope)
    .education.filter((event) => event.form === name && periodHolds(leaf.period, event.date))
    .map((event) => event.title);
const issues = (name: string): Heads => ({ form: FORM, heads: (leaf) => titlesOf(leaf, name) });
const monthly = (value: (month: MeetingMonth) => number): Amount => ({
  form: 'meetings',
  over: 'sum',
  value: ({ scope, period }) => {
    const month = meetingEvents(scope).get(period);
    return month ? value(month) : null;
  },
});
const integrityActivities = monthly(
  ({ activities }) =>
    activities.filter(({ type, otherHost }) => type === '廉政文化活动' && otherHost === null).length,
);
const issuesOf = (name: string) => flow((_, leaf) => new Set(titlesOf(leaf, name)).size);

export const EDUCATION_FORMULAS: FormulaTable = {
  'DSC-008': talkHeads(
    (talk) => talk.at,
    (talk) => talk.objectType === '单位主要负责人',
  ),
  'DSC-009': talkHeads((talk) => talk.person),
  'DSC-010': talks((talk) => ['提醒谈话', '约谈', '廉政谈话'].includes(talk.type)),
  'DSC-011': times('警示教育片'),
  'DSC-012': times('通报传达'),
  'DSC-012a': issues('通报传达'),
  'DSC-013': issuesOf('警示案例'),
  'DSC-013a': issues('警示案例'),
  'DSC-014': times('典型问题通报'),
  'DSC-015': attended(),
  'DSC-016': attended('警示教育片', '案例观看'),
  'DSC-017': copies(),
  'DSC-017a': copies('书刊'),
  'DSC-017b': copies('光盘'),
  'DSC-017c': copies('期刊'),
  'DSC-018': attended('知识测试'),
  'DSC-019': percent(
    education(({ invited, attended: came }) =>
      invited === null || came === null ? 0 : Math.min(invited, came),
    ),
    education(({ invited, attended: came }) => (came === null ? 0 : (invited ?? 0))),
  ),
  'DSC-020': percent(
    amount('max', ({ education: all }, { now }) => {
      const came = all.flatMap(({ date, middle }) => (now(date) && middle !== null ? [middle] : []));
      return came.length === 0 ? null : Math.max(...came);
    }),
    headcount('middleCadres'),
  ),
  'DSC-020a': headcount('middleCadres'),
  'DSC-021': monthly(({ lectures }) => lectures.filter(({ type }) => type === '廉政党课').length),
  'DSC-022': { total: [times('廉政文化活动'), integrityActivities] },
  'DSC-022a': times('廉政文化活动'),
  'DSC-022b': integrityActivities,
  'DSC-029': handled('第一种', '第二种', '第三种', '第四种'),
  'DSC-029a': handled('第一种'),
  'DSC-029b': handled('第二种'),
  'DSC-029c': handled('第三种'),
  'DSC-029d': handled('第四种'),
  'PUB-009': issuesOf('公众号专栏'),
  'PUB-010': issuesOf('电子期刊'),
};
