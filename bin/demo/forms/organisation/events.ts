import type { Period } from '../../../../lambdas/core/model/period.ts';

export interface PartyOrganisation {
  readonly no: string;
  readonly name: string;
  readonly type: string;
  readonly established: string;
  readonly abolished: string | null;
  readonly members: number;
  readonly probationary: number;
  readonly seats: number;
  readonly seated: number;
  readonly hasSecretary: boolean;
  readonly term: 3 | 5;
}

export interface BaseNumbers {
  readonly staff: number;
  readonly members: number;
  readonly probationary: number;
  readonly divisionCadres: number;
  readonly middleCadres: number;
  readonly leaders: number;
  readonly branchSecretaries: number;
  readonly workers: number;
  readonly needyStaff: number;
  readonly organisationsDue: number;
}

export interface OrganisationEvents {
  readonly organisations: readonly PartyOrganisation[];
  /** By quarter. */
  readonly base: ReadonlyMap<Period, BaseNumbers>;
  /** Head counts that do not move over the year. */
  readonly usual: BaseNumbers;
}
