import { randomDay } from '../../random-day.ts';
import type { UnitScope } from '../../unit-scope.ts';
import type { Talk } from './events.ts';

const TYPES = [
  '提醒谈话',
  '提醒谈话',
  '约谈',
  '函询',
  '诫勉',
  '任前廉政谈话',
  '廉政谈话',
  '考核后三位谈话',
] as const;
const FORMS = ['第一种', '第一种', '第二种', '第三种', '第四种', '不适用', null] as const;

/** Talks a unit holds, with its own people and with the heads of the units below it. */
export function makeTalks({ unit, group, owed, random }: UnitScope): Talk[] {
  const own = random.fork('talks');
  const below = group.filter((one) => one.parent === unit.code && one.validTo === null);
  let serial = 0;
  return owed('quarter').flatMap((quarter) =>
    Array.from({ length: own.int(0, 6) }, () => {
      serial += 1;
      const talk = {
        no: `TH${unit.code}-${String(serial).padStart(3, '0')}`,
        type: own.pick(TYPES),
        date: randomDay(quarter, own),
        form: own.pick(FORMS),
      };
      if (below.length > 0 && own.chance(0.4)) {
        const at = own.pick(below).code;
        return { ...talk, objectType: '单位主要负责人', person: `R${at}-A01`, at };
      }
      const person = own.int(1, 9);
      const objectType = person === 1 ? '单位主要负责人' : person < 4 ? '班子成员' : '中层干部';
      return { ...talk, objectType, person: `R${unit.code}-A0${person}`, at: unit.code };
    }),
  );
}
