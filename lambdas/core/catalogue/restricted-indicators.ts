import type { CatalogueIndex } from '../model/catalogue-index.ts';

const KNOWN = new WeakMap<CatalogueIndex, ReadonlySet<string>>();

/** Indicators that rest on a ledger only named roles may see, directly or through another indicator. */
export function restrictedIndicators(index: CatalogueIndex): ReadonlySet<string> {
  const known = KNOWN.get(index);
  if (known) return known;
  const found = new Set<string>();
  for (const { indicator, part } of index.parts.values())
    if (part.measure.of.some(({ ledger }) => index.ledgers.get(ledger)?.restricted)) found.add(indicator);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { code, computation } of index.indicators.values()) {
      const terms =
        'ratio' in computation
          ? [computation.ratio.numerator, computation.ratio.denominator]
          : 'total' in computation
            ? computation.total.of
            : [];
      if (found.has(code) || !terms.some((term) => 'indicator' in term && found.has(term.indicator)))
        continue;
      found.add(code);
      grew = true;
    }
  }
  KNOWN.set(index, found);
  return found;
}
