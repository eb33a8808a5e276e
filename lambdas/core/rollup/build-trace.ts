import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { DutyCount } from '../model/duty-record.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Lineage } from '../model/lineage.ts';
import type { OrgTree } from '../model/org-tree.ts';
import type { Period } from '../model/period.ts';
import type { Head } from '../model/submission.ts';
import { addKnown } from './add-known.ts';
import { markedAs, numberOf } from './combine-values.ts';
import { coversTotal } from './covers-total.ts';
import { divideTerms } from './divide-terms.ts';
import { formCovers } from './rollup-form.ts';
import type { SystemNumber } from './system-number.ts';
import type { Trace, TraceBranch } from './trace.ts';
import { traceBranchNodes } from './trace-nodes.ts';
import { traceSubjects } from './trace-subject.ts';

export interface TraceInput {
  readonly index: CatalogueIndex;
  /** The tree of the period. */
  readonly tree: OrgTree;
  readonly period: Period;
  readonly node: string;
  readonly indicator: string;
  /** Heads of a unit for a form inside the period, in any order; see `traceRequests`. */
  readonly headsOf: (unit: string, form: string) => readonly Head[];
  /** Duties of a unit whose day has passed and lies in the period. Without it numbers about duties are unknown. */
  readonly obligationsOf?: (unit: string) => DutyCount;
  /** Lineage of a part in a head. Without it the trace ends at files; see `tracedSubmissions`. */
  readonly lineageOf?: (head: Head, partKey: string) => readonly Lineage[];
}

/** The (unit, form) pairs whose heads a trace reads, so that a loader can fetch them first. */
export function traceRequests(
  input: Pick<TraceInput, 'index' | 'tree' | 'period' | 'node' | 'indicator'>,
): { unit: string; form: string }[] {
  const { index, tree, period, node } = input;
  const forms = new Set<string>();
  for (const { subject } of traceSubjects(index, indicatorOf(input))) {
    if (subject.kind === 'part') forms.add(subject.form);
    else if (!isKnownWithoutHeads(subject.system)) for (const form of index.forms.keys()) forms.add(form);
  }
  const covering = [...forms].filter((code) => {
    const form = index.forms.get(code);
    return form !== undefined && formCovers(form, period);
  });
  return tree.subtreeOf(node).flatMap((unit) => covering.map((form) => ({ unit, form })));
}

/**
 * Takes an indicator at a node and period apart: unit by unit, period by period, down to file, sheet, rows and cells.
 * @throws RangeError on an unknown indicator or a node that is not in the tree
 */
export function buildTrace(input: TraceInput): Trace {
  const { index, tree, period, node } = input;
  const indicator = indicatorOf(input);
  const unit = tree.units.get(node);
  if (!unit) throw new RangeError(`unknown node: ${node}`);
  const subjects = coversTotal(index, indicator, period) ? traceSubjects(index, indicator) : [];
  const branches = subjects.map(({ role, subject }): TraceBranch => {
    const root = traceBranchNodes(input, subject);
    const value = root ? numberOf(root.value) : emptyValue(input, subject);
    return { role, subject, value, root };
  });
  const quotient = quotientOf(indicator);
  const value = quotient ? divideBranches(branches, quotient) : addKnown(branches.map((one) => one.value));
  const marks = markedAs(branches.flatMap(({ root }) => root?.value ?? []));
  return {
    indicator: indicator.code,
    name: indicator.name,
    unit: indicator.unit,
    node,
    nodeName: unit.name,
    period,
    value,
    ...(marks.q ? { qualifier: marks.q } : {}),
    ...(marks.carried ? { carried: true } : {}),
    ...(quotient ? { quotient } : {}),
    branches,
  };
}

const isKnownWithoutHeads = (system: SystemNumber): boolean =>
  system === 'units' || system === 'obligationsDue' || system === 'obligationsMet';

function quotientOf({ computation, decimals }: Indicator): Trace['quotient'] {
  if ('ratio' in computation) return { times: computation.times, decimals };
  return 'systemRatio' in computation ? { times: '100', decimals } : undefined;
}

function divideBranches(branches: readonly TraceBranch[], quotient: NonNullable<Trace['quotient']>) {
  const termOf = (role: TraceBranch['role']) => branches.find((one) => one.role === role)?.value ?? null;
  return divideTerms(termOf('numerator'), termOf('denominator'), quotient.times, quotient.decimals);
}

/** Nobody reporting leaves a sum unknown, but the number of units, duties, expected and received submissions is then 0. */
function emptyValue({ obligationsOf }: TraceInput, subject: TraceBranch['subject']): string | null {
  const known = ['units', 'expected', 'received', 'late'];
  if (obligationsOf) known.push('obligationsDue', 'obligationsMet');
  return subject.kind === 'system' && known.includes(subject.system) ? '0' : null;
}

function indicatorOf({ index, indicator }: Pick<TraceInput, 'index' | 'indicator'>) {
  const found = index.indicators.get(indicator);
  if (!found) throw new RangeError(`unknown indicator: ${indicator}`);
  return found;
}
