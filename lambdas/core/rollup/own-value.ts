import type { CatalogueIndex } from '../model/catalogue-index.ts';
import { addDecimals, formatDecimal, parseDecimal } from '../model/decimal.ts';
import type { OrgTree } from '../model/org-tree.ts';
import type { Period } from '../model/period.ts';
import type { Head } from '../model/submission.ts';
import { numberOf } from './combine-values.ts';
import { divideTerms } from './divide-terms.ts';
import { traceOwnPart } from './trace-own-part.ts';
import { traceSubjects } from './trace-subject.ts';

/**
 * An indicator of one unit alone, nothing below it counted, for a period, from the unit's heads. Null when it was not
 * reported, is a number about the reporting, or the catalogue has no such indicator.
 */
export function ownValue(
  input: {
    readonly index: CatalogueIndex;
    readonly tree: OrgTree;
    readonly headsOf: (unit: string, form: string) => readonly Head[];
  },
  at: { readonly unit: string; readonly period: Period; readonly indicator: string },
): string | null {
  const indicator = input.index.indicators.get(at.indicator);
  if (!indicator) return null;
  const asked = { ...input, node: at.unit, period: at.period, indicator: at.indicator };
  const values = traceSubjects(input.index, indicator).map(({ subject }) => {
    const own = subject.kind === 'part' ? traceOwnPart(asked, subject, at.unit).value : null;
    return own && numberOf(own);
  });
  if ('ratio' in indicator.computation) {
    const [numerator = null, denominator = null] = values;
    return divideTerms(numerator, denominator, indicator.computation.times, indicator.decimals);
  }
  const known = values.filter((value) => value !== null).map(parseDecimal);
  return known.length === 0 ? null : formatDecimal(known.reduce(addDecimals));
}
