import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Finding } from '../core/model/finding.ts';
import type { Form } from '../core/model/form.ts';
import type { IssueRecord } from '../core/model/issue.ts';
import type { OrgTree } from '../core/model/org-tree.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { enclosingPeriods, type Period } from '../core/model/period.ts';
import type { Status } from '../core/model/status.ts';
import type { Head, SubmissionKey } from '../core/model/submission.ts';
import type { UploadRecord } from '../core/model/upload.ts';
import { isCounting } from '../core/rollup/counting-heads.ts';
import { owedPeriods } from '../core/rollup/owed-periods.ts';
import { type ExplainedFinding, matchExplanations } from '../core/workflow/match-explanations.ts';
import { type DoorState, doorAt } from '../core/workflow/period-door.ts';
import { signedBy } from '../core/workflow/plan-approval.ts';
import { refusedSince } from '../core/workflow/refused-since.ts';
import { statusOf } from '../core/workflow/status-of.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import type { IssueStore } from '../ports/issue-store.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import type { UploadStore } from '../ports/upload-store.ts';
import { dueDay } from './due-day.ts';
import { loadHeads } from './load-heads.ts';
import { localDay } from './local-day.ts';
import { mapAtOnce } from './map-at-once.ts';
import type { TreeOf } from './org-trees.ts';
import { pendingUploads } from './pending-uploads.ts';
import { type RememberedReads, rememberReads } from './remember-reads.ts';

export interface WorkflowDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'heads' | 'body'>;
  readonly uploads: Pick<UploadStore, 'setAside' | 'uploads'>;
  readonly decisions: Pick<DecisionStore, 'explanations' | 'approvals' | 'doorEvents'>;
  readonly issues: Pick<IssueStore, 'issues'>;
  readonly treeOf: TreeOf;
  readonly utcOffset: number;
}

/** Everything people want to know about one return. */
export interface ReturnStatus extends SubmissionKey {
  readonly unitName: string;
  readonly formName: string;
  /** False for what a unit sent though it did not have to, such as one that closed before the period ended. */
  readonly owed: boolean;
  readonly status: Status;
  readonly dueOn: string;
  /** What counts came after the due day. */
  readonly late: boolean;
  /** Nothing counts, and the due day is past. */
  readonly overdue: boolean;
  /** Of what counts; null when nothing does. */
  readonly version: number | null;
  readonly fileName: string | null;
  /** Why it was sent back by a reader. */
  readonly reason: string | null;
  /** Warnings of the version that counts, each with what the unit said about it. */
  readonly warnings: readonly ExplainedFinding[];
  /** How many of them are still open. */
  readonly open: number;
  /** Nodes that signed off this version, lowest first. */
  readonly signedBy: readonly string[];
  /** Latest issue that holds this version. */
  readonly issue: string | null;
  readonly door: DoorState;
}

export interface WorkflowRequest {
  readonly node: string;
  readonly period: Period;
  readonly now: string;
  /** Only this form. */
  readonly form?: string | undefined;
  /** Only the node itself, not what is below it. */
  readonly alone?: boolean;
}

/** The status of every return that is owed, or was sent, at and below a node; in order of the tree, form and period. */
export async function readWorkflow(
  deps: WorkflowDeps,
  organisation: Organisation,
  request: WorkflowRequest,
): Promise<ReturnStatus[]> {
  const { node, period, now } = request;
  const tree = deps.treeOf(organisation, period);
  const units = request.alone ? [node] : tree.subtreeOf(node);
  const forms = [...deps.catalogue.forms.values()].filter(
    ({ code }) => request.form === undefined || code === request.form,
  );
  const pairs = units.flatMap((unit) => forms.map((form) => ({ unit, form })));
  const asked = pairs.map(({ unit, form }) => ({ unit, form: form.code }));
  const headsOf = await loadHeads(deps, asked, period);
  const at = { tree, now, pending: await pendingUploads(deps.uploads, now), shared: rememberReads(deps) };
  const found = await mapAtOnce(pairs, async ({ unit, form }) => {
    const heads = new Map(headsOf(unit, form.code).map((head) => [head.period, head]));
    const owed = new Set(owedPeriods(tree, unit, form, period));
    const periods = [...new Set([...owed, ...heads.keys()])].sort();
    const [first, last] = [periods[0], periods.at(-1)];
    if (!first || !last) return [];
    const aside = await deps.uploads.setAside(unit, form.code, first, last);
    return mapAtOnce(periods, (one) => {
      const about = { unit, form, period: one, owed: owed.has(one) };
      return describeReturn(deps, at, about, heads.get(one) ?? null, aside);
    });
  });
  // What is not owed and was taken back is nothing that anybody waits for.
  return found.flat().filter((one) => one.owed || one.status !== 'missing');
}

/** What all returns that are asked about have in common. */
interface Situation {
  readonly tree: OrgTree;
  readonly now: string;
  readonly pending: ReadonlySet<string>;
  readonly shared: RememberedReads;
}

interface Asked {
  readonly unit: string;
  readonly form: Form;
  readonly period: Period;
  readonly owed: boolean;
}

async function describeReturn(
  deps: WorkflowDeps,
  { tree, now, pending, shared }: Situation,
  { unit, form, period, owed }: Asked,
  head: Head | null,
  aside: readonly UploadRecord[],
): Promise<ReturnStatus> {
  const counting = head !== null && isCounting(head) ? head : null;
  const warnings = counting ? await warningsOf(deps, counting) : [];
  const open = warnings.filter(({ explanation }) => !explanation).length;
  const approvals = await shared.approvals(form.code, period);
  const signed = counting ? signedBy(tree, approvals, unit, counting.version) : [];
  const issue = counting ? issueOf(tree, await issuesAround(shared.issues, period), counting) : null;
  const dueOn = dueDay(form, period);
  return {
    unit,
    unitName: tree.units.get(unit)?.name ?? unit,
    form: form.code,
    formName: form.name.zh,
    period,
    owed,
    status: statusOf({
      head,
      refused: refusedSince(
        head,
        aside.find((one) => one.period === period),
      ),
      pending: pending.has(`${unit} ${form.code} ${period}`),
      openWarnings: open,
      approved: signed.length > 0,
      issued: issue !== null,
    }),
    dueOn,
    late: counting?.late ?? false,
    overdue: owed && counting === null && dueOn < localDay(now, deps.utcOffset),
    version: counting?.version ?? null,
    fileName: counting?.fileName ?? null,
    reason: head?.returned ?? null,
    warnings,
    open,
    signedBy: signed,
    issue: issue?.id ?? null,
    door: doorAt(await shared.doorEvents(form.code, period), now),
  };
}

/** Of one return; null when the unit does not owe it and never sent it. */
export async function readReturnStatus(
  deps: WorkflowDeps,
  organisation: Organisation,
  key: SubmissionKey,
  now: string,
): Promise<ReturnStatus | null> {
  const { unit: node, form, period } = key;
  const all = await readWorkflow(deps, organisation, { node, form, period, now, alone: true });
  return all.find((one) => one.period === period) ?? null;
}

async function warningsOf(deps: WorkflowDeps, head: Head): Promise<ExplainedFinding[]> {
  if (head.counts.warnings === 0) return [];
  const { unit, form, period } = head;
  const [body, explanations] = await Promise.all([
    deps.submissions.body(head, head.version),
    deps.decisions.explanations(unit, form, period, period),
  ]);
  const isWarning = ({ severity }: Finding) => severity === 'warning';
  return matchExplanations((body?.findings ?? []).filter(isWarning), explanations);
}

async function issuesAround(read: (period: Period) => Promise<IssueRecord[]>, period: Period) {
  return (await Promise.all(enclosingPeriods(period).map(read))).flat();
}

function issueOf(tree: OrgTree, issues: readonly IssueRecord[], head: Head): IssueRecord | null {
  const path = new Set([head.unit, ...tree.ancestorsOf(head.unit)]);
  const key = `${head.unit} ${head.form} ${head.period}`;
  const holding = issues.filter((one) => path.has(one.node) && one.versions[key] === head.version);
  return holding.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1) ?? null;
}
