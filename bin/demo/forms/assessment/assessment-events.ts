import { lastDay } from '../../../../lambdas/core/model/period.ts';
import type { Random } from '../../random.ts';
import { randomDay } from '../../random-day.ts';
import { owes, perUnit, type UnitScope } from '../../unit-scope.ts';
import { organisationEvents } from '../organisation/organisation-events.ts';
import type { Appraisal, Assessed, AssessmentEvents } from './events.ts';
import { isAmongLast } from './rank-objects.ts';

const DEPARTMENTS = [
  '办公室',
  '党群部',
  '人力部',
  '财务部',
  '工程部',
  '安全部',
  '市场部',
  '物资部',
  '法务部',
];
const GRADES = ['优秀', '良好', '良好', '合格'] as const;

export const assessmentEvents = perUnit((scope): AssessmentEvents => {
  const own = scope.random.fork('assessment');
  return {
    assessed: makeAssessed(scope, own.fork('assessed')),
    appraisals: makeAppraisals(scope, own.fork('appraisals')),
  };
});

/** Departments of every unit; headquarters ranks the units too. Scores in quarters of a point are often equal. */
function makeAssessed({ unit, group, year }: UnitScope, random: Random): Assessed[] {
  const score = () => random.int(280, 396);
  const departments = DEPARTMENTS.slice(0, random.int(4, DEPARTMENTS.length)).map((name, i) => ({
    kind: '部门',
    no: `B${unit.code}-${i + 1}`,
    group: null,
    quarters: score(),
    department: name,
    head: `R${unit.code}-B0${i + 1}`,
    headGrade: random.pick(GRADES),
  }));
  const units = group
    .filter((one) => unit.parent === null && one.parent !== null && owes(one, year))
    .map((one) => ({
      kind: '单位',
      no: one.code,
      group: one.type,
      quarters: score(),
      department: null,
      head: null,
      headGrade: null,
    }));
  const all: Assessed[] = [...departments, ...units];
  return all.map((one) =>
    one.headGrade === '优秀' && isAmongLast(one, all) ? { ...one, headGrade: '合格' } : one,
  );
}

/** The secretary of the unit, and those of the branches there are at the end of the year. */
function makeAppraisals(scope: UnitScope, random: Random): Appraisal[] {
  const { unit, year } = scope;
  const december = scope.owed('month').at(-1);
  if (!december) return [];
  const day = lastDay(december);
  const one = (reporter: string, level: string): Appraisal => ({
    year: Number(year),
    reporter,
    level,
    date: randomDay(december, random),
    points: random.int(70, 99),
  });
  const branches = organisationEvents(scope).organisations.filter(
    ({ type, established, abolished }) =>
      type === '党支部' && established <= day && (abolished === null || abolished > day),
  );
  return [
    {
      ...one(`R${unit.code}-A01`, '单位党组织书记'),
      year: Number(year) - 1,
      date: `${Number(year) - 1}-12-10`,
    },
    one(`R${unit.code}-A01`, '单位党组织书记'),
    one(`R${unit.code}-A02`, '委员'),
    ...branches.filter(() => random.chance(0.9)).map(({ no }) => one(`S${no}`, '支部书记')),
  ];
}
