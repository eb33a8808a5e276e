import type { Part } from '../model/indicator.ts';
import type { PartValue } from '../model/part-value.ts';
import { combineValues } from './combine-values.ts';

/** A node's value of a part from its own and its children's. What a unit says only about itself stays with it. */
export function foldOverUnits(
  { overUnits }: Pick<Part, 'overUnits'>,
  own: PartValue | null,
  below: readonly PartValue[],
): PartValue | null {
  if (overUnits === 'none' || overUnits === 'last') return own;
  return combineValues(overUnits, own ? [own, ...below] : below);
}
