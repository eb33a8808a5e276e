import type { DemoForm } from '../demo-form.ts';
import { disciplineEvents } from './discipline/discipline-events.ts';
import { DISCIPLINE_FORMULAS } from './discipline/discipline-formulas.ts';
import { disciplineRows } from './discipline/discipline-rows.ts';

export const DISCIPLINE: DemoForm = {
  code: 'discipline',
  cadence: 'quarter',
  rows: (scope, period) => disciplineRows(disciplineEvents(scope), period),
  formulas: DISCIPLINE_FORMULAS,
};
