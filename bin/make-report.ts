import type { Organisation } from '../lambdas/core/model/organisation.ts';
import type { Period } from '../lambdas/core/model/period.ts';
import type { ReportFinding, RollupReport } from '../lambdas/core/model/rollup-report.ts';
import { SubmissionKeySchema } from '../lambdas/core/model/submission.ts';
import { buildReport } from '../lambdas/steps/build-report.ts';
import type { ChosenTree } from '../lambdas/steps/choose-tree.ts';
import { collectReturns } from '../lambdas/steps/collect-returns.ts';
import { collectRollups, type RollupCollection } from '../lambdas/steps/collect-rollups.ts';
import { completeThreshold } from '../lambdas/steps/complete-threshold.ts';
import { explainFindings } from '../lambdas/steps/explain-findings.ts';
import { frozenHeads } from '../lambdas/steps/frozen-heads.ts';
import { hideSmall } from '../lambdas/steps/hide-small.ts';
import { type LoadedComparisons, loadComparisons } from '../lambdas/steps/load-comparisons.ts';
import { localDay, localMinute } from '../lambdas/steps/local-day.ts';
import type { Product } from './open-product.ts';
import type { IngestedFile } from './run/ingest-folder.ts';

/** Collects the stored rollups of a node and period, with the findings of the given files, ready to be written. */
export async function makeReport(
  { runtime, catalogue }: Product,
  organisation: Organisation,
  at: { readonly node: string; readonly period: Period },
  files: readonly Pick<IngestedFile, 'verdict'>[],
  on: Partial<Pick<ChosenTree, 'treeOf' | 'treeOfSpan' | 'structureOn' | 'rollups'>> = {},
): Promise<{ collection: RollupCollection; report: RollupReport; comparisons: LoadedComparisons }> {
  // Heads are asked for by form, period and comparison: each year of them is read once.
  const { heads } = frozenHeads(catalogue, runtime.deps.submissions);
  const deps = { ...runtime.deps, ...on, submissions: { ...runtime.deps.submissions, heads } };
  const now = deps.clock.now();
  const today = localDay(now, deps.utcOffset);
  const threshold = completeThreshold(catalogue);
  const collection = await collectRollups(deps, organisation, { ...at, threshold, today });
  const returns = await collectReturns(deps, organisation, {
    ...at,
    headsOf: collection.headsOf,
    today,
  });
  const names = new Map(organisation.units.map((unit) => [unit.code, unit.name]));
  const findings: ReportFinding[] = [];
  for (const { verdict } of files) {
    const about = {
      unit: verdict.unit ?? '',
      unitName: names.get(verdict.unit ?? '') ?? '',
      formName: catalogue.forms.get(verdict.form ?? '')?.name.zh ?? '',
      period: verdict.period ?? '',
      file: verdict.file,
    };
    const key = SubmissionKeySchema.safeParse({
      unit: verdict.unit,
      form: verdict.form,
      period: verdict.period,
    });
    const explained = key.success
      ? await explainFindings(deps, key.data, verdict.findings)
      : verdict.findings.map((finding) => ({ finding }));
    findings.push(...explained.map((one) => ({ ...about, ...one })));
  }
  const generatedAt = localMinute(now, deps.utcOffset);
  const comparisons = await loadComparisons(deps, organisation, { ...at, today });
  const shown = { ...collection, values: hideSmall(deps, organisation, collection.values) };
  const made = { collection: shown, returns, findings, comparisons, generatedAt };
  const report = buildReport(deps, { organisation, ...at, ...made });
  return { collection, report, comparisons };
}
