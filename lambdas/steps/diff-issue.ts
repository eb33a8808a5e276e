import { type CellChange, compareRows } from '../core/diff/compare-rows.ts';
import { compareValues, type ValueChange } from '../core/diff/compare-values.ts';
import type { IssueRecord } from '../core/model/issue.ts';
import type { IssueSnapshot } from '../core/model/issue-snapshot.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { Head, SubmissionKey } from '../core/model/submission.ts';
import { isCounting } from '../core/rollup/counting-heads.ts';
import type { Clock } from '../ports/clock.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { type FreezeDeps, freezeState } from './freeze-state.ts';
import { localDay } from './local-day.ts';
import { type ReadIssueDeps, readIssue, readSnapshot } from './read-issue.ts';

export interface DiffIssueDeps extends FreezeDeps, ReadIssueDeps {
  readonly submissions: Pick<SubmissionStore, 'heads' | 'head' | 'body'>;
  readonly clock: Clock;
}

/** A submission of which another version counts now than was issued. */
export interface SubmissionChange extends SubmissionKey {
  readonly kind: 'added' | 'corrected' | 'withdrawn' | 'returned' | 'no longer owed';
  readonly issuedVersion: number | null;
  readonly version: number | null;
  readonly fileName: string | null;
  readonly receivedAt: string | null;
  /** Why it was returned. */
  readonly reason: string | null;
  readonly cells: readonly CellChange[];
}

export interface IssueDiff {
  readonly issue: IssueRecord;
  /** Numbers that would be issued differently now. */
  readonly values: readonly ValueChange[];
  readonly submissions: readonly SubmissionChange[];
  /** Version that counts now, where it is another than the issue's. */
  readonly orgVersion: string | null;
  readonly catalogueVersion: string | null;
}

/** Issued versus now: which numbers differ, which submissions made them differ, and which cells in these. */
export async function diffIssue(
  deps: DiffIssueDeps,
  organisation: Organisation,
  id: string,
): Promise<IssueDiff> {
  const issue = await readIssue(deps, id);
  const snapshot = await readSnapshot(deps, id);
  const { node, period } = snapshot;
  const known = deps.treeOf(organisation, period).units.has(node);
  const today = localDay(deps.clock.now(), deps.utcOffset);
  const now = known ? await freezeState(deps, organisation, { node, period, today }) : null;
  return {
    issue,
    values: compareValues(snapshot.values, now?.snapshot.values ?? []),
    submissions: await changedSubmissions(deps, snapshot, now?.heads ?? []),
    orgVersion: organisation.version === snapshot.orgVersion ? null : organisation.version,
    catalogueVersion: deps.catalogue.version === snapshot.catalogueVersion ? null : deps.catalogue.version,
  };
}

type IssuedHead = IssueSnapshot['submissions'][number];

async function changedSubmissions(
  deps: DiffIssueDeps,
  snapshot: IssueSnapshot,
  heads: readonly Head[],
): Promise<SubmissionChange[]> {
  const issued = new Map(snapshot.submissions.map((head) => [idOf(head), head]));
  const now = new Map(heads.map((head) => [idOf(head), head]));
  const ids = [...new Set([...issued.keys(), ...now.keys()])].sort();
  const changes: SubmissionChange[] = [];
  for (const id of ids) {
    const [was, is] = [issued.get(id) ?? null, now.get(id) ?? null];
    if (was?.version === is?.version) continue;
    changes.push(await changeOf(deps, was, is));
  }
  return changes;
}

async function changeOf(
  deps: DiffIssueDeps,
  was: IssuedHead | null,
  is: Head | null,
): Promise<SubmissionChange> {
  const either = is ?? was;
  if (!either) throw new RangeError('a change needs a side');
  const { unit, form, period } = either;
  const key = { unit, form, period };
  const current = is ?? (await deps.submissions.head(key));
  const gone =
    current && !isCounting(current) ? (current.returned === undefined ? 'withdrawn' : 'returned') : null;
  const [before, after] = await Promise.all([
    was ? deps.submissions.body(key, was.version) : null,
    is ? deps.submissions.body(key, is.version) : null,
  ]);
  return {
    ...key,
    kind: was === null ? 'added' : is !== null ? 'corrected' : (gone ?? 'no longer owed'),
    issuedVersion: was?.version ?? null,
    version: is?.version ?? null,
    fileName: is?.fileName ?? null,
    receivedAt: current?.receivedAt ?? null,
    reason: current?.returned ?? null,
    cells: before && after ? compareRows(deps.catalogue, before, after) : [],
  };
}

function idOf({ unit, form, period }: SubmissionKey): string {
  return `${unit} ${form} ${period}`;
}
