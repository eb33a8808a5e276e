import type { Period } from '../../../../lambdas/core/model/period.ts';
import type { Random } from '../../random.ts';
import { perUnit } from '../../unit-scope.ts';
import type { Act, IdeologyEvents, Incident } from './events.ts';

const POSITIONS = ['网站', '公众号', '微信群', '宣传栏', '讲坛/报告厅', '内刊'] as const;
const twoDigits = (n: number) => String(n).padStart(2, '0');

export const ideologyEvents = perUnit(({ unit, owed, random }): IdeologyEvents => {
  const own = random.fork('ideology');
  return {
    acts: owed('month').flatMap((month) => makeActs(unit.code, month, own.fork(`acts ${month}`))),
    incidents: owed('month').flatMap((month) => makeIncidents(unit.code, month, own.fork(`cases ${month}`))),
    positions: POSITIONS.slice(0, own.int(2, 6)).map((type) => ({
      name: `${unit.shortName ?? unit.name}${type}`,
      type,
      isFiled: own.chance(0.9),
    })),
  };
});

/** One meeting may study, deploy and assess at once; a screening most months; a report each half-year. */
function makeActs(code: string, month: Period, random: Random): Act[] {
  const none = { month, meetingNo: null, risks: null, resolved: null, reportNo: null } as const;
  const found = random.int(1, 6);
  const assessed = { risks: found, resolved: random.int(0, found) };
  const meetingNo = random.chance(0.7) ? `HY${code}-${month}-YS` : null;
  const acts: Act[] = [];
  if (random.chance(0.35)) acts.push({ ...none, type: '专题研究', date: `${month}-08`, meetingNo });
  if (random.chance(0.35)) acts.push({ ...none, type: '工作部署', date: `${month}-08`, meetingNo });
  if (random.chance(0.9))
    acts.push({ ...none, type: '分析研判', date: `${month}-08`, meetingNo, ...assessed });
  if (random.chance(0.6))
    acts.push({ ...none, type: '风险排查', date: `${month}-18`, risks: random.int(0, 3), resolved: 0 });
  if (random.chance(0.2)) acts.push({ ...none, type: '阵地检查', date: `${month}-20` });
  if (month.endsWith('-06') || month.endsWith('-12'))
    acts.push({
      ...none,
      type: '向上级报告',
      date: `${month}-22`,
      reportNo: `${code}意报〔${month.slice(0, 4)}〕1号`,
    });
  return acts;
}

/** Found on some day of the first three weeks and reported within hours, after days, or not at all. */
function makeIncidents(code: string, month: Period, random: Random): Incident[] {
  return Array.from({ length: random.chance(0.3) ? random.int(1, 3) : 0 }, (_, i) => {
    const day = random.int(1, 20);
    const hour = random.int(0, 23);
    const minute = random.int(0, 59);
    const moment = (d: number, h: number) => `${month}-${twoDigits(d)} ${twoDigits(h)}:${twoDigits(minute)}`;
    const found = moment(day, hour);
    const reported = random.pick([
      moment(day, random.int(hour, 23)),
      moment(day + 1, random.int(0, hour)),
      moment(day + 1, hour),
      moment(day + 2, hour),
      null,
    ]);
    return {
      no: `YQ${code}-${month}-${i + 1}`,
      category: random.pick(['舆情', '舆情', '突发事件', '重大情况']),
      level: random.pick(['一般', '一般', '较大', '重大']),
      found,
      reported,
    };
  });
}
