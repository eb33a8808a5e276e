import type { PartDefinition } from '../model/catalogue-index.ts';

/**
 * Time is folded before the tree, so members that the tree is to unite must survive time, and no unit comes last.
 * @throws RangeError naming the part
 */
export function checkFoldable({ key, part }: PartDefinition): void {
  const loses = part.overUnits === 'distinct' && ['sum', 'max', 'min'].includes(part.overTime);
  if (loses || part.overUnits === 'last')
    throw new RangeError(
      `${key} cannot be folded ${part.overTime} over time and then ${part.overUnits} over units`,
    );
}
