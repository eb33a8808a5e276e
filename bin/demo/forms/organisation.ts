import type { DemoForm } from '../demo-form.ts';
import { organisationEvents } from './organisation/organisation-events.ts';
import { REGISTER_FORMULAS } from './organisation/register-formulas.ts';
import { baseRows, organisationRows } from './organisation/register-rows.ts';

export const ORGANISATION: DemoForm = {
  code: 'organisation',
  cadence: 'quarter',
  rows: (scope, period) => {
    const { organisations, base } = organisationEvents(scope);
    return { L01: organisationRows(organisations, period), L02: baseRows(base.get(period)) };
  },
  formulas: REGISTER_FORMULAS,
};
