import { addDays } from '../../../../lambdas/core/model/add-days.ts';
import type { Period } from '../../../../lambdas/core/model/period.ts';
import type { Unit } from '../../../../lambdas/core/model/unit.ts';
import type { Inspection, Problem } from './events.ts';

const MONTHS = ['02', '05', '09'] as const;
const ROUNDS = ['一', '二', '三'] as const;
const DESCRIPTIONS = ['主体责任落实有差距', '制度执行不够严格', '基层基础工作薄弱'] as const;

/**
 * Whom headquarters inspects, the same whoever asks: three rounds a year, two units of every five. Units inspected last
 * year are on the list too, and one of them is evaluated in the second round.
 */
export function planInspections(group: readonly Unit[], period: Period): Inspection[] {
  const year = Number(period);
  const subjects = group.filter((unit) => unit.parent !== null && unit.validTo === null);
  const old = subjects.filter((unit, i) => i % 5 === 3 && unit.validFrom < `${year - 1}-01-01`);
  const past = old.map((unit) => inspect(unit, year - 1, 0, '专项巡察', null));
  const now = subjects.flatMap((unit, i) => {
    const round = i % 5;
    const months = MONTHS[round];
    if (round > 1 || months === undefined || unit.validFrom > `${year}-${months}-01`) return [];
    return [inspect(unit, year, round, round === 0 ? '常规巡察' : '机动巡察', i)];
  });
  const [first] = old;
  const evaluated = first ? [inspect(first, year, 1, '整改评估', null)] : [];
  return [...past, ...now, ...evaluated];
}

function inspect(unit: Unit, year: number, at: number, type: string, serial: number | null): Inspection {
  const round = `${year}年第${ROUNDS[at]}轮巡察`;
  const entered = `${year}-${MONTHS[at]}-06`;
  const feedback = addDays(entered, 50);
  const no = `X${year}${at + 1}-${unit.code}`;
  return {
    round,
    type,
    team: `第${ROUNDS[Number(unit.code.slice(0, 2)) % ROUNDS.length]}巡察组`,
    unit: unit.code,
    unitType: unit.type,
    entered,
    ended: addDays(entered, 20),
    reportNo: `XB-${no}`,
    reported: addDays(entered, 35),
    feedback,
    problems: serial === null ? null : findProblems(no, round, feedback, 1 + (serial % 3)),
  };
}

function findProblems(no: string, batch: string, found: string, count: number): Problem[] {
  return Array.from({ length: count }, (_, i) => {
    const finished = i % 2 === 0 ? addDays(found, 30 + 10 * i) : null;
    return {
      no: `${no}-${i + 1}`,
      source: '巡察',
      batch,
      category: i === 0 ? '决策部署未落实' : '责任落实',
      found,
      description: `${DESCRIPTIONS[i % DESCRIPTIONS.length]}（巡察反馈第${i + 1}项）`,
      due: addDays(found, 60),
      finished,
      closed: finished === null ? null : addDays(finished, 12),
      tasks: [],
    };
  });
}
