import { addDays } from '../../../../lambdas/core/model/add-days.ts';
import { perUnit } from '../../unit-scope.ts';
import type { Task } from './events.ts';

export const BREAKTHROUGH = '攻坚突破(问题整改)清单';
export const THREE_BASICS = '三基建设落实措施';
export const MAIN = '全面从严治党主体责任清单';
export const LISTS = ['工作要点', BREAKTHROUGH, MAIN, '意识形态责任清单', THREE_BASICS, '其他'] as const;
const AREAS = ['政治建设', '思想建设', '组织建设', '作风建设', '纪律建设'] as const;
const SUBJECTS = ['党委', '书记', '班子成员', '基层党组织', '支部书记'] as const;
const DAYS = 330;

/** The lists of a unit for the year; a few units lack one. Breakthrough and three-basics tasks have measures. */
export const taskEvents = perUnit(({ unit, year, random }): readonly Task[] => {
  const own = random.fork('tasks');
  const start = `${year}-01-05`;
  const done = () => (own.chance(0.75) ? addDays(start, own.int(10, DAYS)) : null);
  let serial = 0;
  return LISTS.filter(() => own.chance(0.93)).flatMap((type, k) =>
    Array.from({ length: own.int(2, 4) }, (): Task => {
      serial += 1;
      const measured = type === BREAKTHROUGH || type === THREE_BASICS || own.chance(0.2);
      const dropped = own.chance(0.05) ? addDays(start, own.int(10, DAYS)) : null;
      return {
        list: `QD${unit.code}-${k + 1}`,
        no: `RW${unit.code}-${String(serial).padStart(3, '0')}`,
        type,
        area: type === '工作要点' ? own.pick(AREAS) : null,
        subject: own.pick(SUBJECTS),
        due: addDays(start, own.int(40, 350)),
        done: dropped === null ? done() : null,
        dropped,
        measures: Array.from({ length: measured ? own.int(1, 3) : 0 }, () => ({
          due: addDays(start, own.int(30, 350)),
          done: done(),
        })),
      };
    }),
  );
});
