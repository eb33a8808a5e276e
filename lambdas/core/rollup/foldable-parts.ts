import type { CatalogueIndex, PartDefinition } from '../model/catalogue-index.ts';
import { compareText } from '../model/org-records.ts';

const known = new WeakMap<CatalogueIndex, Map<string, readonly PartDefinition[]>>();

/**
 * The parts of a form in canonical order of their keys, made sure to be foldable time first, then over units.
 * @throws RangeError naming a part whose members the tree should unite after time has lost them, or that is to take the
 * last of its units
 */
export function foldableParts(index: CatalogueIndex, form: string): readonly PartDefinition[] {
  const ofIndex = known.get(index) ?? new Map<string, readonly PartDefinition[]>();
  known.set(index, ofIndex);
  const found = ofIndex.get(form);
  if (found) return found;
  const parts = [...(index.partsOfForm.get(form) ?? [])].sort((a, b) => compareText(a.key, b.key));
  for (const { key, part } of parts) {
    const loses = part.overUnits === 'distinct' && ['sum', 'max', 'min'].includes(part.overTime);
    if (loses || part.overUnits === 'last')
      throw new RangeError(
        `${key} cannot be folded ${part.overTime} over time and then ${part.overUnits} over units`,
      );
  }
  ofIndex.set(form, parts);
  return parts;
}
