/** One person on the way from applicant to full member; days still to come are not yet on the list. */
export interface Person {
  readonly no: string;
  readonly branch: string;
  readonly applied: string;
  readonly activist: string | null;
  readonly prospective: string | null;
  readonly hours: number;
  readonly received: string | null;
  readonly probationEnds: string | null;
  readonly extension: { readonly decided: string; readonly to: string } | null;
  readonly full: string | null;
  /** Given up or struck off. */
  readonly ended: string | null;
}

/** Someone who became a full member in the year before. */
export interface Graduate extends Person {
  readonly trainedInProbation: string | null;
  readonly trainedLater: string | null;
}

export interface DevelopmentEvents {
  readonly graduates: readonly Graduate[];
  readonly people: readonly Person[];
  readonly planned: number;
  readonly added: number;
}
