import type { DemoForm } from '../demo-form.ts';
import { PROBLEM_FORMULAS } from './rectification/problem-formulas.ts';
import { problemRows } from './rectification/problem-rows.ts';
import { rectificationEvents } from './rectification/rectification-events.ts';
import { SUPERVISION_FORMULAS } from './rectification/supervision-formulas.ts';
import { supervisionRows } from './rectification/supervision-rows.ts';

export const RECTIFICATION: DemoForm = {
  code: 'rectification',
  cadence: 'month',
  rows: (scope, period) => {
    const events = rectificationEvents(scope);
    const others = (events.inspections ?? []).flatMap(({ unit, problems }) =>
      (problems ?? []).map((problem) => ({ unit, problem })),
    );
    return { ...problemRows(events.problems, others, period), ...supervisionRows(events, period) };
  },
  formulas: { ...PROBLEM_FORMULAS, ...SUPERVISION_FORMULAS },
};
