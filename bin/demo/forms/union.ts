import { lastDay, periodHolds } from '../../../lambdas/core/model/period.ts';
import type { DemoForm } from '../demo-form.ts';
import { type Amount, type Leaf, percent, sum } from '../formula.ts';
import { festivalActivities } from './meetings/life-formulas.ts';
import type { Aid, Award, NeedyPerson, Result } from './union/events.ts';
import { unionEvents } from './union/union-events.ts';
import { unionRows } from './union/union-rows.ts';

const amount = (over: 'sum' | 'last', value: (leaf: Leaf) => number): Amount => ({
  form: 'union',
  over,
  value,
});
const aids = (of: (aid: Aid) => number) =>
  amount('sum', ({ scope, period }) =>
    sum(
      unionEvents(scope).aids.filter(({ date }) => periodHolds(period, date)),
      of,
    ),
  );
const festivalVisits = aids((aid) => (aid.type === '节日帮扶' ? 1 : 0));
const awards = (test: (one: Award) => boolean) =>
  amount(
    'sum',
    ({ scope, period }) =>
      unionEvents(scope).awards.filter(
        (one) => one.at === scope.unit.code && periodHolds(period, one.date) && test(one),
      ).length,
  );
const OTHER = ['优秀共产党员', '优秀党务工作者', '先进党组织', '劳动模范', '其他'];
const others = (type: string) => awards((one) => OTHER.includes(one.award) && one.type === type);
const results = (...types: string[]) =>
  amount(
    'sum',
    ({ scope, period }) =>
      unionEvents(scope).results.filter(
        (one: Result) => periodHolds(period, one.date) && (types.length === 0 || types.includes(one.type)),
      ).length,
  );
const needy = (test: (person: NeedyPerson, day: string) => boolean = () => true) =>
  amount('last', ({ scope, period }) => {
    const day = lastDay(period);
    return unionEvents(scope).needy.filter(
      (person) => (person.helpedOut === null || person.helpedOut > day) && test(person, day),
    ).length;
  });

export const UNION: DemoForm = {
  code: 'union',
  cadence: 'quarter',
  rows: (scope, period) => unionRows(unionEvents(scope), period),
  formulas: {
    'UNI-007': results(),
    'UNI-007a': results('合理化建议'),
    'UNI-007b': results('经济技术创新成果'),
    'UNI-007c': amount(
      'last',
      ({ scope, period }) => unionEvents(scope).results.filter(({ date }) => date <= lastDay(period)).length,
    ),
    'UNI-008': results('小发明', '小革新', '小改造', '小设计', '小建议'),
    'AST-001': aids((aid) => (aid.type === '疗养' ? 0 : aid.people)),
    'AST-002': needy(),
    'AST-003': aids((aid) => (aid.money ?? 0) + (aid.goods ?? 0)),
    'AST-003b': aids((aid) => (aid.fund === '党费' ? (aid.money ?? 0) + (aid.goods ?? 0) : 0)),
    'AST-004': aids((aid) => (aid.type === '疗养' ? aid.people : 0)),
    'AST-005': { total: [festivalActivities, festivalVisits] },
    'AST-005b': festivalVisits,
    'AST-006': percent(
      needy(({ help }, day) => help.some((date) => date <= day)),
      needy(),
    ),
    'AWD-001': awards((one) => one.award === '青年文明号'),
    'AWD-002': awards((one) => one.award === '青年岗位能手'),
    'AWD-003': others('集体'),
    'AWD-003a': others('个人'),
  },
};
