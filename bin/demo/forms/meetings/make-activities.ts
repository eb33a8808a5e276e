import { addDays } from '../../../../lambdas/core/model/add-days.ts';
import { type Period, periodHolds } from '../../../../lambdas/core/model/period.ts';
import { dayOf } from '../../day-of.ts';
import type { Random } from '../../random.ts';
import type { PartyOrganisation } from '../organisation/events.ts';
import type { Activity, Life } from './events.ts';

const TYPES = [
  '群团活动',
  '文体赛事',
  '节日活动',
  '知识竞赛',
  '青年学习',
  '急难险重任务',
  '集体收看',
  '参观教育基地',
  '廉政文化活动',
  '送清凉',
  '联谊',
  '经验交流',
  '其他',
] as const;
const BODIES = ['党组织', '工会', '共青团', '妇女组织', null] as const;
const AUDIENCES = ['党员', '青年党员', '职工', '女职工', null] as const;
const FESTIVALS = ['春节', '三八', '五一', '七一', '国庆', '无', null] as const;
const MODES = ['现场', '线上', '结合'] as const;

/** Activities of a month; visits that branches made together also stand in their life, linked by the number. */
export function makeActivities(
  parent: string | null,
  branches: readonly PartyOrganisation[],
  month: Period,
  random: Random,
): { readonly activities: Activity[]; readonly lives: Life[] } {
  const lives: Life[] = [];
  const activities = Array.from({ length: random.int(0, 4) }, (_, i): Activity => {
    const type = random.pick(TYPES);
    const start = dayOf(month, random);
    const end = addDays(start, random.int(0, 3));
    const no = `HD${month.replace('-', '')}-${String(i + 1).padStart(2, '0')}`;
    if (type === '参观教育基地') {
      for (const branch of branches.slice(0, random.int(0, branches.length))) {
        const invited = branch.members + branch.probationary;
        lives.push({
          branch: branch.no,
          type,
          date: start,
          topic: `参观教育基地（${i + 1}）`,
          tags: [],
          invited,
          attended: random.int(1, invited),
          appraisedWell: null,
          link: random.chance(0.8) ? no : null,
        });
      }
    }
    return {
      no,
      type,
      title: `${Number(month.slice(5))}月第${i + 1}项${type}`,
      start,
      end: periodHolds(month, end) && random.chance(0.5) ? end : null,
      otherHost: random.chance(0.1) ? parent : null,
      body: random.pick(BODIES),
      audience: random.pick(AUDIENCES),
      festival: type === '节日活动' ? random.pick(['春节', '三八', '五一', '中秋']) : random.pick(FESTIVALS),
      session: type === '文体赛事' ? random.int(1, 12) : null,
      mode: random.pick(MODES),
      people: random.int(5, 60),
    };
  });
  return { activities, lives };
}
