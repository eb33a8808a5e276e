import type { Period } from '../../../../lambdas/core/model/period.ts';
import { dayOf } from '../../day-of.ts';
import type { Random } from '../../random.ts';
import type { Handout, Publication, Talk, TrainingMonth } from './events.ts';

const FORMATS = ['宣讲', '宣讲', '专题辅导', '报告会', '讲座'] as const;
const CATEGORIES = ['青年宣讲', '专题宣讲', '党员宣讲', '职工宣讲', '其他', null] as const;
const BOOKS = ['学习读本', '知识问答', '文件汇编', '案例选编'] as const;
const RECIPIENTS = ['党员', '干部', '职工'] as const;
const OUTLETS = [
  ['行业报', '中央'],
  ['省日报', '省部级'],
  ['集团网站', '集团/系统'],
  ['市晚报', '地市'],
  ['本单位公众号', '本单位'],
] as const;
const THEMES = ['安全生产', '项目建设', '典型人物', '廉洁文化', '基层党建'] as const;

export function makeTalks(parent: string | null, month: Period, random: Random): Talk[] {
  return Array.from({ length: random.int(0, 3) }, (_, i) => ({
    no: `XJ${month.replace('-', '')}-${String(i + 1).padStart(2, '0')}`,
    format: random.pick(FORMATS),
    category: random.pick(CATEGORIES),
    date: dayOf(month, random),
    onSite: random.int(20, 200),
    venues: random.chance(0.4) ? { count: random.int(1, 8), people: random.int(10, 300) } : null,
    otherHost: random.chance(0.1) ? parent : null,
  }));
}

/** Each title goes to one circle of people once in a month. */
export function makeHandouts(month: Period, random: Random): Handout[] {
  return BOOKS.filter(() => random.chance(0.15)).map((title) => {
    const people = random.int(10, 40);
    return {
      title: `${title}（${Number(month.slice(5))}月）`,
      date: dayOf(month, random),
      copies: random.int(people - 10, people + 10),
      to: random.pick(RECIPIENTS),
      people,
    };
  });
}

/** Articles of a month, each in one or several media. */
export function makePublications(month: Period, random: Random): Publication[] {
  return Array.from({ length: random.int(0, 4) }, (_, i) => i + 1).flatMap((serial) => {
    const appeared = OUTLETS.filter(() => random.chance(0.35));
    return appeared.map(([outlet, level]) => ({
      article: `G${month.replace('-', '')}-${serial}`,
      title: `${random.pick(THEMES)}报道之${serial}`,
      date: dayOf(month, random),
      outlet,
      level,
      reprint: random.chance(0.2),
    }));
  });
}

export function makeTheme(month: Period, random: Random): TrainingMonth['theme'] {
  if (random.chance(0.15)) return null;
  return { theme: `${random.pick(THEMES)}宣传月`, focus: `${Number(month.slice(5))}月重点报道一线班组` };
}
