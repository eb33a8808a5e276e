import { lastDay, type Period } from '../../../../lambdas/core/model/period.ts';
import { filled, type PlainRow, yes } from '../../ledger-entries.ts';
import type { BaseNumbers, PartyOrganisation, Term } from './events.ts';
import { runsOut } from './make-terms.ts';

export function organisationRows(
  organisations: readonly PartyOrganisation[],
  terms: readonly Term[],
  period: Period,
): PlainRow[] {
  const day = lastDay(period);
  return organisations
    .filter((o) => o.established <= day)
    .map((o) =>
      filled({
        organisationNo: o.no,
        organisationName: o.name,
        organisationType: o.type,
        establishedOn: o.established,
        dissolvedOn: o.abolished !== null && o.abolished <= day ? o.abolished : null,
        fullMembers: String(o.members),
        probationaryMembers: String(o.probationary),
        seats: String(o.seats),
        seated: String(o.seated),
        secretaryInPost: yes(o.hasSecretary),
        term: String(o.term),
        termEndsOn: runsOut(terms, o.no, day),
      }),
    );
}

export function baseRows(base: BaseNumbers | undefined): PlainRow[] {
  if (!base) return [];
  return [
    {
      staff: String(base.staff),
      members: String(base.members),
      fullMembers: String(base.members - base.probationary),
      probationaryMembers: String(base.probationary),
      divisionCadres: String(base.divisionCadres),
      middleCadres: String(base.middleCadres),
      leaders: String(base.leaders),
      branchSecretaries: String(base.branchSecretaries),
      partyWorkers: String(base.workers),
      needyStaff: String(base.needyStaff),
      organisationsDue: String(base.organisationsDue),
      groupManagedCadres: String(base.groupManagedCadres),
      lettersDue: String(base.lettersDue),
      newPartyWorkers: String(base.newPartyWorkers),
      unitsToInspect: String(base.unitsToInspect),
    },
  ];
}
