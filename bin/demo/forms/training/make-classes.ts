import { firstDay, type Period } from '../../../../lambdas/core/model/period.ts';
import type { Random } from '../../random.ts';
import type { BaseNumbers } from '../organisation/events.ts';
import type { TrainingClass } from './events.ts';

const KINDS = [
  ['党的二十大精神专题培训班', ['二十大精神']],
  ['处级以上干部轮训班', ['处级以上轮训']],
  ['党员集中培训班', ['普通党员']],
  ['党支部书记培训班', ['支部书记']],
  ['党务工作者月度轮训', ['党务月度轮训']],
  ['党务实操训练', ['季度实操']],
  ['发展对象培训班', ['发展对象']],
  ['中层骨干能力提升班', ['中层骨干']],
  ['党建专题研讨会', ['研讨会']],
  ['党务与纪检综合培训班', ['党务培训', '二十大精神']],
] as const satisfies readonly (readonly [string, readonly string[]])[];
const MODES = ['线下', '线上', '线上+线下'] as const;
const HALF_DAYS = ['0.5', '1', '1.5', '2', '3'] as const;
const HOURS_OF: Readonly<Record<string, string>> = {
  '0.5': '4',
  '1': '7.5',
  '1.5': '12',
  '2': '16',
  '3': '22.5',
};

/** Training classes of one unit and month; January also carries the year's plan, which later months fulfil. */
export function makeClasses(
  period: Period,
  base: BaseNumbers,
  plans: TrainingClass[],
  random: Random,
): TrainingClass[] {
  const month = period.slice(5);
  const compact = period.replace('-', '');
  const classes: TrainingClass[] = [];
  const make = (serial: number, over: Partial<TrainingClass>): TrainingClass => {
    const [title, categories] = random.pick(KINDS);
    const days = random.pick(HALF_DAYS);
    const startDay = random.int(1, 24);
    const span = Math.ceil(Number(days)) - 1;
    const most = Math.max(2, Math.min(base.divisionCadres, base.branchSecretaries, 30));
    const people = random.int(1, most);
    return {
      no: `${compact}-P${String(serial).padStart(2, '0')}`,
      title: `${Number(month)}月${title}`,
      categories,
      level: '本单位',
      planned: false,
      planNo: null,
      start: `${firstDay(period).slice(0, 8)}${String(startDay).padStart(2, '0')}`,
      end: `${firstDay(period).slice(0, 8)}${String(startDay + span).padStart(2, '0')}`,
      days,
      hours: HOURS_OF[days] ?? '4',
      people,
      attendances: people + random.int(0, 3) * Math.ceil(people / 2),
      mode: random.pick(MODES),
      ...over,
    };
  };
  if (month === '01') {
    for (let i = random.int(1, 3); i > 0; i -= 1) plans.push(make(90 + i, { planned: true }));
    classes.push(...plans);
  }
  for (let i = random.int(0, 2); i > 0; i -= 1) {
    const plan = plans.length > 0 && random.chance(0.25) ? plans[random.int(0, plans.length - 1)] : undefined;
    classes.push(make(i, { planNo: plan?.no ?? null }));
  }
  if (random.chance(0.15)) classes.push(make(80, { level: '上级' }));
  return classes;
}
