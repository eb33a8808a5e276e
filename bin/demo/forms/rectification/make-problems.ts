import { addDays } from '../../../../lambdas/core/model/add-days.ts';
import { lastDay, type Period } from '../../../../lambdas/core/model/period.ts';
import type { Random } from '../../random.ts';
import type { Problem, Task } from './events.ts';

const SOURCES = ['巡察', '以案促改', '党建考核', '审计', '督导调研', '自查'] as const;
const CATEGORIES = ['决策部署未落实', '制度执行', '作风建设', '党建基础', '资金管理'] as const;
const DESCRIPTIONS = [
  '台账记录不完整',
  '制度更新不及时',
  '部分决议跟踪督办不到位',
  '学习计划执行有差距',
] as const;

/** The problems found at one unit over the given months, each with its rectification tasks. */
export function makeProblems(unit: string, months: readonly Period[], random: Random): Problem[] {
  const problems: Problem[] = [];
  for (const month of months) {
    for (let i = random.int(0, 2); i > 0; i -= 1) {
      const serial = String(problems.length + 1).padStart(3, '0');
      const no = `W${unit}-${serial}`;
      const found = `${month}-${String(random.int(1, Number(lastDay(month).slice(8)))).padStart(2, '0')}`;
      const due = addDays(found, random.int(20, 120));
      const finished = random.chance(0.7) ? addDays(found, random.int(5, 150)) : null;
      const source = random.pick(SOURCES);
      const tasks: Task[] = Array.from({ length: random.int(1, 3) }, (_, k) => ({
        no: `${no}-${k + 1}`,
        assigned: found,
        measure: `整改措施${k + 1}：明确责任并完善流程`,
        due,
        finished: finished === null && random.chance(0.6) ? null : addDays(found, random.int(3, 100)),
      }));
      problems.push({
        no,
        source,
        category: random.pick(CATEGORIES),
        found,
        description: `${random.pick(DESCRIPTIONS)}（第${serial}项）`,
        due,
        finished,
        closed: finished !== null && random.chance(0.8) ? addDays(finished, random.int(1, 20)) : null,
        tasks,
      });
    }
  }
  return problems;
}
