import { compareValues, type ValueChange } from '../core/diff/compare-values.ts';
import { addDays } from '../core/model/add-days.ts';
import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Finding } from '../core/model/finding.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { lastDay, type Period, yearOf } from '../core/model/period.ts';
import type { IndicatorValue } from '../core/model/rollup.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import { isAccepted, type Verdict } from '../core/model/verdict.ts';
import { doorAt } from '../core/workflow/period-door.ts';
import type { Clock } from '../ports/clock.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import type { SubmissionStore, VersionBody } from '../ports/submission-store.ts';
import type { UploadStore } from '../ports/upload-store.ts';
import { collectRollups } from './collect-rollups.ts';
import { commitVersion } from './commit-version.ts';
import { completeThreshold } from './complete-threshold.ts';
import { listStanding } from './list-standing.ts';
import { wholeYear } from './load-unit-heads.ts';
import type { TreeOf } from './org-trees.ts';
import { type ReplayDeps, replayUpload } from './replay-upload.ts';
import { rollupsFromHeads } from './rollups-from-heads.ts';
import { acceptedCandidate } from './submission-candidate.ts';

export interface RehearseDeps extends Omit<ReplayDeps, 'catalogue' | 'checker' | 'submissions'> {
  /** What is in use now. */
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'periods' | 'headsOf' | 'heads' | 'body'>;
  readonly uploads: Pick<UploadStore, 'upload' | 'setAside'>;
  readonly treeOf: TreeOf;
  readonly decisions: Pick<DecisionStore, 'doorEvents'>;
  readonly clock: Clock;
}

const NO_BODY: VersionBody = { findings: [], normalisations: [], rows: {}, lineage: {} };

/** The catalogue that may come, with an empty store to try it in. */
export interface Candidate extends Pick<ReplayDeps, 'catalogue' | 'checker'> {
  readonly scratch: SubmissionStore;
}

export interface RehearsedSubmission extends SubmissionKey {
  readonly version: number;
  readonly fileName: string;
  readonly before: Verdict;
  readonly after: Verdict;
  /** What the new catalogue says about it and the present one did not. */
  readonly news: readonly Finding[];
}

export interface Rehearsal {
  readonly checked: number;
  /** In locked periods: they keep their versions, as they do when everything is processed again. */
  readonly locked: number;
  /** Accepted now, would be sent back. */
  readonly failing: readonly RehearsedSubmission[];
  /** Accepted either way, with new warnings. */
  readonly warned: readonly RehearsedSubmission[];
  /**
   * Numbers that would be different, at every node and period of the years that have any submissions. What would fail
   * keeps its present version, as it does when everything is processed again.
   */
  readonly values: readonly ValueChange[];
  /** The same if what would fail did not count. */
  readonly withoutFailing: readonly ValueChange[];
  /** Indicators that only one of the two catalogues has. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Judges every submission that counts with another catalogue, in a store of its own, and says what would be different.
 * Nothing that is stored is touched.
 */
export async function rehearseCatalogue(
  deps: RehearseDeps,
  candidate: Candidate,
  organisation: Organisation,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Rehearsal> {
  const heads = await listStanding(deps, organisation);
  const trial = { ...deps, ...candidate, submissions: candidate.scratch };
  const failing: RehearsedSubmission[] = [];
  const warned: RehearsedSubmission[] = [];
  const now = deps.clock.now();
  let locked = 0;
  for (const [done, head] of heads.entries()) {
    if (doorAt(await deps.decisions.doorEvents(head.form, head.period), now) === 'locked') {
      locked++;
      await commitVersion(candidate.scratch, head, NO_BODY, null);
      onProgress(done + 1, heads.length);
      continue;
    }
    const record = await deps.uploads.upload(head.uploadId);
    if (!record) throw new Error(`the record of upload ${head.uploadId} is not there`);
    const replayed = await replayUpload(trial, record, organisation);
    if (replayed) {
      const { upload, checked } = replayed;
      const { unit, form, period, version, fileName, verdict } = head;
      const key = { unit, form, period };
      const accepted = isAccepted(checked.verdict) && checked.key !== null;
      const body = (await deps.submissions.body(head, version)) ?? NO_BODY;
      const stands = accepted ? { ...acceptedCandidate(trial, upload, key, checked), late: head.late } : head;
      await commitVersion(candidate.scratch, stands, accepted ? checked.body : body, null);
      const known = new Set(body.findings.map(idOf));
      const news = checked.body.findings.filter((one) => one.severity !== 'info' && !known.has(idOf(one)));
      const told = { ...key, version, fileName, before: verdict, after: checked.verdict, news };
      if (!accepted) failing.push(told);
      else if (news.length > 0) warned.push(told);
    }
    onProgress(done + 1, heads.length);
  }
  const failed = new Set(failing.map(keyOf));
  const counting: Pick<SubmissionStore, 'heads'> = {
    heads: async (...about) =>
      (await candidate.scratch.heads(...about)).filter((head) => !failed.has(keyOf(head))),
  };
  const years = [
    ...new Map(heads.map((head) => [yearOf(head.period), wholeYear(head.period)])).values(),
  ].sort();
  const values: ValueChange[] = [];
  const withoutFailing: ValueChange[] = [];
  for (const year of years) {
    const common = (value: IndicatorValue) =>
      deps.catalogue.indicators.has(value.indicator) && candidate.catalogue.indicators.has(value.indicator);
    const valuesOf = async (catalogue: CatalogueIndex, submissions: Pick<SubmissionStore, 'heads'>) =>
      (await foldValues(deps, catalogue, submissions, organisation, year)).filter(common);
    const before = await valuesOf(deps.catalogue, deps.submissions);
    values.push(...compareValues(before, await valuesOf(candidate.catalogue, candidate.scratch)));
    if (failed.size > 0)
      withoutFailing.push(...compareValues(before, await valuesOf(candidate.catalogue, counting)));
  }
  const [old, next] = [deps.catalogue.indicators, candidate.catalogue.indicators];
  return {
    checked: heads.length - locked,
    locked,
    failing,
    warned,
    values,
    withoutFailing: failed.size > 0 ? withoutFailing : values,
    added: [...next.keys()].filter((code) => !old.has(code)),
    removed: [...old.keys()].filter((code) => !next.has(code)),
  };
}

async function foldValues(
  deps: RehearseDeps,
  catalogue: CatalogueIndex,
  submissions: Pick<SubmissionStore, 'heads'>,
  organisation: Organisation,
  period: Period,
): Promise<IndicatorValue[]> {
  const { treeOf, uploads, utcOffset } = deps;
  const reading = { catalogue, submissions, treeOf, uploads, utcOffset };
  const rollups = rollupsFromHeads(reading, organisation);
  const found: IndicatorValue[] = [];
  for (const node of treeOf(organisation, period).roots) {
    const today = addDays(lastDay(period), 1);
    const request = { node, period, today, threshold: completeThreshold(catalogue) };
    const { values } = await collectRollups({ ...reading, rollups }, organisation, request);
    found.push(...values);
  }
  return found;
}

function idOf({ code, sheet, cell, severity }: Finding): string {
  return JSON.stringify([code, sheet, cell, severity]);
}

function keyOf({ unit, form, period }: SubmissionKey): string {
  return `${unit} ${form} ${period}`;
}
