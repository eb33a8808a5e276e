import type { Catalogue } from '../model/catalogue.ts';
import type { Column } from '../model/column.ts';
import type { Form } from '../model/form.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Ledger } from '../model/ledger.ts';

/** Everything a reference in the catalogue can name. The first entry of a duplicate code wins. */
export interface CatalogueNames {
  readonly ledgers: ReadonlyMap<string, Ledger>;
  readonly forms: ReadonlyMap<string, Form>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  column(ledger: string, key: string): Column | undefined;
}

export function nameCatalogue(catalogue: Catalogue): CatalogueNames {
  const ledgers = byCode(catalogue.ledgers);
  const columns = new Map<string, Map<string, Column>>();
  for (const ledger of ledgers.values())
    columns.set(ledger.code, new Map(ledger.columns.map((column) => [column.key, column])));
  return {
    ledgers,
    forms: byCode(catalogue.forms),
    indicators: byCode(catalogue.indicators),
    column: (ledger, key) => columns.get(ledger)?.get(key),
  };
}

function byCode<T extends { readonly code: string }>(entries: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const entry of entries) if (!map.has(entry.code)) map.set(entry.code, entry);
  return map;
}
