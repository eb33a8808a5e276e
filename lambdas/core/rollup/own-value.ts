import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { OrgTree } from '../model/org-tree.ts';
import type { Period } from '../model/period.ts';
import type { NumberWithTerms } from '../model/rollup.ts';
import type { Head } from '../model/submission.ts';
import { addKnown } from './add-known.ts';
import { numberOf } from './combine-values.ts';
import { divideTerms } from './divide-terms.ts';
import { traceOwnPart } from './trace-own-part.ts';
import { traceSubjects } from './trace-subject.ts';

interface OwnInput {
  readonly index: CatalogueIndex;
  readonly tree: OrgTree;
  readonly headsOf: (unit: string, form: string) => readonly Head[];
}

interface OwnPlace {
  readonly unit: string;
  readonly period: Period;
  readonly indicator: string;
}

/**
 * An indicator of one unit alone, nothing below it counted, for a period, from the unit's heads. Null when it was not
 * reported, is a number about the reporting, or the catalogue has no such indicator.
 */
export function ownValue(input: OwnInput, at: OwnPlace): string | null {
  return ownNumber(input, at)?.value ?? null;
}

/** The same with the terms of a rate, which are exact where the value is rounded. */
export function ownNumber(input: OwnInput, at: OwnPlace): NumberWithTerms | null {
  const indicator = input.index.indicators.get(at.indicator);
  if (!indicator) return null;
  const asked = { ...input, node: at.unit, period: at.period, indicator: at.indicator };
  const values = traceSubjects(input.index, indicator).map(({ subject }) => {
    const own = subject.kind === 'part' ? traceOwnPart(asked, subject, at.unit).value : null;
    return own && numberOf(own);
  });
  if ('ratio' in indicator.computation) {
    const [numerator = null, denominator = null] = values;
    const value = divideTerms(numerator, denominator, indicator.computation.times, indicator.decimals);
    return { value, numerator, denominator };
  }
  const value = addKnown(values);
  return value === null ? null : { value };
}
