import type { UnitResolution } from './org-tree.ts';
import type { Organisation } from './organisation.ts';
import { createUnitResolver } from './resolve-unit.ts';

const OPEN_END = '9999-12-31';

/**
 * Resolves names and codes of units that live now or once lived: the living ones first, then those closed last. For
 * workbooks whose period is not known yet.
 */
export function createAnyDayResolver(
  organisation: Organisation,
  nameSuffixes: readonly string[],
): (text: string) => UnitResolution {
  const days = [OPEN_END, ...closingDays(organisation)];
  const resolvers = new Map<string, (text: string) => UnitResolution>();
  const resolverOf = (day: string) => {
    const known = resolvers.get(day) ?? createUnitResolver(organisation, day, nameSuffixes);
    resolvers.set(day, known);
    return known;
  };
  return (text) => {
    let first: UnitResolution | null = null;
    for (const day of days) {
      const found = resolverOf(day)(text);
      if (found.kind === 'found') return found;
      first ??= found;
    }
    return first ?? { kind: 'unknown', candidates: [] };
  };
}

function closingDays(organisation: Organisation): string[] {
  const days = organisation.units.flatMap((unit) => unit.validTo ?? []);
  return [...new Set(days)].sort().reverse();
}
