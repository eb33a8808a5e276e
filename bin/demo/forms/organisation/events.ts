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
  readonly groupManagedCadres: number;
  readonly lettersDue: number;
  readonly newPartyWorkers: number;
  readonly unitsToInspect: number;
}

/** One term of office of one body. */
export interface Term {
  readonly organisation: string;
  readonly body: string;
  readonly type: string;
  readonly no: number;
  readonly began: string;
  readonly years: number;
  readonly due: string;
  readonly extension: { readonly approved: string; readonly to: string } | null;
  /** When the next term was elected. */
  readonly elected: string | null;
  readonly invited: number;
  readonly attended: number;
  readonly delegates: number;
  /** Not on the list before this day, nor from `until` on. */
  readonly listed: string;
  readonly until: string | null;
}

export interface Change {
  readonly organisation: string;
  readonly type: string;
  readonly date: string;
}

/** A branch in one year. */
export interface Rating {
  readonly branch: string;
  readonly year: number;
  readonly last: string | null;
  /** Null when it does not take part. */
  readonly rating: string | null;
  readonly titles: readonly string[];
  readonly bottom: boolean;
  readonly weak: boolean;
  readonly converted: boolean;
}

export interface Secretary {
  readonly organisation: string;
  readonly person: string;
  readonly born: string;
  readonly appointed: string;
  readonly left: string | null;
  readonly young: boolean;
}

export interface Joint {
  readonly type: string;
  readonly no: string;
  readonly partner: string | null;
  readonly started: string;
  readonly ended: string | null;
}

export interface Nomination {
  readonly round: string;
  readonly organisation: string;
  readonly held: string;
  readonly entitled: number;
  readonly took: number;
  readonly meetingNo: string;
  readonly consultations: number;
}

/** A party-affairs worker on the roster of persons. */
export interface Worker {
  readonly person: string;
  readonly appointed: string;
  readonly inducted: string | null;
  readonly standing: string | null;
}

export interface OrganisationEvents {
  readonly organisations: readonly PartyOrganisation[];
  /** By quarter. */
  readonly base: ReadonlyMap<Period, BaseNumbers>;
  /** Head counts that do not move over the year. */
  readonly usual: BaseNumbers;
  readonly terms: readonly Term[];
  readonly changes: readonly Change[];
  readonly ratings: readonly Rating[];
  readonly secretaries: readonly Secretary[];
  readonly joints: readonly Joint[];
  readonly workers: readonly Worker[];
  /** Null for units that send none. */
  readonly nominations: readonly Nomination[] | null;
}
