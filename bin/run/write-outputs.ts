import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import type { Period } from '../../lambdas/core/model/period.ts';
import type { RollupReport } from '../../lambdas/core/model/rollup-report.ts';
import { renderDutiesCsv } from '../../lambdas/core/publish/duties-csv.ts';
import { renderFindingsJson } from '../../lambdas/core/publish/findings-json.ts';
import { renderNormalisationLog } from '../../lambdas/core/publish/normalisation-log-csv.ts';
import { renderRollupCsv } from '../../lambdas/core/publish/rollup-csv.ts';
import { renderRollupJson } from '../../lambdas/core/publish/rollup-json.ts';
import { renderRollupWorkbook } from '../../lambdas/core/publish/rollup-xlsx.ts';
import type { RollupCollection } from '../../lambdas/steps/collect-rollups.ts';
import { describeRollup } from '../../lambdas/steps/print-rollup.ts';
import type { IngestedFile } from './ingest-folder.ts';

export interface Outputs {
  readonly catalogue: CatalogueIndex;
  readonly organisation: Organisation;
  readonly node: string;
  readonly period: Period;
  readonly collection: RollupCollection;
  readonly report: RollupReport;
  readonly files: readonly IngestedFile[];
}

/** Writes everything a run gives: the rollup three ways, findings, the log of normalisations, and marked copies. */
export async function writeOutputs(directory: string, outputs: Outputs): Promise<void> {
  const { catalogue, organisation, collection, report, files } = outputs;
  const names = new Map(organisation.units.map((unit) => [unit.code, unit.name]));
  const meta = describeRollup(catalogue, outputs);
  await writeFile(join(directory, 'rollup.xlsx'), renderRollupWorkbook(report));
  await stream(join(directory, 'rollup.json'), renderRollupJson({ meta, ...collection }));
  await stream(
    join(directory, 'rollup.csv'),
    renderRollupCsv({
      values: collection.values,
      indicators: catalogue.indicators,
      nameOf: (code) => names.get(code) ?? code,
    }),
  );
  if (catalogue.obligations.length > 0)
    await stream(
      join(directory, 'duties.csv'),
      renderDutiesCsv({
        records: collection.duties,
        obligations: catalogue.obligations,
        nameOf: (code) => names.get(code) ?? code,
      }),
    );
  await stream(join(directory, 'findings.json'), renderFindingsJson(files.map((one) => one.verdict)));
  await stream(
    join(directory, 'normalisation-log.csv'),
    renderNormalisationLog(
      files.map(({ verdict, normalisations }) => ({ file: verdict.file, normalisations })),
    ),
  );
  for (const { verdict, annotated } of files) {
    if (!annotated) continue;
    const path = join(directory, 'annotated', dirname(verdict.file), annotated.fileName);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, annotated.bytes);
  }
}

function stream(path: string, pieces: Iterable<string>): Promise<void> {
  return pipeline(Readable.from(pieces), createWriteStream(path));
}
