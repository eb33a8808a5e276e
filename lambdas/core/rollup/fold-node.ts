import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { OrgTree } from '../model/org-tree.ts';
import type { Parts, PartValue } from '../model/part-value.ts';
import type { Period } from '../model/period.ts';
import type { NodeRollup } from '../model/rollup.ts';
import type { Head, RecordCounts } from '../model/submission.ts';
import { countingHeads } from './counting-heads.ts';
import { expectedSubmissions } from './expected-submissions.ts';
import { foldOverTime } from './fold-over-time.ts';
import { foldOverUnits } from './fold-over-units.ts';
import { foldableParts } from './foldable-parts.ts';
import { owesForm } from './owed-periods.ts';
import { periodSpans } from './period-spans.ts';
import { rollupForm } from './rollup-form.ts';

export interface FoldNodeInput {
  readonly index: CatalogueIndex;
  /** The tree of the period. */
  readonly tree: OrgTree;
  readonly form: string;
  readonly period: Period;
  readonly orgVersion: string;
  readonly node: string;
  /** The node's own heads for all form periods inside `period`, in any order; others are ignored. */
  readonly heads: readonly Head[];
  /** Rollups of its direct children for the same form and period, in any order; children without one may be absent. */
  readonly children: readonly NodeRollup[];
}

/**
 * Own submissions folded over time, then together with the children over units. Exact, and the same bytes whatever the
 * order of heads and children. Missing is never 0: a part nobody reported is absent.
 * @throws RangeError on a form the period is too fine for, and on a part that cannot be folded as declared
 */
export function foldNode(input: FoldNodeInput): NodeRollup {
  const { index, tree, period, node, children } = input;
  const form = rollupForm(index, input.form, period);
  const heads = countingHeads(tree, input.heads, node, form, period);
  const formPeriods = periodSpans(period, form.cadence).map((span) => span.period);
  const alive = tree.recordOn(node, tree.day) !== undefined;

  const parts: Parts = {};
  for (const definition of foldableParts(index, form.code)) {
    const dated = heads.flatMap((one) => {
      const value = one.head.parts[definition.key];
      return value ? [{ period: one.period, value }] : [];
    });
    const own = foldOverTime(definition.part, period, dated, formPeriods, alive);
    const below = valuesOf(children, definition.key);
    const folded = foldOverUnits(definition.part, own, below);
    if (folded) parts[definition.key] = folded;
  }

  const received = heads.filter(({ span }) => owesForm(tree, node, form, span)).map(({ head }) => head);
  return {
    period,
    form: form.code,
    orgVersion: input.orgVersion,
    node,
    parts,
    completeness: {
      expected: expectedSubmissions(tree, form, period).get(node) ?? 0,
      received: total(received.length, children, (child) => child.completeness.received),
      late: total(received.filter((head) => head.late).length, children, (child) => child.completeness.late),
    },
    counts: addCounts([...received, ...children].map((one) => one.counts)),
  };
}

function valuesOf(children: readonly NodeRollup[], key: string): PartValue[] {
  const values: PartValue[] = [];
  for (const { parts } of children) {
    const value = parts[key];
    if (value) values.push(value);
  }
  return values;
}

function total(own: number, children: readonly NodeRollup[], of: (child: NodeRollup) => number): number {
  return children.reduce((sum, child) => sum + of(child), own);
}

function addCounts(all: readonly RecordCounts[]): RecordCounts {
  const sum = (of: (counts: RecordCounts) => number) => all.reduce((total, counts) => total + of(counts), 0);
  return {
    errors: sum((c) => c.errors),
    warnings: sum((c) => c.warnings),
    summaryDifferences: sum((c) => c.summaryDifferences),
    summaryCells: sum((c) => c.summaryCells),
    approximateCells: sum((c) => c.approximateCells),
  };
}
