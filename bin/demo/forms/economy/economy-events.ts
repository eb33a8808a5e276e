import { addDays } from '../../../../lambdas/core/model/add-days.ts';
import type { Random } from '../../random.ts';
import { perUnit, type UnitScope } from '../../unit-scope.ts';
import type { EconomyEvents, InvestorProject, KeyProject, MonthFigures } from './events.ts';

export const INDUSTRIES = ['装备制造', '新材料', '电子信息', '生物医药', '其他'] as const;
const STEPS = ['洽谈', '储备意向', '已签约', '已开工', '已投产'] as const;

export const economyEvents = perUnit((scope): EconomyEvents => {
  const own = scope.random.fork('economy');
  return {
    months: makeMonths(scope, own.fork('months')),
    target: own.chance(0.9) ? own.int(3_000, 9_000) : null,
    keyProjects: own.chance(0.6) ? makeKeyProjects(scope, own.fork('key projects')) : null,
    projects: own.chance(0.6) ? makeProjects(scope, own.fork('projects')) : null,
  };
});

function makeMonths({ owed }: UnitScope, random: Random): MonthFigures[] {
  const size = random.int(60, 600);
  const knowsYearAgo = random.chance(0.9);
  return owed('month').map((month) => {
    const output = size + random.int(-30, 60);
    const invested = random.int(10, 300);
    return {
      month,
      output,
      added: Math.floor((output * random.int(18, 40)) / 100),
      invested,
      newAssets: random.int(0, invested),
      revenue: output + random.int(0, 50),
      profit: random.int(-5, 40),
      outputYearAgo: knowsYearAgo ? size + random.int(-30, 30) : null,
    };
  });
}

function makeKeyProjects({ unit, year, owed }: UnitScope, random: Random): KeyProject[] {
  return Array.from({ length: random.int(1, 4) }, (_, i) => {
    const planned = random.int(100, 1_200);
    return {
      no: `ZD${unit.code}-${i + 1}`,
      title: `${unit.shortName ?? unit.name}重点工程${i + 1}期`,
      isProvincial: random.chance(0.5),
      planned,
      started: `${Number(year) - random.int(1, 3)}-05-10`,
      invested: new Map(
        owed('month').map((month) => [month, Math.floor((planned * random.int(40, 130)) / 1_200)]),
      ),
    };
  });
}

/** Each goes some steps of the way, and some are given up. The first has been talked about since last year. */
function makeProjects({ unit, year }: UnitScope, random: Random): InvestorProject[] {
  return Array.from({ length: random.int(2, 7) }, (_, i) => {
    let day = addDays(`${Number(year) - 1}-09-01`, i === 0 ? 0 : random.int(0, 380));
    const way: string[] = STEPS.slice(0, random.int(1, STEPS.length));
    if (random.chance(0.15)) way.push('终止');
    const steps = way.map((status) => {
      const step = { status, day };
      day = addDays(day, random.int(15, 120));
      return step;
    });
    return {
      no: `ZS${unit.code}-${i + 1}`,
      title: `${unit.shortName ?? unit.name}第${i + 1}号招商项目`,
      industry: random.pick(INDUSTRIES),
      planned: random.pick([40, 80, 100, 101, 250, 600, 1_250]),
      steps,
    };
  });
}
