import type { Organisation } from '../lambdas/core/model/organisation.ts';
import type { Period } from '../lambdas/core/model/period.ts';
import type { ReportFinding, RollupReport } from '../lambdas/core/model/rollup-report.ts';
import { buildReport } from '../lambdas/steps/build-report.ts';
import type { ChosenTree } from '../lambdas/steps/choose-tree.ts';
import { collectReturns } from '../lambdas/steps/collect-returns.ts';
import { collectRollups, type RollupCollection } from '../lambdas/steps/collect-rollups.ts';
import { localDay, localMinute } from '../lambdas/steps/local-day.ts';
import type { Product } from './open-product.ts';
import type { IngestedFile } from './run/ingest-folder.ts';

/** Percent of expected returns below which a total is marked incomplete. */
const COMPLETE = '100';

/** Collects the stored rollups of a node and period, with the findings of the given files, ready to be written. */
export async function makeReport(
  { runtime, catalogue }: Product,
  organisation: Organisation,
  at: { readonly node: string; readonly period: Period },
  files: readonly Pick<IngestedFile, 'verdict'>[],
  on: Partial<Pick<ChosenTree, 'treeOf' | 'rollups'>> = {},
): Promise<{ collection: RollupCollection; report: RollupReport }> {
  const deps = { ...runtime.deps, ...on };
  const now = deps.clock.now();
  const collection = await collectRollups(deps, organisation, { ...at, threshold: COMPLETE });
  const returns = await collectReturns(deps, organisation, {
    ...at,
    headsOf: collection.headsOf,
    today: localDay(now, deps.utcOffset),
  });
  const names = new Map(organisation.units.map((unit) => [unit.code, unit.name]));
  const findings = files.flatMap(({ verdict }) =>
    verdict.findings.map(
      (finding): ReportFinding => ({
        unit: verdict.unit ?? '',
        unitName: names.get(verdict.unit ?? '') ?? '',
        formName: catalogue.forms.get(verdict.form ?? '')?.name.zh ?? '',
        period: verdict.period ?? '',
        file: verdict.file,
        finding,
      }),
    ),
  );
  const generatedAt = localMinute(now, deps.utcOffset);
  const report = buildReport(deps, { organisation, ...at, collection, returns, findings, generatedAt });
  return { collection, report };
}
