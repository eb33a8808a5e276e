import type { Random } from '../../random.ts';
import type { OrganisationEvents } from '../organisation/events.ts';
import type { Trainee, TrainingClass } from './events.ts';

export interface Person {
  readonly code: string;
  readonly kinds: readonly string[];
}

/** People of a unit who may be sent to classes: never more of a kind than the unit has all year. */
export function makePeople(
  unit: string,
  { organisations, usual }: OrganisationEvents,
  months: string,
): Person[] {
  const lasting = organisations.filter(
    ({ type, established, abolished }) => type === '党支部' && established < months && abolished === null,
  );
  const people = (letter: string, count: number, ...kinds: string[]) =>
    Array.from({ length: count }, (_, i) => ({ code: `${unit}${letter}${i + 1}`, kinds }));
  return [
    ...people('S', lasting.length, '支部书记'),
    ...people('D', Math.min(6, usual.divisionCadres), '处级以上', '中层以上'),
    ...people('W', Math.min(5, usual.workers), '党务工作者'),
    ...people('M', lasting.length * 3, '普通党员'),
    ...people('P', lasting.length, '预备党员', '职工'),
    ...people('Z', 4, '职工'),
  ];
}

/** Who sat in the classes of a month. Now and then a guest of another unit is listed as well. */
export function makeTrainees(
  classes: readonly TrainingClass[],
  people: readonly Person[],
  parent: string | null,
  random: Random,
): Trainee[] {
  return classes.flatMap((held) => {
    if (held.planned) return [];
    const seats = people
      .filter(() => random.chance(0.3))
      .map(({ code, kinds }) => ({ person: code, kinds, otherUnit: null as string | null }));
    if (parent !== null && random.chance(0.3)) {
      seats.push({ person: `${parent}S1`, kinds: ['支部书记'], otherUnit: parent });
    }
    return seats.map((seat) => ({
      ...seat,
      classNo: held.no,
      hours: held.hours,
      atSuperior: held.level === '上级',
    }));
  });
}
