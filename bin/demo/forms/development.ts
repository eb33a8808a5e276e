import type { DemoForm } from '../demo-form.ts';
import { developmentEvents } from './development/development-events.ts';
import { DEVELOPMENT_FORMULAS } from './development/development-formulas.ts';
import { developmentRows } from './development/development-rows.ts';
import { GRADUATE_FORMULAS } from './development/graduate-formulas.ts';

export const DEVELOPMENT: DemoForm = {
  code: 'development',
  cadence: 'quarter',
  rows: (scope, period) => developmentRows(developmentEvents(scope), period),
  formulas: { ...DEVELOPMENT_FORMULAS, ...GRADUATE_FORMULAS },
};
