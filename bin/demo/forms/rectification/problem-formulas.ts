import { lastDay, periodHolds } from '../../../../lambdas/core/model/period.ts';
import { type Amount, type FormulaTable, type Leaf, percent, sum } from '../../formula.ts';
import type { Problem, Task } from './events.ts';
import { rectificationEvents } from './rectification-events.ts';

type ProblemTest = (problem: Problem, day: string) => boolean;
const finished: ProblemTest = (p, day) => p.finished !== null && p.finished <= day;
const closed: ProblemTest = (p, day) => p.closed !== null && p.closed <= day;
const problems = (
  over: 'sum' | 'last',
  test: (problem: Problem, leaf: Leaf) => boolean,
  of: (problem: Problem) => number = () => 1,
): Amount => ({
  form: 'rectification',
  over,
  value: (leaf) =>
    sum(
      rectificationEvents(leaf.scope).problems.filter(
        (p) => p.found <= lastDay(leaf.period) && test(p, leaf),
      ),
      of,
    ),
});
/** Flow: found in the month. */
const found = (test: (problem: Problem) => boolean = () => true) =>
  problems('sum', (p, leaf) => periodHolds(leaf.period, p.found) && test(p));
/** Stock: on the list at the end of the month. */
const listed = (test: ProblemTest = () => true) =>
  problems('last', (p, leaf) => test(p, lastDay(leaf.period)));
const closedNow = (of: (problem: Problem) => number) =>
  problems('sum', (p, leaf) => p.closed !== null && periodHolds(leaf.period, p.closed), of);
const tasks = (
  over: 'sum' | 'last',
  test: (task: Task, problem: Problem, leaf: Leaf) => boolean,
): Amount => ({
  form: 'rectification',
  over,
  value: (leaf) =>
    sum(
      rectificationEvents(leaf.scope).problems.filter((p) => p.found <= lastDay(leaf.period)),
      (p) => p.tasks.filter((task) => test(task, p, leaf)).length,
    ),
});
const fromCases = (p: Problem) => p.source === '以案促改';

export const PROBLEM_FORMULAS: FormulaTable = {
  'RCT-001': found(),
  'RCT-002': listed(finished),
  'RCT-003': percent(listed(finished), listed()),
  'RCT-004': found((p) => p.source === '巡察'),
  'RCT-005': percent(
    listed((p, day) => p.source === '巡察' && closed(p, day)),
    listed((p) => p.source === '巡察'),
  ),
  'RCT-006': found(fromCases),
  'RCT-007': tasks('sum', (task, p, leaf) => fromCases(p) && periodHolds(leaf.period, task.assigned)),
  'RCT-008': percent(
    tasks(
      'last',
      (task, p, leaf) => fromCases(p) && task.finished !== null && task.finished <= lastDay(leaf.period),
    ),
    tasks('last', (_, p) => fromCases(p)),
  ),
  'RCT-009': found((p) => p.category === '决策部署未落实'),
  'RCT-010': percent(
    listed((p, day) => p.category === '决策部署未落实' && closed(p, day)),
    listed((p) => p.category === '决策部署未落实'),
  ),
  'RCT-011': tasks('sum', (task, _, leaf) => periodHolds(leaf.period, task.assigned)),
  'RCT-012': listed((p, day) => p.due < day && !finished(p, day)),
  'RCT-016': {
    numerator: closedNow((p) => (Date.parse(p.closed ?? '') - Date.parse(p.found)) / 86_400_000),
    denominator: closedNow(() => 1),
    decimals: 1,
    times: 1,
  },
  'RCT-017': {
    form: 'rectification',
    over: 'last',
    units: 'own',
    value: ({ scope, period }) => {
      const own = rectificationEvents(scope).problems.filter(
        (p) => p.found <= lastDay(period) && p.source === '自查',
      );
      return new Set(own.map((p) => p.category)).size;
    },
  },
};
