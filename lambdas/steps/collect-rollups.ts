import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { DutyRecord } from '../core/model/duty-record.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { CadenceSchema, comparePeriods, type Period, periodsWithin } from '../core/model/period.ts';
import type { IndicatorValue, NodeRollup } from '../core/model/rollup.ts';
import type { CompletenessEntry } from '../core/publish/rollup-json.ts';
import { checkRolledUp, type RolledUpFinding } from '../core/rollup/check-rolled-up.ts';
import { countDutiesByNode } from '../core/rollup/count-duties-by-node.ts';
import { deriveIndicators } from '../core/rollup/derive-indicators.ts';
import { expectedSubmissions } from '../core/rollup/expected-submissions.ts';
import { fillDutyNumbers } from '../core/rollup/fill-duty-numbers.ts';
import { listReturns } from '../core/rollup/list-returns.ts';
import { ownValue } from '../core/rollup/own-value.ts';
import { rateReporting } from '../core/rollup/rate-reporting.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import type { UploadStore } from '../ports/upload-store.ts';
import { loadDuties } from './load-duties.ts';
import { type HeadsOf, loadHeads } from './load-heads.ts';
import { loadTopNumbers } from './load-top-numbers.ts';
import { type ReadRollupDeps, readSubtree } from './read-rollup.ts';
import { rejectedReturns } from './rejected-returns.ts';

export interface CollectDeps extends ReadRollupDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'heads'>;
  readonly uploads: Pick<UploadStore, 'setAside'>;
  readonly utcOffset: number;
}

export interface CollectRequest {
  readonly node: string;
  readonly period: Period;
  /** Percent of expected submissions below which a total is marked incomplete. */
  readonly threshold: string;
  /** Duties whose day lies before it have been kept or missed. */
  readonly today: string;
}

export interface RollupCollection {
  /** Finest first, each quarter, half and year after its last month. */
  readonly periods: readonly Period[];
  /** Every indicator at every node below and at `node`, for every period. */
  readonly values: readonly IndicatorValue[];
  readonly completeness: readonly CompletenessEntry[];
  readonly headsOf: HeadsOf;
  /** What became of every duty at and below the node whose due day lies in the period. */
  readonly duties: readonly DutyRecord[];
  /** Numbers that do not fit each other, which no single submission could tell. */
  readonly relations: readonly RolledUpFinding[];
  /** Day as of which duties were judged. */
  readonly today: string;
}

/** Reads the stored rollups of a node and everything below it, for a period and every period inside it. */
export async function collectRollups(
  deps: CollectDeps,
  organisation: Organisation,
  { node, period, threshold, today }: CollectRequest,
): Promise<RollupCollection> {
  const periods = periodsInside(period);
  const forms = [...deps.catalogue.forms.values()];
  const treeAt = (at: Period) => deps.treeOf(organisation, at);
  // Those that were below the node in a part of the period are in the numbers of that part.
  const units = [...new Set([period, ...periods].flatMap((at) => treeAt(at).subtreeOf(node)))];
  const pairs = units.flatMap((unit) => forms.map((form) => ({ unit, form: form.code })));
  const headsOf = await loadHeads(deps, pairs, period);
  const rejected = await rejectedReturns(deps, units, period, headsOf);
  const values: IndicatorValue[] = [];
  const completeness: CompletenessEntry[] = [];
  for (const at of periods) {
    const tree = treeAt(at);
    const covering = forms.filter((form) => periodsWithin(at, form.cadence).length > 0);
    const stored = new Map<string, Map<string, NodeRollup>>();
    for (const form of covering) {
      stored.set(form.code, await readSubtree(deps, organisation, { node, form: form.code, period: at }));
    }
    for (const code of tree.subtreeOf(node)) {
      const rollups = new Map(
        [...stored].map(([form, byNode]): [string, NodeRollup | null] => [form, byNode.get(code) ?? null]),
      );
      values.push(...deriveIndicators({ index: deps.catalogue, tree, period: at, node: code, rollups }));
      for (const form of covering) {
        const expected = expectedSubmissions(tree, form, at).get(code) ?? 0;
        const known = rollups.get(form.code)?.completeness;
        const counted = { expected, received: known?.received ?? 0, late: known?.late ?? 0 };
        const returns = listReturns({
          tree,
          form,
          period: at,
          node: code,
          headsOf: (unit) => headsOf(unit, form.code),
        });
        completeness.push({
          node: code,
          period: at,
          form: form.code,
          ...counted,
          ...rateReporting(counted, threshold),
          missing: returns.missing,
          lateUnits: returns.late,
          rejected: returns.missing.flatMap((one) => {
            const sent = one.periods.filter((each) => rejected.has(`${one.unit} ${form.code} ${each}`));
            return sent.length > 0 ? [{ ...one, periods: sent }] : [];
          }),
        });
      }
    }
  }
  const known = new Map(values.map((one) => [`${one.node} ${one.indicator} ${one.period}`, one]));
  const printedAt = (unit: string, indicator: string, at: Period) =>
    known.get(`${unit} ${indicator} ${at}`) ?? null;
  const topNumber = await loadTopNumbers(deps, organisation, { node, period, known: periods });
  const valueAt = (unit: string, indicator: string, at: Period) =>
    printedAt(unit, indicator, at) ?? topNumber(unit, indicator, at);
  const duties = await loadDuties(deps, organisation, { node, units, period, today, valueAt });
  const counted = countDutiesByNode(duties, periods, today, (unit, at) => [
    unit,
    ...treeAt(at).ancestorsOf(unit),
  ]);
  const withDuties = fillDutyNumbers(deps.catalogue, treeAt, values, counted);
  const tree = treeAt(period);
  const relations = checkRolledUp(deps.catalogue, {
    nodes: tree.subtreeOf(node).map((code) => {
      const unit = tree.units.get(code);
      return { code, name: unit?.name ?? code, isTop: code === node && unit?.parent === null };
    }),
    periods,
    valueAt: printedAt,
    ownAt: (unit, indicator, at) =>
      ownValue({ index: deps.catalogue, tree: treeAt(at), headsOf }, { unit, period: at, indicator }),
  });
  const below = new Set(tree.subtreeOf(node));
  const own = duties.filter(({ unit }) => below.has(unit));
  return { periods, values: withDuties, completeness, headsOf, duties: own, relations, today };
}

/** All periods inside one, itself included. @example 2022Q1 → 2022-01, 2022-02, 2022-03, 2022Q1 */
export function periodsInside(period: Period): Period[] {
  return CadenceSchema.options
    .flatMap((cadence) => periodsWithin(period, cadence))
    .sort((a, b) => lastMonth(a).localeCompare(lastMonth(b)) || comparePeriods(b, a));
}

function lastMonth(period: Period): string {
  return periodsWithin(period, 'month').at(-1) ?? period;
}
