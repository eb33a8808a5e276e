/** A line with lines below it. */
export interface DrawnNode {
  readonly text: string;
  readonly below: readonly DrawnNode[];
}

/** Lines of a tree drawn with box characters, the top without a mark. */
export function drawTree(top: DrawnNode): string[] {
  const lines: string[] = [];
  const stack: { node: DrawnNode; mark: string; indent: string }[] = [{ node: top, mark: '', indent: '' }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    lines.push(next.mark + next.node.text);
    const { below } = next.node;
    for (let i = below.length - 1; i >= 0; i--) {
      const node = below[i];
      const last = i === below.length - 1;
      if (!node) continue;
      stack.push({
        node,
        mark: `${next.indent}${last ? '└─ ' : '├─ '}`,
        indent: `${next.indent}${last ? '   ' : '│  '}`,
      });
    }
  }
  return lines;
}
