import type { Part } from '../model/indicator.ts';
import { CARRIED, REPORTED } from './fact-marks.ts';
import type { ForestFrame } from './forest-frame.ts';

/** Folded marks by place, and for a last value the slot that each node's own value comes from. */
export interface FoldedMarks {
  readonly marks: Uint16Array;
  readonly picks: Int32Array | null;
}

/** The marks of sums and last values, over time and then over the tree. Values are not looked at. */
export function foldMarks(frame: ForestFrame, source: Uint16Array, part: Part, nobody: number): FoldedMarks {
  const { nodes, parents, slots } = frame;
  const marks = new Uint16Array(nodes.length);
  let picks: Int32Array | null = null;
  if (part.overTime === 'last') picks = pickLast(frame, source, marks, nobody);
  else if (part.overTime === 'sum' || isOwnPeriod(frame))
    for (const of of slots)
      for (let i = 0; i < of.length; i++) marks[i] = (marks[i] ?? 0) | (source[of[i] ?? 0] ?? 0);
  if (part.overUnits === 'sum')
    for (let i = nodes.length - 1; i > 0; i--) {
      const parent = parents[i] ?? -1;
      if (parent >= 0) marks[parent] = (marks[parent] ?? 0) | (marks[i] ?? 0);
    }
  return { marks, picks };
}

/** True when the form period is the period itself: then a part that no time fold is declared for has a value. */
export function isOwnPeriod({ spans, period }: ForestFrame): boolean {
  return spans.length === 1 && spans[0]?.period === period;
}

function pickLast(
  { nodes, slots, alive }: ForestFrame,
  source: Uint16Array,
  marks: Uint16Array,
  nobody: number,
): Int32Array {
  const picks = new Int32Array(nodes.length).fill(nobody);
  for (let i = 0; i < nodes.length; i++) {
    if (!alive[i]) continue;
    for (let at = slots.length - 1; at >= 0; at--) {
      const slot = slots[at]?.[i] ?? nobody;
      const mark = source[slot] ?? 0;
      if (!(mark & REPORTED)) continue;
      picks[i] = slot;
      marks[i] = at === slots.length - 1 ? mark : mark | CARRIED;
      break;
    }
  }
  return picks;
}
