import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { UnitResolution } from '../core/model/org-tree.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { createAnyDayResolver } from '../core/model/resolve-any-day.ts';

export type ResolveUnit = (text: string) => UnitResolution;

/** Who a text means in an organisation; made once per organisation. */
export function createUnitResolvers(index: CatalogueIndex): (organisation: Organisation) => ResolveUnit {
  const suffixes = (index.source.parameters.nameSuffixes?.value ?? '').split('、').filter(Boolean);
  const resolvers = new WeakMap<Organisation, ResolveUnit>();
  return (organisation) => {
    const known = resolvers.get(organisation) ?? createAnyDayResolver(organisation, suffixes);
    resolvers.set(organisation, known);
    return known;
  };
}
