import { addDays } from '../../../../lambdas/core/model/add-days.ts';
import type { Period } from '../../../../lambdas/core/model/period.ts';
import type { Random } from '../../random.ts';
import type { Campaign, Risk, SupervisedItem } from './events.ts';

const THEMES = ['地下饭堂', '违规借款借物', '公款购酒', '四风', '窗口服务'] as const;

/** Two themes a unit; now and then one meeting deploys both. */
export function makeCampaigns(unit: string, months: readonly Period[], random: Random): Campaign[] {
  if (months.length === 0) return [];
  const first = random.int(0, THEMES.length - 1);
  const together = random.chance(0.3);
  const day = () => `${random.pick(months)}-${String(random.int(1, 25)).padStart(2, '0')}`;
  const shared = day();
  return [0, 1].map((i) => {
    const deployed = together ? shared : day();
    const toCheck = random.int(10, 30);
    const found = random.int(0, 3);
    return {
      theme: THEMES[(first + i) % THEMES.length] ?? THEMES[0],
      meetingNo: `BS${unit}-${together ? 1 : i + 1}`,
      deployed,
      selfChecked: addDays(deployed, random.int(15, 40)),
      toCheck,
      checked: toCheck - random.int(0, 2),
      found,
      rectified: random.int(0, found),
    };
  });
}

/** The unit's share of this year's political supervision. */
export function makeItems(unit: string, year: Period, random: Random): SupervisedItem[] {
  return [1, 2].flatMap((task) =>
    Array.from({ length: random.int(1, 3) }, (_, i) => ({
      taskNo: `ZJ${unit}-${task}`,
      itemNo: i + 1,
      task: task === 1 ? '监督重大决策部署贯彻落实' : '监督全面从严治党责任落实',
      content: `监督内容${i + 1}：推进情况和问题整改`,
      due: `${year}-12-15`,
      done: random.chance(0.6) ? `${year}-${String(random.int(2, 12)).padStart(2, '0')}-10` : null,
    })),
  );
}

const CATEGORIES = ['经营', '安全', '廉政', '稳定', '疫情'] as const;
const LEVELS = ['高', '中', '低'] as const;

export function makeRisks(unit: string, months: readonly Period[], random: Random): Risk[] {
  if (months.length === 0) return [];
  return Array.from({ length: random.int(1, 3) }, (_, i) => {
    const seen = `${random.pick(months)}-05`;
    return {
      no: `FX${unit}-${i + 1}`,
      risk: `预判风险${i + 1}：项目推进不及预期`,
      category: random.pick(CATEGORIES),
      level: random.pick(LEVELS),
      seen,
      planned: random.chance(0.8) ? addDays(seen, random.int(0, 60)) : null,
    };
  });
}
