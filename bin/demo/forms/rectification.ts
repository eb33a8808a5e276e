import type { DemoForm } from '../demo-form.ts';
import { PROBLEM_FORMULAS } from './rectification/problem-formulas.ts';
import { problemRows } from './rectification/problem-rows.ts';
import { rectificationEvents } from './rectification/rectification-events.ts';

export const RECTIFICATION: DemoForm = {
  code: 'rectification',
  cadence: 'month',
  rows: (scope, period) => problemRows(rectificationEvents(scope).problems, period),
  formulas: PROBLEM_FORMULAS,
};
