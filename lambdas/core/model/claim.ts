import * as z from 'zod';
import { compareDecimals, parseDecimal } from './decimal.ts';
import { IndicatorCodeSchema } from './indicator.ts';
import { TextSchema } from './text.ts';

/** Words that claim something, such as “all of them”, and the number that has to hold before a report may use them. */
export const ClaimSchema = z.strictObject({
  code: z.string().regex(/^W\d{1,2}[a-z]?$/),
  phrase: TextSchema,
  indicators: z.array(IndicatorCodeSchema).min(1),
  atLeast: z.string().optional(),
  /** Strictly less: above it a stronger claim holds. */
  below: z.string().optional(),
});
export type Claim = z.infer<typeof ClaimSchema>;

/** The first claim about the indicator that its value bears out; null when the number itself has to be printed. */
export function claimOf(claims: readonly Claim[], indicator: string, value: string | null): Claim | null {
  if (value === null) return null;
  const against = (bound: string) => compareDecimals(parseDecimal(value), parseDecimal(bound));
  return (
    claims.find(
      ({ indicators, atLeast, below }) =>
        indicators.includes(indicator) &&
        (atLeast === undefined || against(atLeast) >= 0) &&
        (below === undefined || against(below) < 0),
    ) ?? null
  );
}
