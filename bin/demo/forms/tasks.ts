import { lastDay } from '../../../lambdas/core/model/period.ts';
import type { DemoForm } from '../demo-form.ts';
import { type Amount, type Leaf, percent, sum } from '../formula.ts';
import type { Measure, Task } from './tasks/events.ts';
import { BREAKTHROUGH, LISTS, MAIN, THREE_BASICS, taskEvents } from './tasks/task-events.ts';
import { taskRows } from './tasks/task-rows.ts';

const stock = (value: (leaf: Leaf) => number, units?: 'own'): Amount => ({
  form: 'tasks',
  over: 'last',
  ...(units ? { units } : {}),
  value,
});
const isDone = (one: Pick<Measure, 'done'>, day: string) => one.done !== null && one.done <= day;
const tasks = (test: (task: Task, day: string) => boolean = () => true) =>
  stock(({ scope, period }) => taskEvents(scope).filter((task) => test(task, lastDay(period))).length);
const on = (list: string) => tasks((task) => task.type === list);
const doneOn = (list: string) => tasks((task, day) => task.type === list && isDone(task, day));
const measures = (list?: string, test: (one: Measure, day: string) => boolean = () => true) =>
  stock(({ scope, period }) =>
    sum(
      taskEvents(scope).filter((task) => list === undefined || task.type === list),
      (task) => task.measures.filter((one) => test(one, lastDay(period))).length,
    ),
  );
const kinds = (list: string, of: (task: Task) => string | null) =>
  stock(
    ({ scope }) =>
      new Set(
        taskEvents(scope)
          .filter((task) => task.type === list)
          .map(of),
      ).size,
    'own',
  );
const overdue = ({ due, dropped, ...task }: Task, day: string) =>
  due < day && !isDone(task, day) && !(dropped !== null && dropped <= day);
const isComplete = ({ scope }: Leaf) =>
  LISTS.filter((list) => list !== '其他').every((list) =>
    taskEvents(scope).some((task) => task.type === list),
  );

export const TASKS: DemoForm = {
  code: 'tasks',
  cadence: 'month',
  rows: (scope, period) => taskRows(taskEvents(scope), period),
  formulas: {
    'TSK-001': tasks(),
    'TSK-001a': on(BREAKTHROUGH),
    'TSK-001b': on(MAIN),
    'TSK-001c': on('意识形态责任清单'),
    'TSK-001d': on(THREE_BASICS),
    'TSK-001e': on('其他'),
    'TSK-002': tasks(isDone),
    'TSK-003': percent(tasks(isDone), tasks()),
    'TSK-003a': percent(doneOn('工作要点'), on('工作要点')),
    'TSK-003b': percent(doneOn(BREAKTHROUGH), on(BREAKTHROUGH)),
    'TSK-003c': percent(measures(THREE_BASICS, isDone), measures(THREE_BASICS)),
    'TSK-004': measures(),
    'TSK-004a': measures(BREAKTHROUGH),
    'TSK-005': kinds('工作要点', (task) => task.area),
    'TSK-006': on('工作要点'),
    'TSK-007': measures(THREE_BASICS),
    'TSK-008': kinds(MAIN, (task) => task.subject),
    'TSK-009': tasks(overdue),
    'TSK-011': percent(
      stock((leaf) => (isComplete(leaf) ? 1 : 0)),
      stock(() => 1),
    ),
  },
};
