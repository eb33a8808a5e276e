import { periodHolds } from '../../../lambdas/core/model/period.ts';
import type { DemoForm } from '../demo-form.ts';
import { type Amount, percent } from '../formula.ts';
import { assessmentEvents } from './assessment/assessment-events.ts';
import { assessmentRows } from './assessment/assessment-rows.ts';
import type { Assessed } from './assessment/events.ts';
import { isAmongLast, rankOf } from './assessment/rank-objects.ts';
import { disciplineEvents } from './discipline/discipline-events.ts';
import { secretaryCount } from './organisation/register-formulas.ts';
import { unionEvents } from './union/union-events.ts';

const lastThree = (test: (one: Assessed) => boolean = () => true): Amount => ({
  form: 'assessment',
  over: 'last',
  value: ({ scope }) => {
    const { assessed } = assessmentEvents(scope);
    return assessed.filter((one) => isAmongLast(one, assessed) && test(one)).length;
  },
});
/** Among the units that headquarters ranks; other units rank none. */
const ofUnits = (of: (units: readonly Assessed[]) => number): Amount => ({
  form: 'assessment',
  over: 'last',
  units: 'own',
  value: ({ scope }) => {
    const units = assessmentEvents(scope).assessed.filter(({ kind }) => kind === '单位');
    return units.length === 0 ? null : of(units);
  },
});

export const ASSESSMENT: DemoForm = {
  code: 'assessment',
  cadence: 'year',
  rows: (scope, period) => assessmentRows(assessmentEvents(scope), period),
  formulas: {
    'ASM-001': {
      form: 'union',
      over: 'sum',
      value: ({ scope, period }) =>
        unionEvents(scope).awards.filter(
          (one) => one.award === '考核前三位' && one.at === scope.unit.code && periodHolds(period, one.date),
        ).length,
    },
    'ASM-002': {
      form: 'discipline',
      over: 'sum',
      value: ({ scope, period }) =>
        disciplineEvents(scope).talks.filter(
          (one) => one.type === '考核后三位谈话' && periodHolds(period, one.date),
        ).length,
    },
    'ASM-002a': lastThree(),
    'ASM-003': lastThree((one) => one.headGrade === '优秀'),
    'ASM-004': percent(
      {
        form: 'assessment',
        over: 'last',
        heads: ({ scope, period }) =>
          assessmentEvents(scope)
            .appraisals.filter((one) => one.level === '支部书记' && String(one.year) === period)
            .map(({ reporter }) => reporter),
      },
      secretaryCount,
    ),
    'ASM-005': ofUnits((units) => Math.max(...units.map(({ quarters }) => quarters / 4))),
    'ASM-005b': ofUnits((units) => Math.min(...units.map((one) => rankOf(one, units)))),
  },
};
