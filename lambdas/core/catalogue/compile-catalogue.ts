import type { Catalogue } from '../model/catalogue.ts';
import { type CatalogueIndex, type PartDefinition, totalTermKey } from '../model/catalogue-index.ts';
import type { Indicator, Term } from '../model/indicator.ts';

/**
 * Resolves references for look-up. The catalogue must have passed {@link checkCatalogue} without errors.
 *
 * @param version sha256 of its canonical JSON, hex
 */
export function compileCatalogue(catalogue: Catalogue, version: string): CatalogueIndex {
  const parts = new Map<string, PartDefinition>();
  const termParts = new Map<string, string>();
  const define = (key: string, indicator: Indicator, part: PartDefinition['part']) => {
    if (indicator.form !== null)
      parts.set(key, { key, indicator: indicator.code, form: indicator.form, part });
  };
  const defineTerm = (key: string, indicator: Indicator, term: Term) => {
    if ('indicator' in term) {
      termParts.set(key, term.indicator);
      return;
    }
    define(key, indicator, term);
    termParts.set(key, key);
  };
  for (const indicator of catalogue.indicators) {
    const { code, computation } = indicator;
    if ('measure' in computation) define(code, indicator, computation);
    if ('total' in computation)
      computation.total.of.forEach((term, i) => {
        defineTerm(totalTermKey(code, i), indicator, term);
      });
    if (!('ratio' in computation)) continue;
    defineTerm(`${code}/n`, indicator, computation.ratio.numerator);
    defineTerm(`${code}/d`, indicator, computation.ratio.denominator);
  }
  return {
    source: catalogue,
    version,
    ledgers: byCode(catalogue.ledgers),
    forms: byCode(catalogue.forms),
    indicators: byCode(catalogue.indicators),
    rules: catalogue.rules,
    obligations: catalogue.obligations ?? [],
    parts,
    partsOfForm: new Map(
      catalogue.forms.map(({ code }) => [code, [...parts.values()].filter((part) => part.form === code)]),
    ),
    termParts,
  };
}

function byCode<T extends { readonly code: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.code, entry]));
}
