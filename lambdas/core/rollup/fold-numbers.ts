import type { Part } from '../model/indicator.ts';
import { isOwnPeriod } from './fold-marks.ts';
import type { ForestFrame } from './forest-frame.ts';

/**
 * Sums of one column by place: own numbers over time, then over the tree. Exact, because the column's sizes add up to
 * less than 2^53.
 * @param picks for a last value, the slot of each node's own number
 */
export function foldNumbers(
  frame: ForestFrame,
  values: Float64Array,
  part: Part,
  picks: Int32Array | null,
): Float64Array {
  const numbers = new Float64Array(frame.nodes.length);
  if (picks) gather(numbers, values, picks);
  else if (part.overTime === 'sum' || isOwnPeriod(frame)) addPeriods(numbers, values, frame);
  if (part.overUnits === 'sum') addUpwards(numbers, frame.parents);
  return numbers;
}

function gather(numbers: Float64Array, values: Float64Array, slots: Int32Array): void {
  for (let i = 0; i < numbers.length; i++) numbers[i] = values[slots[i] as number] as number;
}

function addPeriods(numbers: Float64Array, values: Float64Array, { slots, runs }: ForestFrame): void {
  for (let at = 0; at < slots.length; at++) {
    const run = runs[at] ?? -1;
    if (run >= 0 && at === 0) numbers.set(values.subarray(run, run + numbers.length));
    else if (run >= 0) addRun(numbers, values, run);
    else addSlots(numbers, values, slots[at] as Int32Array);
  }
}

function addRun(numbers: Float64Array, values: Float64Array, run: number): void {
  for (let i = 0; i < numbers.length; i++) numbers[i] = (numbers[i] as number) + (values[run + i] as number);
}

function addSlots(numbers: Float64Array, values: Float64Array, slots: Int32Array): void {
  for (let i = 0; i < numbers.length; i++)
    numbers[i] = (numbers[i] as number) + (values[slots[i] as number] as number);
}

/** Children stand after their parents, so one pass from the end adds every subtree. */
function addUpwards(numbers: Float64Array, parents: Int32Array): void {
  for (let i = numbers.length - 1; i > 0; i--) {
    const parent = parents[i] as number;
    if (parent >= 0) numbers[parent] = (numbers[parent] as number) + (numbers[i] as number);
  }
}
