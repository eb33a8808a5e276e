import type { Trace, TraceNode, TraceSubmission } from './trace.ts';

/** One submission a trace ends in, with the part whose lineage shows its cells. */
export interface TracedSubmission {
  readonly submission: TraceSubmission;
  readonly form: string;
  readonly period: string;
  readonly part: string;
}

/** The submissions whose lineage a second, complete trace needs: trace, load these, trace again. */
export function tracedSubmissions(trace: Trace): TracedSubmission[] {
  return trace.branches.flatMap(({ root, subject }) => {
    if (!root || subject.kind !== 'part') return [];
    const found: TracedSubmission[] = [];
    const stack: TraceNode[] = [root];
    for (let node = stack.pop(); node; node = stack.pop()) {
      for (const { submission, form, period } of node.own)
        if (submission && form !== null) found.push({ submission, form, period, part: subject.key });
      stack.push(...node.children);
    }
    return found;
  });
}
