import type { Part } from '../model/indicator.ts';
import type { PartValue } from '../model/part-value.ts';
import { foldOverTime } from './fold-over-time.ts';
import { foldOverUnits } from './fold-over-units.ts';
import type { ForestFrame } from './forest-frame.ts';

/** Values of one column by place, one node after the other: members, extremes, and numbers too large for doubles. */
export function foldValues(
  frame: ForestFrame,
  facts: ReadonlyMap<number, PartValue>,
  part: Part,
): (PartValue | null)[] {
  const { nodes, parents, slots, spans, period, alive } = frame;
  const folded: (PartValue | null)[] = new Array(nodes.length).fill(null);
  if (facts.size === 0) return folded;
  const formPeriods = spans.map((span) => span.period);
  const below = new Map<number, PartValue[]>();
  for (let i = nodes.length - 1; i >= 0; i--) {
    const dated = spans.flatMap((span, at) => {
      const value = facts.get(slots[at]?.[i] ?? -1);
      return value ? [{ period: span.period, value }] : [];
    });
    const own = foldOverTime(part, period, dated, formPeriods, alive[i] === 1);
    const children = below.get(i) ?? [];
    below.delete(i);
    const value = foldOverUnits(part, own, children);
    folded[i] = value;
    const parent = parents[i] ?? -1;
    if (!value || parent < 0) continue;
    const siblings = below.get(parent);
    if (siblings) siblings.push(value);
    else below.set(parent, [value]);
  }
  return folded;
}
