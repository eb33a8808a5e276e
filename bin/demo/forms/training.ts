import type { DemoForm } from '../demo-form.ts';
import { CLASS_FORMULAS } from './training/class-formulas.ts';
import { classRows } from './training/class-rows.ts';
import { trainingEvents } from './training/training-events.ts';

export const TRAINING: DemoForm = {
  code: 'training',
  cadence: 'month',
  rows: (scope, period) => ({ L20: classRows(trainingEvents(scope).classes.get(period) ?? []) }),
  formulas: CLASS_FORMULAS,
};
