import { addDays } from '../../../../lambdas/core/model/add-days.ts';
import { randomDay } from '../../random-day.ts';
import type { UnitScope } from '../../unit-scope.ts';
import type { Regulation, Risk } from './events.ts';

/** Forms people filled in this year or long ago; some of the old ones were gone through again. */
export function makeRisks({ unit, year, owed, random }: UnitScope): Risk[] {
  const quarters = owed('quarter');
  if (quarters.length === 0) return [];
  const own = random.fork('risks');
  const planNo = own.chance(0.8) ? `${unit.code}廉防〔${year}〕1号` : null;
  return Array.from({ length: own.int(6, 14) }, (_, i) => i).flatMap((i) => {
    const person = `R${unit.code}-Z${String(i + 1).padStart(2, '0')}`;
    const old = own.chance(0.4);
    const filled = old ? `${Number(year) - 1}-05-20` : randomDay(own.pick(quarters), own);
    const updated = old && own.chance(0.5) ? randomDay(own.pick(quarters), own) : null;
    return Array.from({ length: own.int(1, 2) }, (_point, k) => ({
      person,
      no: k + 1,
      level: own.pick(['高', '中', '中', '低']),
      planNo,
      filled,
      updated,
    }));
  });
}

const CATEGORIES = ['制度', '制度', '党建制度', '工作流程', '方案', '清单', '手册'] as const;

/** Rules drafted in a quarter and issued then, later, or not yet. */
export function makeRegulations({ unit, owed, random }: UnitScope): Regulation[] {
  const own = random.fork('regulations');
  let serial = 0;
  return owed('quarter').flatMap((quarter) =>
    Array.from({ length: own.int(0, 3) }, () => {
      serial += 1;
      const started = randomDay(quarter, own);
      return {
        title: `${unit.shortName ?? unit.name}管理规定（${serial}）`,
        category: own.pick(CATEGORIES),
        action: own.pick(['制定', '制定', '修订', '修订', '废止']),
        started,
        issued: own.chance(0.75) ? addDays(started, own.int(0, 110)) : null,
      };
    }),
  );
}
