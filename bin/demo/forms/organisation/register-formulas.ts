import { lastDay } from '../../../../lambdas/core/model/period.ts';
import { type Amount, type FormulaTable, type Leaf, percent } from '../../formula.ts';
import type { BaseNumbers, PartyOrganisation } from './events.ts';
import { runsOut } from './make-terms.ts';
import { organisationEvents } from './organisation-events.ts';

const stock = (of: (leaf: Leaf) => number | undefined): Amount => ({
  form: 'organisation',
  over: 'last',
  value: (leaf) => {
    const value = of(leaf);
    return value === undefined ? null : value;
  },
});
const headcount = (of: keyof BaseNumbers) =>
  stock(({ scope, period }) => organisationEvents(scope).base.get(period)?.[of]);
const organisations = (test: (organisation: PartyOrganisation) => boolean = () => true) =>
  stock(
    ({ scope, period }) =>
      organisationEvents(scope).organisations.filter(
        (o) =>
          o.established <= lastDay(period) &&
          (o.abolished === null || o.abolished > lastDay(period)) &&
          test(o),
      ).length,
  );

/** Complete: a secretary, no empty seat, and a term that has not run out. */
const complete = stock(({ scope, period }) => {
  const { organisations: all, terms } = organisationEvents(scope);
  const day = lastDay(period);
  return all.filter(
    (o) =>
      o.established <= day &&
      (o.abolished === null || o.abolished > day) &&
      o.hasSecretary &&
      o.seated >= o.seats &&
      runsOut(terms, o.no, day) >= day,
  ).length;
});

export const branchCount = organisations((o) => o.type === '党支部');
export const memberCount = headcount('members');
export const divisionCadreCount = headcount('divisionCadres');
export const secretaryCount = headcount('branchSecretaries');
/** Secretaries and party-affairs workers together. */
export const rotationCount = stock(({ scope, period }) => {
  const base = organisationEvents(scope).base.get(period);
  return base && base.branchSecretaries + base.workers;
});

export const REGISTER_FORMULAS: FormulaTable = {
  'BAS-002': organisations(),
  'BAS-002a': branchCount,
  'BAS-003': memberCount,
  'BAS-004': headcount('staff'),
  'BAS-005': divisionCadreCount,
  'BAS-006': secretaryCount,
  'BAS-007': headcount('workers'),
  'AST-002a': headcount('needyStaff'),
  'TRN-021a': rotationCount,
  'ORG-016': percent(complete, headcount('organisationsDue')),
  'ORG-017': percent(
    organisations((o) => o.hasSecretary),
    organisations(),
  ),
};
