import type { UnitScope } from '../../unit-scope.ts';
import { organisationEvents } from '../organisation/organisation-events.ts';
import type { Education } from './events.ts';

const WATCHED = ['警示教育片', '案例观看', '警示教育大会', '参观警示教育基地'] as const;
const NOTHING = { material: null, copies: null, invited: null, attended: null, middle: null } as const;

/** What each month brings: something watched, something headquarters issued, and now and then the rest. */
export function makeEducation(scope: UnitScope): Education[] {
  const random = scope.random.fork('education');
  const cadres = organisationEvents(scope).usual.middleCadres;
  let serial = 0;
  return scope.owed('month').flatMap((month) => {
    const own = random.fork(month);
    const no = Number(month.slice(5));
    const event = (day: number, form: string, title: string, more: Partial<Education> = {}): Education => {
      serial += 1;
      return {
        ...NOTHING,
        no: `JY${scope.unit.code}-${String(serial).padStart(3, '0')}`,
        form,
        title,
        date: `${month}-${String(day).padStart(2, '0')}`,
        ...more,
      };
    };
    const invited = own.int(30, 60);
    const events = [
      event(3, own.pick(WATCHED), `${no}月警示教育`, {
        invited,
        attended: invited + own.int(-8, 4),
        middle: own.chance(0.7) ? own.int(1, Math.min(cadres, 20)) : null,
      }),
    ];
    if (own.chance(0.8)) events.push(event(6, '通报传达', `关于${no}号典型案件的通报`));
    if (own.chance(0.7)) events.push(event(9, '警示案例', `《警示案例》第${no}期`));
    if (own.chance(0.4)) events.push(event(12, '典型问题通报', `作风问题通报（${no}）`));
    if (own.chance(0.3))
      events.push(event(15, '知识测试', `廉政知识测试第${no}次`, { attended: own.int(20, 80) }));
    if (own.chance(0.3))
      events.push(
        event(18, '资料发放', `廉政读物第${no}批`, {
          material: own.pick(['书刊', '光盘', '期刊']),
          copies: own.int(10, 90),
        }),
      );
    if (own.chance(0.5)) events.push(event(21, '公众号专栏', `廉政专栏第${no}期`));
    if (own.chance(0.3)) events.push(event(24, '电子期刊', `廉洁之声第${no}期`));
    if (own.chance(0.1))
      events.push(event(27, '廉政文化活动', `廉政书画展${no}`, { attended: own.int(10, 40) }));
    return events;
  });
}
