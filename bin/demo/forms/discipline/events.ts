export interface Letter {
  readonly type: string;
  readonly year: number;
  readonly signer: string;
  readonly level: string;
  readonly signed: string;
  readonly areas: number | null;
}

export interface Talk {
  readonly no: string;
  readonly type: string;
  readonly date: string;
  readonly objectType: string;
  readonly person: string;
  /** Unit of that person. */
  readonly at: string;
  readonly form: string | null;
}

export interface Education {
  readonly no: string;
  readonly form: string;
  readonly date: string;
  readonly title: string;
  readonly material: string | null;
  readonly copies: number | null;
  readonly invited: number | null;
  readonly attended: number | null;
  readonly middle: number | null;
}

export interface Risk {
  readonly person: string;
  readonly no: number;
  readonly level: string;
  readonly planNo: string | null;
  readonly filled: string;
  readonly updated: string | null;
}

export interface Opinion {
  readonly letter: string;
  readonly candidate: string;
  readonly purpose: string;
  readonly asked: string;
  readonly due: string;
  readonly replied: string | null;
  readonly committee: string | null;
}

export interface CadreFile {
  readonly person: string;
  readonly level: string;
  readonly opened: string;
  readonly appointed: string | null;
  /** Six days; those not done are null. */
  readonly steps: readonly (string | null)[];
}

export interface Verification {
  readonly person: string;
  readonly batch: string;
  readonly type: string;
  readonly date: string;
}

export interface Regulation {
  readonly title: string;
  readonly category: string;
  readonly action: string;
  readonly started: string;
  readonly issued: string | null;
}

export interface DisciplineEvents {
  readonly letters: readonly Letter[];
  readonly talks: readonly Talk[];
  readonly education: readonly Education[];
  readonly risks: readonly Risk[];
  readonly opinions: readonly Opinion[];
  readonly files: readonly CadreFile[];
  readonly verifications: readonly Verification[];
  readonly regulations: readonly Regulation[];
}
