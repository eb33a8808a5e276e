/**
 * What a unit wrote in its workbook about a finding of the round before. With neither sheet nor cell it is about every
 * finding of the code that has no words of its own.
 */
export interface WrittenExplanation {
  readonly code: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly text: string;
}

/** Longest text that is kept, in UTF-16 units. */
export const LONGEST_EXPLANATION = 2000;
