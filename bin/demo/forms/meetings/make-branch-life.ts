import type { Period } from '../../../../lambdas/core/model/period.ts';
import { dayOf } from '../../day-of.ts';
import type { Random } from '../../random.ts';
import type { PartyOrganisation } from '../organisation/events.ts';
import type { Life } from './events.ts';

const THEMES = ['二十大', '十九届六中全会', '党史学习教育', '警示教育', '其他'] as const;
const TOPICS = ['学习重要讲话精神', '重温党章', '岗位建功', '安全生产大家谈', '服务一线'] as const;

/** How likely each type of occasion is for a branch in a month. */
function chances(month: number): readonly (readonly [string, number])[] {
  return [
    ['主题党日', 0.9],
    ['支部委员会', 0.8],
    ['党小组会', 0.5],
    ['支部党员大会', month % 3 === 0 ? 0.9 : 0.1],
    ['支部学习日', 0.6],
    ['组织生活会', month === 2 || month === 12 ? 0.8 : 0.05],
    ['民主评议党员', month === 3 || month === 12 ? 0.8 : 0],
    ['重温入党誓词', month === 7 ? 0.9 : 0.05],
    ['政治生日', 0.3],
  ];
}

/** A month in the life of a unit's branches; some occasions are held by several branches together. */
export function makeBranchLife(
  branches: readonly PartyOrganisation[],
  month: Period,
  random: Random,
): Life[] {
  const lives: Life[] = [];
  const add = (branch: PartyOrganisation, type: string, date: string, more: Partial<Life> = {}) => {
    const invited = branch.members + branch.probationary;
    const attended = random.int(Math.ceil(invited * 0.7), invited);
    const tags = random.chance(0.4) ? [random.pick(THEMES)] : [];
    lives.push({
      branch: branch.no,
      type,
      date,
      topic: `${random.pick(TOPICS)}（${lives.length + 1}）`,
      tags: tags.length > 0 && random.chance(0.3) ? [...new Set([...tags, random.pick(THEMES)])] : tags,
      invited,
      attended,
      appraisedWell: type === '民主评议党员' ? random.int(Math.floor(attended / 2), attended) : null,
      link: null,
      ...more,
    });
  };
  for (const branch of branches) {
    for (const [type, chance] of chances(Number(month.slice(5)))) {
      if (random.chance(chance)) add(branch, type, dayOf(month, random));
    }
  }
  const compact = month.replace('-', '');
  for (let i = random.int(0, 2); i > 0; i -= 1) {
    const date = dayOf(month, random);
    const link = random.chance(0.6) ? `ZT${compact}-${i}` : null;
    for (const branch of branches) {
      if (random.chance(0.7)) add(branch, '专题学习', date, { link });
    }
  }
  if (random.chance(0.2)) {
    const date = dayOf(month, random);
    for (const branch of branches) add(branch, '主题党日', date, { link: `LH${compact}` });
  }
  return lives;
}
