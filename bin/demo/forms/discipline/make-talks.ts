import { dayOf } from '../../day-of.ts';
import { randomDay } from '../../random-day.ts';
import type { UnitScope } from '../../unit-scope.ts';
import { assessmentEvents } from '../assessment/assessment-events.ts';
import { isAmongLast } from '../assessment/rank-objects.ts';
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

/** Talks a unit holds, with its own people and with the heads of the units below it, and with whoever came out last. */
export function makeTalks(scope: UnitScope): Talk[] {
  return [...makeReminders(scope), ...talksWithTheLast(scope)];
}

/** At the end of the year, one each. */
function talksWithTheLast(scope: UnitScope): Talk[] {
  const { unit, owed, random } = scope;
  const december = owed('year').length > 0 ? owed('month').at(-1) : undefined;
  if (!december) return [];
  const own = random.fork('talks with the last');
  const { assessed } = assessmentEvents(scope);
  return assessed
    .filter((one) => isAmongLast(one, assessed))
    .map((one, i) => ({
      no: `TH${unit.code}-L${String(i + 1).padStart(2, '0')}`,
      type: '考核后三位谈话',
      date: dayOf(december, own),
      form: '不适用',
      ...(one.kind === '单位'
        ? { objectType: '单位主要负责人', person: `R${one.no}-A01`, at: one.no }
        : { objectType: '中层干部', person: one.head ?? one.no, at: unit.code }),
    }));
}

function makeReminders({ unit, group, owed, random }: UnitScope): Talk[] {
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
