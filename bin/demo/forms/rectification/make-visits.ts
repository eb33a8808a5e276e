import { lastDay, type Period } from '../../../../lambdas/core/model/period.ts';
import type { UnitScope } from '../../unit-scope.ts';
import { organisationEvents } from '../organisation/organisation-events.ts';
import type { Visit } from './events.ts';

const NONE = { units: [], branches: [], speakers: 0, attendances: 0, reportNo: null, years: null } as const;

/** Branches check themselves at the end of most months; whoever has units below also goes to see them. */
export function makeVisits(scope: UnitScope): Visit[] {
  return scope
    .owed('month')
    .flatMap((month, i) => [...selfCheck(scope, month), ...(i % 3 === 1 ? goOut(scope, month) : [])]);
}

function selfCheck(scope: UnitScope, month: Period): Visit[] {
  const random = scope.random.fork(`self-check ${month}`);
  if (random.chance(0.15)) return [];
  const day = lastDay(month);
  const branches = organisationEvents(scope).organisations.filter(
    (o) => o.type === '党支部' && o.established <= day && (o.abolished === null || o.abolished > day),
  );
  return [
    {
      ...NONE,
      theme: '支部月末自检',
      team: `${scope.unit.shortName ?? scope.unit.name}自检组`,
      mode: '自查',
      date: day,
      branches: branches.map((o) => o.no).filter(() => random.chance(0.8)),
      years: random.chance(0.2) ? random.int(1, 5) : null,
    },
  ];
}

function goOut({ unit, group, random }: UnitScope, month: Period): Visit[] {
  const below = group
    .filter((one) => one.parent === unit.code && one.validTo === null)
    .map(({ code }) => code);
  if (below.length === 0) return [];
  const own = random.fork(`visits ${month}`);
  const some = () => below.filter(() => own.chance(0.6));
  const theme = '党建工作督导调研';
  const inspected = ['第一组', '第二组', '第三组', '第四组'].slice(0, own.int(1, 4)).map((team, i) => ({
    ...NONE,
    theme: '青年文明号验收',
    team: `青年文明号验收${team}`,
    mode: '检查验收',
    date: `${month}-1${i + 4}`,
    units: some(),
  }));
  const report = own.chance(0.7) ? `DC${unit.code}-${month}` : null;
  return [
    ...inspected,
    {
      ...NONE,
      theme,
      team: '党建督查第一组',
      mode: '片区汇报会',
      date: `${month}-10`,
      units: some(),
      speakers: own.int(2, 6),
      attendances: own.int(10, 40),
      reportNo: report,
    },
    {
      ...NONE,
      theme,
      team: `党建督查第二组`,
      mode: own.pick(['座谈会', '专题座谈会']),
      date: `${month}-12`,
      units: some(),
      speakers: own.int(1, 5),
      attendances: own.int(5, 20),
      reportNo: report,
    },
    {
      ...NONE,
      theme: '支部季度抽检',
      team: '支部抽检组',
      mode: '抽检',
      date: `${month}-20`,
      branches: some().map((code) => `D${code}-01`),
    },
  ];
}
