import type { Part } from '../model/indicator.ts';
import { addPeriods, addSubtrees } from './add-numbers.ts';
import { isOwnPeriod } from './fold-marks.ts';
import { type ForestFrame, runOf } from './forest-frame.ts';

/**
 * Sums of one column, own numbers over time, then over the tree. Exact, because the column's sizes add up to less than
 * 2^53.
 * @param picks for a last value, the slot of each node's own number
 * @returns the number at a place
 */
export function foldNumbers(
  frame: ForestFrame,
  values: Float64Array,
  part: Part,
  picks: Int32Array | null,
): (place: number) => number {
  const { slots, runs, nodes } = frame;
  const [only = null, ...more] = slots;
  /** The slots where own numbers stand in the column as they are, without folding over time. */
  const standing =
    picks ?? (more.length === 0 && (part.overTime === 'sum' || isOwnPeriod(frame)) ? only : null);
  if (standing) {
    const run = standing === only ? (runs[0] ?? -1) : runOf(standing);
    return foldTree(frame, values, part, run >= 0 ? run : standing);
  }
  const own = new Float64Array(nodes.length);
  if (part.overTime === 'sum') addPeriods(own, values, slots, runs);
  return foldTree(frame, own, part, 0);
}

/** Leaves need no room of their own: their number is read where it stands. */
function foldTree(
  { inner, innerCount, steps }: ForestFrame,
  own: Float64Array,
  part: Part,
  slots: Int32Array | number,
): (place: number) => number {
  const summed = part.overUnits === 'sum';
  const sums = new Float64Array(summed ? innerCount : 0);
  if (summed) addSubtrees(sums, own, slots, steps);
  const slotOf =
    typeof slots === 'number' ? (place: number) => slots + place : (place: number) => slots[place] ?? 0;
  return (place) => sums[inner[place] ?? -1] ?? own[slotOf(place)] ?? 0;
}
