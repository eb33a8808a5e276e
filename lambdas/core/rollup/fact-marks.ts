import { leastExact } from '../model/least-exact.ts';
import type { PartValue } from '../model/part-value.ts';
import { type Qualifier, QualifierSchema } from '../model/value.ts';

/**
 * Marks of a number as bits, so that folding them is an OR: reported at all, carried over, and one bit for each
 * qualifier that went in. 0 is a number that nobody reported.
 */
export const REPORTED = 1;
export const CARRIED = 2;
const FIRST_QUALIFIER = 4;

export function marksOf(value: PartValue): number {
  const qualifier = value.q ? FIRST_QUALIFIER << QualifierSchema.options.indexOf(value.q) : 0;
  return REPORTED | (value.carried ? CARRIED : 0) | qualifier;
}

/** The marks as the fields of a value. */
export function readMarks(marks: number): Pick<PartValue, 'q' | 'carried'> {
  let q: Qualifier | undefined;
  if (marks >= FIRST_QUALIFIER)
    QualifierSchema.options.forEach((option, i) => {
      if (marks & (FIRST_QUALIFIER << i)) q = leastExact(q, option);
    });
  return { ...(q ? { q } : {}), ...(marks & CARRIED ? { carried: true } : {}) };
}
