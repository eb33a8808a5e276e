import type { DemoForm } from '../demo-form.ts';
import { BUILDING_FORMULAS } from './organisation/building-formulas.ts';
import { buildingRows } from './organisation/building-rows.ts';
import { organisationEvents } from './organisation/organisation-events.ts';
import { REGISTER_FORMULAS } from './organisation/register-formulas.ts';
import { baseRows, organisationRows } from './organisation/register-rows.ts';
import { WORKER_FORMULAS } from './organisation/worker-formulas.ts';

export const ORGANISATION: DemoForm = {
  code: 'organisation',
  cadence: 'quarter',
  rows: (scope, period) => {
    const events = organisationEvents(scope);
    return {
      L01: organisationRows(events.organisations, events.terms, period),
      L02: baseRows(events.base.get(period)),
      ...buildingRows(events, period),
    };
  },
  formulas: { ...REGISTER_FORMULAS, ...BUILDING_FORMULAS, ...WORKER_FORMULAS },
};
