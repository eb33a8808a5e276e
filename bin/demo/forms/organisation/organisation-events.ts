import { lastDay, type Period } from '../../../../lambdas/core/model/period.ts';
import { perUnit } from '../../unit-scope.ts';
import type { BaseNumbers, OrganisationEvents } from './events.ts';
import { makeChanges, makeJoints, makeNominations, makeSecretaries } from './make-building.ts';
import { makeRatings } from './make-ratings.ts';
import { makeBaseNumbers, makePartyOrganisations } from './make-register.ts';
import { makeTerms } from './make-terms.ts';
import { makeWorkers } from './make-workers.ts';

export const organisationEvents = perUnit(({ unit, group, year, owed, random }): OrganisationEvents => {
  const quarters = owed('quarter');
  const name = unit.shortName ?? unit.name;
  const organisations = makePartyOrganisations(unit.code, name, quarters, random.fork('org'));
  const usual = makeBaseNumbers(organisations, random.fork('base'));
  const base = new Map<Period, BaseNumbers>();
  for (const quarter of quarters) {
    const day = lastDay(quarter);
    const alive = organisations.filter(
      (o) => o.established <= day && (o.abolished === null || o.abolished > day),
    );
    const branches = alive.filter((o) => o.type === '党支部');
    const probationary = branches.reduce((sum, o) => sum + o.probationary, 0);
    const members = branches.reduce((sum, o) => sum + o.members, probationary);
    base.set(quarter, {
      ...usual,
      members,
      probationary,
      branchSecretaries: branches.length,
      organisationsDue: alive.length,
      unitsToInspect: unit.parent === null ? group.length - 1 : 0,
    });
  }
  return {
    organisations,
    base,
    usual,
    terms: makeTerms(unit.code, organisations, year, random.fork('terms')),
    changes: makeChanges(organisations, quarters, random.fork('changes')),
    ratings: makeRatings(organisations, year, random.fork('ratings')),
    secretaries: makeSecretaries(organisations, year, random.fork('secretaries')),
    joints: makeJoints(unit.code, year, random.fork('joints')),
    workers: makeWorkers(unit.code, year, random.fork('workers')),
    nominations: makeNominations(unit, organisations, year, random.fork('nominations')),
  };
});
