import type { Indicator, Term } from '../model/indicator.ts';

/** What an indicator is made of: one part, numerator and denominator, or what a total adds up. System numbers have none. */
export function termsOf({ computation }: Indicator): readonly Term[] {
  if ('measure' in computation) return [computation];
  if ('ratio' in computation) return [computation.ratio.numerator, computation.ratio.denominator];
  return 'total' in computation ? computation.total.of : [];
}
