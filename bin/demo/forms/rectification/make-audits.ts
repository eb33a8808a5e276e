import { addDays } from '../../../../lambdas/core/model/add-days.ts';
import type { Period } from '../../../../lambdas/core/model/period.ts';
import type { Random } from '../../random.ts';
import type { Audit } from './events.ts';

const TYPES = ['离任经济责任审计', '任中经济责任审计', '工会经费专项审计', '经济效益审计'] as const;
const AUDITORS = ['本单位', '上级', '外部'] as const;

/** About half of the units are audited, once or twice a year; what is found goes onto the problem list. */
export function makeAudits(unit: string, months: readonly Period[], random: Random): Audit[] | null {
  if (months.length === 0 || !random.chance(0.5)) return null;
  return Array.from({ length: random.int(1, 2) }, (_, k) => {
    const no = `SJ${unit}-${k + 1}`;
    const started = `${random.pick(months)}-${String(random.int(3, 20)).padStart(2, '0')}`;
    const reported = addDays(started, random.int(10, 40));
    const problems = Array.from({ length: random.int(0, 3) }, (_, i) => ({
      no: `${no}-${i + 1}`,
      source: '审计',
      batch: no,
      category: '资金管理',
      found: reported,
      description: `审计发现第${i + 1}项：审批手续不完整`,
      due: addDays(reported, 45),
      finished: random.chance(0.6) ? addDays(reported, random.int(5, 60)) : null,
      closed: null,
      tasks: [],
    }));
    return { no, type: random.pick(TYPES), auditor: random.pick(AUDITORS), started, reported, problems };
  });
}
