import type { CatalogueIndex } from '../model/catalogue-index.ts';
import { type Decimal, parseDecimal } from '../model/decimal.ts';
import type { Parts, PartValue } from '../model/part-value.ts';
import type { SummaryEntry } from './summary-entries.ts';
import { withinPrinted } from './within-printed.ts';

/** A typed summary number beside the one the ledgers give. */
export interface SummaryComparison {
  readonly entry: SummaryEntry;
  readonly computed: Decimal;
  readonly agrees: boolean;
}

/**
 * Every typed number whose indicator the form's ledgers carry, compared. Ratios and numbers that exist only on the
 * summary sheet have no counterpart here.
 */
export function compareSummary(
  entries: readonly SummaryEntry[],
  parts: Parts,
  index: CatalogueIndex,
): SummaryComparison[] {
  return entries.flatMap((entry) => {
    const definition = index.parts.get(entry.indicator);
    const part = parts[entry.indicator];
    if (!entry.value || !definition || definition.part.measure.kind === 'summary' || !part) return [];
    const computed = partNumber(part);
    return [{ entry, computed, agrees: withinPrinted(entry.value, computed) }];
  });
}

/** A part as a number: its value, or the size of its set. */
export function partNumber(part: PartValue): Decimal {
  return parseDecimal(part.n ?? String(part.set?.length ?? 0));
}
