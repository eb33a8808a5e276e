export interface Assessed {
  readonly kind: string;
  readonly no: string;
  readonly group: string | null;
  /** In quarters of a point. */
  readonly quarters: number;
  readonly department: string | null;
  readonly head: string | null;
  readonly headGrade: string | null;
}

export interface Appraisal {
  readonly year: number;
  readonly reporter: string;
  readonly level: string;
  readonly date: string;
  readonly points: number;
}

export interface AssessmentEvents {
  readonly assessed: readonly Assessed[];
  readonly appraisals: readonly Appraisal[];
}
