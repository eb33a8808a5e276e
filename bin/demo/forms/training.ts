import type { DemoForm } from '../demo-form.ts';
import { CLASS_FORMULAS } from './training/class-formulas.ts';
import { classRows } from './training/class-rows.ts';
import { PUBLICITY_FORMULAS } from './training/publicity-formulas.ts';
import { publicityRows, rosterRows } from './training/publicity-rows.ts';
import { ROSTER_FORMULAS } from './training/roster-formulas.ts';
import { trainingEvents } from './training/training-events.ts';

export const TRAINING: DemoForm = {
  code: 'training',
  cadence: 'month',
  rows: (scope, period) => {
    const month = trainingEvents(scope).get(period);
    if (!month) return {};
    return {
      L20: classRows(month.classes),
      ...(month.trainees ? rosterRows(month.trainees) : {}),
      ...publicityRows(month, period),
    };
  },
  formulas: { ...CLASS_FORMULAS, ...ROSTER_FORMULAS, ...PUBLICITY_FORMULAS },
};
