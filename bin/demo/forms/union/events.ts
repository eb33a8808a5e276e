export interface Aid {
  readonly no: string;
  readonly type: string;
  readonly date: string;
  readonly recipients: string;
  readonly people: number;
  readonly households: number;
  /** Yuan, to the fen. */
  readonly money: number | null;
  readonly goods: number | null;
  readonly fund: string;
}

export interface NeedyPerson {
  readonly no: string;
  readonly hardship: string;
  readonly filed: string;
  /** Not needy any more from this day on. */
  readonly helpedOut: string | null;
  /** Days on which help was given. */
  readonly help: readonly string[];
}

export interface Award {
  readonly document: string;
  readonly award: string;
  readonly level: string;
  readonly type: string;
  readonly recipient: string;
  /** Where the recipient belongs. */
  readonly at: string;
  readonly date: string;
}

export interface Result {
  readonly no: string;
  readonly type: string;
  readonly date: string;
}

export interface UnionEvents {
  readonly aids: readonly Aid[];
  readonly needy: readonly NeedyPerson[];
  readonly awards: readonly Award[];
  readonly results: readonly Result[];
}
