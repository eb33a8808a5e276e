import type { TreeStep } from './tree-shape.ts';

/** Adds the numbers of several form periods, each given by its slots, and by its first slot where they are in a row. */
export function addPeriods(
  numbers: Float64Array,
  values: Float64Array,
  slots: readonly Int32Array[],
  runs: readonly number[],
): void {
  if (runs.includes(-1)) addSlots(numbers, values, slots);
  else addRuns(numbers, values, runs);
}

function addSlots(numbers: Float64Array, values: Float64Array, slots: readonly Int32Array[]): void {
  let at = 0;
  for (; at + 2 < slots.length; at += 3)
    addThreeSlots(
      numbers,
      values,
      slots[at] as Int32Array,
      slots[at + 1] as Int32Array,
      slots[at + 2] as Int32Array,
    );
  for (; at < slots.length; at++) addOneSlots(numbers, values, slots[at] as Int32Array);
}

function addOneSlots(numbers: Float64Array, values: Float64Array, a: Int32Array): void {
  for (let i = 0; i < numbers.length; i++)
    numbers[i] = (numbers[i] as number) + (values[a[i] as number] as number);
}

function addThreeSlots(
  numbers: Float64Array,
  values: Float64Array,
  a: Int32Array,
  b: Int32Array,
  c: Int32Array,
): void {
  for (let i = 0; i < numbers.length; i++)
    numbers[i] =
      (numbers[i] as number) +
      (values[a[i] as number] as number) +
      (values[b[i] as number] as number) +
      (values[c[i] as number] as number);
}

/** Copies the first run and adds the others, three at a time: the sums are read and written a third as often. */
function addRuns(numbers: Float64Array, values: Float64Array, runs: readonly number[]): void {
  const [first = 0] = runs;
  numbers.set(values.subarray(first, first + numbers.length));
  let at = 1;
  for (; at + 2 < runs.length; at += 3)
    addThree(numbers, values, runs[at] as number, runs[at + 1] as number, runs[at + 2] as number);
  for (; at < runs.length; at++) addOne(numbers, values, runs[at] as number);
}

function addOne(numbers: Float64Array, values: Float64Array, a: number): void {
  for (let i = 0; i < numbers.length; i++) numbers[i] = (numbers[i] as number) + (values[a + i] as number);
}

function addThree(numbers: Float64Array, values: Float64Array, a: number, b: number, c: number): void {
  for (let i = 0; i < numbers.length; i++)
    numbers[i] =
      (numbers[i] as number) +
      (values[a + i] as number) +
      (values[b + i] as number) +
      (values[c + i] as number);
}

/**
 * Sums of subtrees. @param sums zeros, room for the nodes with children
 * @param slots where each node's own number stands in `values`, or the first slot where they stand in a row
 */
export function addSubtrees(
  sums: Float64Array,
  values: Float64Array,
  slots: Int32Array | number,
  steps: readonly TreeStep[],
): void {
  for (const { from, to, inner, parent } of steps) {
    let sum =
      typeof slots === 'number'
        ? sumRow(values, slots + from, slots + to)
        : sumSlots(values, slots, from, to);
    if (inner >= 0) {
      sum += sums[inner] as number;
      sums[inner] = sum;
    }
    if (parent >= 0) sums[parent] = (sums[parent] as number) + sum;
  }
}

function sumRow(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i <= to; i++) sum += values[i] as number;
  return sum;
}

function sumSlots(values: Float64Array, slots: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i <= to; i++) sum += values[slots[i] as number] as number;
  return sum;
}
