import { PREFIXES } from '../contract.ts';
import { canonicalJson } from '../core/catalogue/canonical-json.ts';
import { type IssueRecord, issueId } from '../core/model/issue.ts';
import { IssueSnapshotSchema } from '../core/model/issue-snapshot.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { Period } from '../core/model/period.ts';
import { RefusedError } from '../core/model/refused-error.ts';
import { transition } from '../core/workflow/transition.ts';
import type { IssueStore } from '../ports/issue-store.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import type { FindingsDeps } from './collect-findings.ts';
import { type FreezeDeps, freezeState } from './freeze-state.ts';
import { hashBytes } from './hash-bytes.ts';
import { localDay } from './local-day.ts';
import { type ActDeps, type Doing, performAct } from './perform-act.ts';
import { printRollup } from './print-rollup.ts';
import { readWorkflow, type WorkflowDeps } from './read-workflow.ts';

export interface IssuePeriodDeps
  extends Omit<FreezeDeps, 'uploads' | 'submissions' | 'decisions'>,
    Omit<WorkflowDeps, 'issues' | 'submissions' | 'decisions'>,
    ActDeps,
    Pick<FindingsDeps, 'results'> {
  readonly submissions: Pick<SubmissionStore, 'heads' | 'body'>;
  readonly issued: Pick<ObjectStore, 'put'>;
}

export interface IssueRequest extends Doing {
  readonly node: string;
  readonly period: Period;
  readonly note?: string | undefined;
  /** Also with returns that are not signed off or still have something to explain. */
  readonly asIs?: boolean;
}

/**
 * Freezes a node's period: the state in canonical form and what is printed from it, as objects that never change, and a
 * record of them. A later correction goes into the next revision.
 * @throws RefusedError when something is not ready, or nothing has changed since the last revision
 */
export async function issuePeriod(
  deps: IssuePeriodDeps,
  organisation: Organisation,
  request: IssueRequest,
): Promise<IssueRecord> {
  const { node, period, by } = request;
  const at = new Date(request.at).toISOString();
  await requireReady(deps, organisation, request);
  const today = localDay(at, deps.utcOffset);
  const state = await freezeState(deps, organisation, { node, period, today });
  const bytes = new TextEncoder().encode(`${canonicalJson(IssueSnapshotSchema.parse(state.snapshot))}\n`);
  const last = await lastIssue(deps, request);
  if (last?.snapshot.sha256 === hashBytes(bytes))
    throw new RefusedError({
      zh: `与上一次发布 ${last.id} 完全相同，不需要再发布。`,
      en: `Nothing has changed since ${last.id}.`,
    });
  const revision = (last?.revision ?? 0) + 1;
  const id = issueId({ period, node, revision });
  const printed = await printRollup(deps, {
    organisation,
    node,
    period,
    collection: state.collection,
    comparisons: state.comparisons,
    generatedAt: `发布稿 ${id}`,
  });
  const put = async (name: string, content: Uint8Array) => {
    const key = `${PREFIXES.issued}/${period}/${node}/${String(revision).padStart(4, '0')}/${name}`;
    const { versionId } = await deps.issued.put(key, content);
    return { key, versionId, sha256: hashBytes(content) };
  };
  const issue: IssueRecord = {
    id,
    period,
    node,
    revision,
    at,
    by,
    note: request.note ?? '',
    orgVersion: organisation.version,
    catalogueVersion: deps.catalogue.version,
    snapshot: await put('snapshot.json', bytes),
    exports: {
      xlsx: await put('rollup.xlsx', printed.xlsx),
      csv: await put('rollup.csv', printed.csv),
      json: await put('rollup.json', printed.json),
    },
    versions: Object.fromEntries(
      state.heads.map((head) => [`${head.unit} ${head.form} ${head.period}`, head.version]),
    ),
  };
  await performAct(deps, request, { kind: 'issue', issue });
  const standing = await deps.issues.issue(id);
  if (standing && canonicalJson(standing) === canonicalJson(issue)) return issue;
  throw new RefusedError({
    zh: `${id} 刚刚已由他人发布，请重新查看后再发布。`,
    en: `${id} was issued by somebody else just now.`,
  });
}

/** The latest revision of a node's period; undefined when it was never issued. */
export async function lastIssue(
  { issues }: { readonly issues: Pick<IssueStore, 'issues'> },
  { node, period }: Pick<IssueRequest, 'node' | 'period'>,
): Promise<IssueRecord | undefined> {
  return (await issues.issues(period)).findLast((one) => one.node === node);
}

/**
 * Whether a period may be issued as things stand.
 * @throws RefusedError when nothing was reported, or something is not signed off or still to be explained
 */
export async function requireReady(
  deps: WorkflowDeps,
  organisation: Organisation,
  request: IssueRequest,
): Promise<void> {
  const { node, period, asIs } = request;
  const returns = await readWorkflow(deps, organisation, { node, period, now: request.at });
  const counting = returns.filter((one) => one.version !== null);
  if (counting.length === 0)
    throw new RefusedError({
      zh: `${node} ${period} 还没有任何报送，不能发布。`,
      en: `Nothing was reported below ${node} for ${period}: there is nothing to issue.`,
    });
  const stuck = counting.filter(({ status }) => !transition(status, 'issue').ok);
  // Whoever is above the node speaks for it as well.
  const speakers = new Set([node, ...deps.treeOf(organisation, period).ancestorsOf(node)]);
  const unsigned = counting.filter((one) => !one.signedBy.some((by) => speakers.has(by)));
  const open = counting.filter((one) => one.open > 0);
  const blocking = asIs ? stuck : [...new Set([...stuck, ...open, ...unsigned])];
  if (blocking.length === 0) return;
  const names = blocking.slice(0, 10).map((one) => `${one.unit} ${one.formName} ${one.period}`);
  const more = blocking.length > names.length ? ` 等 ${blocking.length} 份` : '';
  throw new RefusedError({
    zh: `还不能发布：待说明 ${open.length} 份，${node} 未审核 ${unsigned.length} 份（${names.join('、')}${more}）。先用 huibao approve 审核，或加 --as-is 按现状发布。`,
    en: `Not ready: ${open.length} to be explained, ${unsigned.length} not approved at ${node} (${names.join(', ')}). Approve them first, or add --as-is.`,
  });
}
