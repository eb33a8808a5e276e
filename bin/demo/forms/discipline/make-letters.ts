import { firstDay, type Period } from '../../../../lambdas/core/model/period.ts';
import { randomDay } from '../../random-day.ts';
import type { UnitScope } from '../../unit-scope.ts';
import { organisationEvents } from '../organisation/organisation-events.ts';
import type { Letter } from './events.ts';

const INTEGRITY = '党风廉政建设责任书';

/** Letters of the year and those of the year before, which stay on the list. */
export function makeLetters(scope: UnitScope): Letter[] {
  const quarters = scope.owed('quarter');
  const [first] = quarters;
  if (first === undefined) return [];
  const random = scope.random.fork('letters');
  const year = Number(scope.year);
  const { usual, organisations } = organisationEvents(scope);
  const code = scope.unit.code;
  const persons = (letter: string, count: number) =>
    Array.from({ length: count }, (_, i) => `R${code}-${letter}${String(i + 1).padStart(2, '0')}`);
  const day = (period: Period = random.chance(0.8) ? first : random.pick(quarters)) =>
    randomDay(period, random);
  const some = (signers: readonly string[], type: string, level: string, areas: number | null = null) =>
    signers
      .filter(() => random.chance(0.93))
      .map((signer) => ({ type, level, signer, areas, year, signed: day() }));
  const managed = some(persons('A', usual.groupManagedCadres), INTEGRITY, '党组管理干部');
  const others = some(persons('B', usual.lettersDue), INTEGRITY, '处级及以下');
  const leaders = some(persons('C', usual.leaders), '一岗双责承诺书', '班子成员', 6);
  const branches = organisations
    .filter((o) => o.type === '党支部' && o.established <= firstDay(first) && o.abolished === null)
    .filter(() => random.chance(0.9))
    .map((o) => ({
      type: '党建工作责任书',
      level: '支部',
      signer: o.no,
      areas: null,
      year,
      signed: randomDay(first, random),
    }));
  const all = [...managed, ...others, ...leaders, ...branches];
  const before = all
    .slice(0, 3)
    .map((letter) => ({ ...letter, year: year - 1, signed: `${year - 1}-02-15` }));
  return [...before, ...all];
}
