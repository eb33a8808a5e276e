import { compareDecimals, parseDecimal } from '../model/decimal.ts';
import { periodLabel } from '../model/period.ts';
import type { Language } from '../model/text.ts';
import { numberOf } from './combine-values.ts';
import { type DrawnNode, drawTree } from './draw-tree.ts';
import { qualified } from './qualified-number.ts';
import { renderEntry } from './render-trace-entry.ts';
import { sumLeaves } from './sum-leaves.ts';
import type { Trace, TraceBranch, TraceNode } from './trace.ts';
import { ROLE_LABELS, TRACE_WORDS } from './trace-words.ts';

/** The trace as lines for a terminal, closing with the check that the leaves add up. */
export function renderTrace(trace: Trace, language: Language): string {
  const words = TRACE_WORDS[language];
  const value =
    trace.value === null ? words.none : `${qualified(trace.value, trace.qualifier)} ${trace.unit}`;
  const title = `${trace.indicator} ${trace.name[language]} · ${trace.nodeName}（${trace.node}） · ${periodLabel(trace.period, language)} = ${value}`;
  const carried = trace.carried ? ` ${words.carried}` : '';
  const top: DrawnNode = {
    text: title + carried,
    below: trace.branches.flatMap((branch) => drawBranch(branch, language)),
  };
  return [...drawTree(top), checkLine(trace, language)].join('\n');
}

function drawBranch(branch: TraceBranch, language: Language): DrawnNode[] {
  const { root } = branch;
  if (branch.role === 'value') return root ? drawNode(root, branch, language).below.slice() : [];
  const text = `${ROLE_LABELS[branch.role][language]} = ${branch.value ?? TRACE_WORDS[language].none}`;
  return [{ text, below: root ? [drawNode(root, branch, language)] : [] }];
}

/** Built from the leaves up: the depth of the tree is the user's. */
function drawNode(root: TraceNode, branch: TraceBranch, language: Language): DrawnNode {
  const order: TraceNode[] = [];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    order.push(node);
    stack.push(...node.children);
  }
  const drawn = new Map<TraceNode, DrawnNode>();
  for (const node of order.reverse()) {
    const mark = node.value.carried ? ` ${TRACE_WORDS[language].carried}` : '';
    drawn.set(node, {
      text: `${node.name}（${node.node}） ${qualified(numberOf(node.value), node.value.q)}${mark}`,
      below: [
        ...node.own.map((entry) => renderEntry(entry, branch.subject, language)),
        ...node.children.flatMap((child) => drawn.get(child) ?? []),
      ],
    });
  }
  return drawn.get(root) ?? { text: '', below: [] };
}

function checkLine(trace: Trace, language: Language): string {
  const words = TRACE_WORDS[language];
  const leaves = sumLeaves(trace);
  if (leaves === null || trace.value === null)
    return leaves === trace.value ? words.empty : words.differs('—');
  const equal = compareDecimals(parseDecimal(leaves), parseDecimal(trace.value)) === 0;
  return equal ? words.adds(leaves) : words.differs(leaves);
}
