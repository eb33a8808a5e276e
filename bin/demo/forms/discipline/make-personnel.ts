import { addDays } from '../../../../lambdas/core/model/add-days.ts';
import { randomDay } from '../../random-day.ts';
import type { UnitScope } from '../../unit-scope.ts';
import { organisationEvents } from '../organisation/organisation-events.ts';
import type { CadreFile, Opinion, Verification } from './events.ts';

/** Candidates whose integrity is asked about: replied in most cases, in time or not, and then discussed. */
export function makeOpinions({ unit, owed, random }: UnitScope): Opinion[] {
  const own = random.fork('opinions');
  let serial = 0;
  return owed('quarter').flatMap((quarter) =>
    Array.from({ length: own.int(0, 4) }, () => {
      serial += 1;
      const asked = randomDay(quarter, own);
      const replied = own.chance(0.85) ? addDays(asked, own.int(2, 25)) : null;
      return {
        letter: `LZ${quarter}-${Math.ceil(serial / 2)}`,
        candidate: `R${unit.code}-X${String(serial).padStart(2, '0')}`,
        purpose: own.pick(['提拔', '提拔', '转任', '评先评优', '两代表一委员']),
        asked,
        due: addDays(asked, 10),
        replied,
        committee: replied !== null && own.chance(0.8) ? addDays(replied, own.int(0, 12)) : null,
      };
    }),
  );
}

/** Most candidates for promotion are verified within the quarter they are asked about; some others at random. */
export function makeVerifications(
  { unit, owed, random }: UnitScope,
  opinions: readonly Opinion[],
): Verification[] {
  const own = random.fork('verifications');
  return owed('quarter').flatMap((quarter) => {
    const batch = `${quarter.slice(0, 4)}年第${quarter.slice(5)}批`;
    const promoted = opinions
      .filter(({ purpose, letter }) => purpose === '提拔' && letter.startsWith(`LZ${quarter}-`))
      .filter(() => own.chance(0.9))
      .map(({ candidate }) => candidate);
    const drawn = Array.from({ length: own.int(0, 2) }, (_, i) => `R${unit.code}-A0${i + 1}`);
    const check = (type: string) => (person: string) => ({
      person,
      batch,
      type,
      date: randomDay(quarter, own),
    });
    return [...promoted.map(check('凡提必核')), ...drawn.map(check('随机抽查'))];
  });
}

/** A file for most middle-level cadres; a few are appointed in the year and go through the six steps. */
export function makeFiles(scope: UnitScope): CadreFile[] {
  const own = scope.random.fork('files');
  const [first] = scope.owed('quarter');
  if (first === undefined) return [];
  const year = Number(scope.year);
  const { middleCadres } = organisationEvents(scope).usual;
  return Array.from({ length: Math.min(middleCadres - own.int(0, 3), 14) }, (_, i) => {
    const person = `R${scope.unit.code}-M${String(i + 1).padStart(2, '0')}`;
    const level = own.pick(['党组管理干部', '处级干部', '中层干部']);
    if (i >= 3) return { person, level, opened: `${year - own.int(1, 5)}-06-10`, appointed: null, steps: [] };
    const appointed = randomDay(first, own);
    return {
      person,
      level,
      opened: addDays(appointed, own.int(5, 60)),
      appointed,
      steps: Array.from({ length: 6 }, () => (own.chance(0.93) ? addDays(appointed, own.int(1, 120)) : null)),
    };
  });
}
