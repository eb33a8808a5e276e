import { randomDay } from '../../random-day.ts';
import { perUnit, type UnitScope } from '../../unit-scope.ts';
import { organisationEvents } from '../organisation/organisation-events.ts';
import type { Aid, Award, NeedyPerson, Result, UnionEvents } from './events.ts';

const AIDS = [
  ['节日帮扶', '员工'],
  ['平时帮扶', '员工'],
  ['困难职工慰问', '困难职工'],
  ['困难党员慰问', '困难党员'],
  ['一对一帮扶', '困难职工'],
  ['送清凉', '员工'],
  ['住院医疗互助', '员工'],
  ['疗养', '劳模及家属'],
] as const;
const AWARDS = [
  ['青年文明号', '集体'],
  ['青年岗位能手', '个人'],
  ['优秀共产党员', '个人'],
  ['先进党组织', '集体'],
  ['劳动模范', '个人'],
  ['考核前三位', '集体'],
  ['其他', '个人'],
] as const;
const RESULTS = [
  '小发明',
  '小革新',
  '小改造',
  '小设计',
  '小建议',
  '合理化建议',
  '合理化建议',
  '经济技术创新成果',
] as const;
const HARDSHIPS = ['因病', '子女就学', '意外', '残疾', '其他'] as const;

export const unionEvents = perUnit(
  (scope): UnionEvents => ({
    aids: makeAids(scope),
    needy: makeNeedy(scope),
    awards: makeAwards(scope),
    results: makeResults(scope),
  }),
);

function makeAids({ unit, owed, random }: UnitScope): Aid[] {
  const own = random.fork('aids');
  return owed('quarter').flatMap((quarter) =>
    Array.from({ length: own.int(2, 6) }, (_, i) => {
      const [type, recipients] = own.pick(AIDS);
      const households = own.int(1, 12);
      return {
        no: `WW${unit.code}-${quarter}-${i + 1}`,
        type,
        recipients,
        date: randomDay(quarter, own),
        households,
        people: households + own.int(0, 8),
        money: own.chance(0.8) ? own.int(500, 20_000) + own.pick([0, 0.5, 0.25]) : null,
        goods: own.chance(0.4) ? own.int(100, 5_000) : null,
        fund: type === '困难党员慰问' ? '党费' : own.pick(['工会经费', '工会经费', '行政', '捐助']),
      };
    }),
  );
}

/** As many on file as the head counts say, and some who need no help any more. */
function makeNeedy(scope: UnitScope): NeedyPerson[] {
  const own = scope.random.fork('needy');
  const quarters = scope.owed('quarter');
  const { needyStaff } = organisationEvents(scope).usual;
  return Array.from({ length: needyStaff + own.int(0, 2) }, (_, i) => ({
    no: `K${scope.unit.code}-${String(i + 1).padStart(2, '0')}`,
    hardship: own.pick(HARDSHIPS),
    filed: `${Number(scope.year) - own.int(1, 4)}-09-01`,
    helpedOut: i < needyStaff ? null : `${Number(scope.year) - 1}-12-20`,
    help: quarters.flatMap((quarter) => (own.chance(0.5) ? [randomDay(quarter, own)] : [])),
  }));
}

/** Now and then a unit also lists the award of a unit below it, which counts there. */
function makeAwards({ unit, group, owed, random }: UnitScope): Award[] {
  const own = random.fork('awards');
  const below = group.filter((one) => one.parent === unit.code && one.validTo === null);
  return owed('quarter').flatMap((quarter) =>
    Array.from({ length: own.int(0, 3) }, (_, i) => {
      const [award, type] = own.pick(AWARDS);
      const at = below.length > 0 && own.chance(0.2) ? own.pick(below).code : unit.code;
      return {
        document: `${unit.code}表〔${quarter.slice(0, 4)}〕${quarter.slice(5)}号`,
        award,
        type,
        level: own.pick(['本单位', '集团/系统', '省部']),
        recipient: type === '集体' ? `第${i + 1}班组` : `R${at}-A0${i + 1}`,
        at,
        date: randomDay(quarter, own),
      };
    }),
  );
}

function makeResults({ unit, year, owed, random }: UnitScope): Result[] {
  const own = random.fork('results');
  const before = { no: `CX${unit.code}-000`, type: '合理化建议', date: `${Number(year) - 1}-10-10` };
  let serial = 0;
  const made = owed('quarter').flatMap((quarter) =>
    Array.from({ length: own.int(0, 4) }, () => {
      serial += 1;
      return {
        no: `CX${unit.code}-${String(serial).padStart(3, '0')}`,
        type: own.pick(RESULTS),
        date: randomDay(quarter, own),
      };
    }),
  );
  return [before, ...made];
}
