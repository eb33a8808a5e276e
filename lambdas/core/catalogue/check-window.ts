import { daysInMonth } from '../model/calendar.ts';
import type { Obligation } from '../model/obligation.ts';
import { type Fault, fault } from './fault.ts';

/** `by` is a day of the year for what is owed once a year, a day of the last month otherwise; a week has none. */
export function checkWindow({ owedBy, duty }: Obligation): Fault[] {
  if (!('by' in duty) || duty.by === undefined) return [];
  const { by, every } = duty;
  const often = new Set([every, ...Object.values(owedBy).flatMap((one) => one.every ?? [])]);
  const expect = (zh: string, en: string) => [fault('duty.by', `“${by}”：${zh}`, `"${by}": ${en}`)];
  if (often.has('week')) return expect('按周的义务没有截止日', 'what is owed every week takes no day');
  if (by.length === 2)
    return isDay(1, Number(by)) ? [] : expect('应为 01 至 31', 'expected a day from 01 to 31');
  if (often.size > 1 || every !== 'year')
    return expect('不是按年的，只写日，例如 05', 'not owed once a year: expected a day alone, such as 05');
  const [month, day] = by.split('-').map(Number);
  return isDay(month ?? 0, day ?? 0) ? [] : expect('没有这一天', 'there is no such day');
}

/** A day that every year has. */
function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2023, month);
}
