import type { DemoForm } from '../demo-form.ts';
import type { FormulaTable } from '../formula.ts';
import { ASSESSMENT } from './assessment.ts';
import { DEVELOPMENT } from './development.ts';
import { DISCIPLINE } from './discipline.ts';
import { DUES } from './dues.ts';
import { ECONOMY } from './economy.ts';
import { IDEOLOGY } from './ideology.ts';
import { MEETINGS } from './meetings.ts';
import { ORGANISATION } from './organisation.ts';
import { RECTIFICATION } from './rectification.ts';
import { SUMMARY } from './summary.ts';
import { TASKS } from './tasks.ts';
import { TRAINING } from './training.ts';
import { UNION } from './union.ts';

/** The forms a demo can be made of, by code, in the order of the catalogue. */
export const DEMO_FORMS: ReadonlyMap<string, DemoForm> = new Map(
  [
    MEETINGS,
    TRAINING,
    RECTIFICATION,
    ORGANISATION,
    DEVELOPMENT,
    DISCIPLINE,
    IDEOLOGY,
    UNION,
    TASKS,
    SUMMARY,
    DUES,
    ASSESSMENT,
    ECONOMY,
  ].map((form) => [form.code, form]),
);

/** By indicator code, of whatever form; a number may be written beside those of another form that it belongs with. */
export const DEMO_FORMULAS: FormulaTable = Object.assign(
  {},
  ...[...DEMO_FORMS.values()].map(({ formulas }) => formulas),
);

/** What a demo is made of when nothing else is asked for. */
export const DEFAULT_FORMS: readonly string[] = ['meetings', 'training', 'rectification', 'organisation'];
