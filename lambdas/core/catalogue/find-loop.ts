import type { Indicator } from '../model/indicator.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { termsOf } from './terms-of.ts';

/** The way from an indicator over one of its terms back to itself, by code; null when there is none. */
export function findLoop(names: CatalogueNames, from: string, over: Indicator): string[] | null {
  const seen = new Set<string>();
  const walk = (indicator: Indicator): string[] | null => {
    if (indicator.code === from) return [indicator.code];
    if (seen.has(indicator.code)) return null;
    seen.add(indicator.code);
    for (const term of termsOf(indicator)) {
      const next = 'indicator' in term ? names.indicators.get(term.indicator) : undefined;
      const rest = next && walk(next);
      if (rest) return [indicator.code, ...rest];
    }
    return null;
  };
  const back = walk(over);
  return back && [from, ...back];
}
