import { firstDay, lastDay, type Period } from '../../../../lambdas/core/model/period.ts';
import type { Random } from '../../random.ts';
import type { AgendaItem, Meeting, Study } from './events.ts';

const AGENDA = [
  ['审议年度重点工作任务分解方案', ['重大决策']],
  ['研究中层干部选拔任用事项', ['重要人事任免']],
  ['审议重点项目投资安排', ['重大项目安排']],
  ['审议大额资金支付事项', ['大额度资金运作']],
  ['研究全面从严治党工作安排', ['全面从严治党']],
  ['听取党风廉政建设情况汇报', ['党风廉政']],
  ['研究意识形态工作', ['意识形态']],
  ['研究精神文明建设工作', ['精神文明']],
  ['研究企业文化建设方案', ['企业文化']],
  ['研究统战工作', ['统战']],
  ['研究工会工作', ['工会']],
  ['研究共青团和青年工作', ['团青']],
  ['研究专项整治工作推进情况', ['专项整治', '党风廉政']],
] as const satisfies readonly (readonly [string, readonly string[]])[];
const STUDIES = [
  ['学习关于安全生产的重要指示批示', '重要指示批示'],
  ['学习在中央经济工作会议上的重要讲话', '重要讲话'],
  ['学习刊发的重要文章', '重要文章'],
  ['学习全会精神', '中央会议文件'],
] as const;
const MODES = ['现场', '视频', '结合'] as const;
const DECISIONS = ['通过', '通过', '原则通过', '缓议'] as const;

interface Plan {
  readonly type: string;
  readonly title: string;
  readonly count: number;
  readonly decides: boolean;
  readonly topics: readonly string[];
}

function planMonth(random: Random, month: number): Plan[] {
  const plan = (
    type: string,
    title: string,
    count: number,
    decides = false,
    topics: readonly string[] = [],
  ) => ({
    type,
    title,
    count,
    decides,
    topics,
  });
  return [
    plan('党委会', '党委会', random.int(1, 2), true, random.chance(0.1) ? ['代表推荐'] : []),
    plan('党政联席会', '党政联席会', random.int(0, 1), true),
    plan('中心组学习', '理论学习中心组集体学习', random.chance(0.8) ? 1 : 0),
    plan('周例会', '工作例会', random.int(0, 2)),
    plan('全面从严治党专题会', '全面从严治党专题会', month % 6 === 0 ? 1 : 0),
    plan('座谈会', '青年员工座谈会', random.chance(0.15) ? 1 : 0),
    plan('联席会', '听取纪委工作汇报会', month % 6 === 5 ? 1 : 0, false, ['听取纪委汇报']),
    plan('联席会', '听取工团工作汇报会', month % 3 === 2 && random.chance(0.7) ? 1 : 0, false, ['工团汇报']),
    plan('工会会员代表大会', '工会会员代表大会', month === 3 && random.chance(0.5) ? 1 : 0),
    plan('工会全委会', '工会全委会', month === 9 && random.chance(0.5) ? 1 : 0),
    plan('团代会', '团员代表大会', month === 5 && random.chance(0.3) ? 1 : 0),
  ];
}

/** The meetings of one unit in one month, in order of date, numbered `YYYYMM-01` on. */
export function makeMeetings(unit: string, period: Period, leaders: number, random: Random): Meeting[] {
  const month = Number(period.slice(5));
  const days = Number(lastDay(period).slice(8));
  const planned = planMonth(random, month).flatMap((plan) => Array.from({ length: plan.count }, () => plan));
  const dated = planned
    .map((plan) => ({ plan, day: random.int(1, days) }))
    .sort((a, b) => a.day - b.day || a.plan.type.localeCompare(b.plan.type, 'zh'));
  return dated.map(({ plan, day }, i) => {
    const invited = random.int(leaders, leaders + 20);
    const items: AgendaItem[] = [];
    const studies: Study[] = [];
    if (plan.decides && random.chance(0.8)) {
      items.push({ title: '第一议题学习', categories: ['第一议题'], decision: '通过' });
      const first = random.int(0, STUDIES.length - 1);
      for (let k = random.int(1, 2); k > 0; k -= 1) {
        const [content, category] = STUDIES[(first + k) % STUDIES.length] ?? STUDIES[0];
        studies.push({ content, category });
      }
    }
    for (let k = plan.decides ? random.int(2, 6) : 0; k > 0; k -= 1) {
      const [title, categories] = random.pick(AGENDA);
      items.push({ title: `${title}（${k}）`, categories, decision: random.pick(DECISIONS) });
    }
    return {
      no: `${period.replace('-', '')}-${String(i + 1).padStart(2, '0')}`,
      type: plan.type,
      date: `${firstDay(period).slice(0, 8)}${String(day).padStart(2, '0')}`,
      title: `${period.slice(0, 4)}年${month}月第${i + 1}次${plan.title}`,
      invited,
      attended: random.int(Math.max(1, invited - 5), invited),
      mode: random.pick(MODES),
      branchVenue: !plan.decides && unit !== '0000' && random.chance(0.05),
      topics: plan.topics,
      items,
      studies,
    };
  });
}
