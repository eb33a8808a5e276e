import type { TraceInput } from './build-trace.ts';
import { foldOverUnits } from './fold-over-units.ts';
import type { TraceNode, TraceSubject } from './trace.ts';
import { traceOwnPart } from './trace-own-part.ts';
import { traceOwnSystem } from './trace-own-system.ts';

/** The contributions to one subject in the subtree, folded upwards. Null when there are none. */
export function traceBranchNodes(input: TraceInput, subject: TraceSubject): TraceNode | null {
  const { tree } = input;
  const overUnits = subject.kind === 'part' ? subject.part.overUnits : 'sum';
  const alone = overUnits === 'none' || overUnits === 'last';
  const codes = alone ? [input.node] : tree.subtreeOf(input.node);
  const nodes = new Map<string, TraceNode>();
  for (const code of [...codes].reverse()) {
    const own =
      subject.kind === 'part'
        ? traceOwnPart(input, subject, code)
        : traceOwnSystem(input, subject.system, code);
    const children = alone ? [] : tree.childrenOf(code).flatMap((child) => nodes.get(child) ?? []);
    const below = children.map((child) => child.value);
    const value = foldOverUnits({ overUnits }, own.value, below);
    for (const child of children) nodes.delete(child.node);
    if (!value) continue;
    nodes.set(code, {
      node: code,
      name: tree.units.get(code)?.name ?? code,
      value,
      own: own.entries,
      children,
    });
  }
  return nodes.get(input.node) ?? null;
}
