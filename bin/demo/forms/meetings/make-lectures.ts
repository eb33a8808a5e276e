import type { Period } from '../../../../lambdas/core/model/period.ts';
import { dayOf } from '../../day-of.ts';
import type { Random } from '../../random.ts';
import type { PartyOrganisation } from '../organisation/events.ts';
import type { Duty, Lecture, Life } from './events.ts';

const POSTS = ['党委书记', '支部书记', '班子成员', '党政主要负责人', '专家', '其他'] as const;
const TYPES = ['一般党课', '廉政党课', '专题党课'] as const;
const VENUES = ['本支部', '分管部门', '联系点', '全单位'] as const;
const DUTIES = ['一岗双责汇报', '听取汇报', '联系点指导', '谈心谈话', '调研', '参加联系支部学习'] as const;
const DEPARTMENTS = ['工程部', '财务部', '人力资源部', '安全质量部'] as const;

/** Lectures of a month; one given to a branch also stands in the branch's life. */
export function makeLectures(
  branches: readonly PartyOrganisation[],
  month: Period,
  random: Random,
): { readonly lectures: Lecture[]; readonly lives: Life[] } {
  const lectures: Lecture[] = [];
  const lives: Life[] = [];
  for (let i = random.int(0, 3); i > 0; i -= 1) {
    const venue = random.pick(VENUES);
    const branch = venue === '全单位' || branches.length === 0 ? null : random.pick(branches);
    const date = dayOf(month, random);
    const invited = branch ? branch.members + branch.probationary : random.int(30, 80);
    const audience = random.int(1, invited);
    lectures.push({
      lecturer: `R${random.int(101, 109)}`,
      post: random.pick(POSTS),
      type: random.pick(TYPES),
      venue,
      date,
      branch: branch?.no ?? null,
      audience,
      serial: i,
    });
    if (!branch) continue;
    lives.push({
      branch: branch.no,
      type: '党课',
      date,
      topic: `党课第${i}讲`,
      tags: [],
      invited,
      attended: audience,
      appraisedWell: null,
      link: null,
    });
  }
  return { lectures, lives };
}

/** What committee members did in a month: no two alike on one day. */
export function makeDuties(month: Period, random: Random): Duty[] {
  const duties = Array.from({ length: random.int(0, 6) }, (): Duty => {
    const type = random.pick(DUTIES);
    return {
      member: `R${random.int(101, 109)}`,
      type,
      target: random.pick(DEPARTMENTS),
      date: dayOf(month, random),
      talks: type === '谈心谈话' ? random.int(1, 5) : null,
    };
  });
  const keyOf = ({ member, type, target, date }: Duty) => [member, type, target, date].join();
  return [...new Map(duties.map((duty) => [keyOf(duty), duty])).values()];
}
