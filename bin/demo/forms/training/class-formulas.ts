import { type Amount, type FormulaTable, percent, sum } from '../../formula.ts';
import type { TrainingClass } from './events.ts';
import { trainingEvents } from './training-events.ts';

const classes = (
  keep: (c: TrainingClass) => boolean,
  of: (c: TrainingClass) => number = () => 1,
): Amount => ({
  form: 'training',
  over: 'sum',
  value: ({ scope, period }) =>
    sum(
      (trainingEvents(scope).get(period)?.classes ?? []).filter((c) => c.level === '本单位' && keep(c)),
      of,
    ),
});
const held =
  (...categories: string[]) =>
  (c: TrainingClass) =>
    !c.planned && (categories.length === 0 || c.categories.some((x) => categories.includes(x)));

/** Part of a total with the lectures of branches. */
export const backboneAttendances = classes(held('中层骨干'), (c) => c.attendances);

export const CLASS_FORMULAS: FormulaTable = {
  'TRN-001': classes(held()),
  'TRN-002': classes(held(), (c) => c.attendances),
  'TRN-004': classes(held(), (c) => Number(c.hours) * c.attendances),
  'TRN-005': classes(held(), (c) => Number(c.hours)),
  'TRN-006': classes(held('二十大精神')),
  'TRN-007b': classes(held('处级以上轮训'), (c) => c.people),
  'TRN-009': classes(held('普通党员'), (c) => c.people),
  'TRN-013': classes(held('发展对象'), (c) => c.people),
  'TRN-014': classes(held('党务培训', '党务月度轮训', '季度实操', '支部书记'), (c) => c.attendances),
  'TRN-015a': backboneAttendances,
  'TRN-017': classes(held(), (c) => Number(c.days)),
  'TRN-020': classes(held('研讨会')),
  'TRN-024': percent(
    classes((c) => !c.planned && c.planNo !== null),
    classes((c) => c.planned),
  ),
};
