import { firstDay, lastDay, type Period } from '../../../../lambdas/core/model/period.ts';
import type { Random } from '../../random.ts';
import type { BaseNumbers, PartyOrganisation } from './events.ts';

/** Party organisations of a unit; now and then one is set up or dissolved during the year. */
export function makePartyOrganisations(
  unit: string,
  shortName: string,
  quarters: readonly Period[],
  random: Random,
): PartyOrganisation[] {
  const branches = random.int(2, 4);
  const year = Number((quarters[0] ?? '2022').slice(0, 4));
  return Array.from({ length: branches + 1 }, (_, i) => {
    const committee = i === 0;
    const seats = committee ? 7 : random.pick([3, 5]);
    const changes = !committee && quarters.length > 0 && random.chance(0.15);
    const changed = changes ? random.pick(quarters) : null;
    const opens = changed !== null && random.chance(0.5);
    return {
      no: `D${unit}-${String(i).padStart(2, '0')}`,
      name: committee ? `${shortName}党委` : `${shortName}第${i}党支部`,
      type: committee ? '党委' : '党支部',
      established: opens && changed ? firstDay(changed) : `${year - random.int(2, 6)}-07-01`,
      abolished: changed && !opens ? lastDay(changed) : null,
      members: committee ? 0 : random.int(8, 40),
      probationary: committee ? 0 : random.int(0, 3),
      seats,
      seated: random.chance(0.9) ? seats : seats - 1,
      hasSecretary: random.chance(0.95),
      term: committee ? 5 : 3,
    } as const;
  });
}

/** Head counts of one unit and quarter, consistent with its branches. */
export function makeBaseNumbers(organisations: readonly PartyOrganisation[], random: Random): BaseNumbers {
  const members = organisations.reduce((sum, o) => sum + o.members, 0);
  const probationary = organisations.reduce((sum, o) => sum + o.probationary, 0);
  const divisionCadres = random.int(12, 20);
  return {
    staff: (members + probationary) * 3 + random.int(60, 200),
    members: members + probationary,
    probationary,
    divisionCadres,
    middleCadres: divisionCadres + random.int(10, 30),
    leaders: random.int(5, 9),
    branchSecretaries: organisations.filter((o) => o.type === '党支部').length,
    workers: random.int(10, 25),
    needyStaff: random.int(0, 5),
    organisationsDue: organisations.length,
    groupManagedCadres: random.int(2, 6),
    lettersDue: divisionCadres + random.int(4, 12),
    newPartyWorkers: random.int(0, 4),
    unitsToInspect: 0,
  };
}
