import { partNumber } from '../measure/compare-summary.ts';
import { compileMeasure } from '../measure/compile-measure.ts';
import { evaluateMeasure } from '../measure/evaluate-measure.ts';
import type { Contribution } from '../measure/tally.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import { type Decimal, parseDecimal, ZERO } from '../model/decimal.ts';
import type { Measure } from '../model/measure.ts';
import { knownNumber } from './known-number.ts';
import type { Subject } from './subject.ts';

/** A number over the whole submission: over rows, of an indicator, or constant. */
export type SideSource = Measure | { readonly indicator: string } | { readonly number: string };

export interface SideValue {
  readonly number: Decimal;
  readonly contributions: readonly Contribution[];
}

/** The values of one side, by group. */
export interface Side {
  readonly groups: readonly string[];
  /** Undefined where nothing is known. A group without rows in a reported ledger is 0. */
  of(group: string): SideValue | undefined;
}

/** Null when the side is unknown altogether: its ledger was not reported or the indicator has no value. */
export function compileSide(
  source: SideSource,
  by: readonly string[],
  index: CatalogueIndex,
): (subject: Subject) => Side | null {
  if ('number' in source) {
    const number = parseDecimal(source.number);
    return () => constantSide(number);
  }
  if ('indicator' in source)
    return (subject) => {
      const part = knownNumber(subject, source.indicator);
      return part ? constantSide(partNumber(part)) : null;
    };
  const measure = compileMeasure(source, index.ledgers, false);
  const countsFromZero = ['count', 'sum', 'distinct'].includes(measure.kind);
  return (subject) => {
    if (!measure.sources.some(({ ledger }) => subject.isReported(ledger))) return null;
    if (measure.sources.some(({ ledger, reads }) => subject.hasFaults(ledger, [...reads, ...by])))
      return null;
    const results = evaluateMeasure(measure, subject.rows, subject.clock, by);
    const empty = countsFromZero ? { number: ZERO, contributions: [] } : undefined;
    return { groups: [...results.keys()], of: (group) => results.get(group) ?? empty };
  };
}

function constantSide(number: Decimal): Side {
  return { groups: [''], of: () => ({ number, contributions: [] }) };
}
