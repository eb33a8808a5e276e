import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { Period } from '../core/model/period.ts';
import { renderRollupCsv } from '../core/publish/rollup-csv.ts';
import { type RollupMeta, renderRollupJson } from '../core/publish/rollup-json.ts';
import { renderRollupWorkbook } from '../core/publish/rollup-xlsx.ts';
import { buildReport } from './build-report.ts';
import { collectFindings, type FindingsDeps } from './collect-findings.ts';
import { collectReturns } from './collect-returns.ts';
import type { RollupCollection } from './collect-rollups.ts';
import { hideSmall } from './hide-small.ts';
import type { LoadedComparisons } from './load-comparisons.ts';
import { nameUnits } from './name-units.ts';

export interface PrintInput {
  readonly organisation: Organisation;
  readonly node: string;
  readonly period: Period;
  readonly collection: RollupCollection;
  readonly comparisons: LoadedComparisons;
  /** As printed: the time of making of a draft, the id of an issue. */
  readonly generatedAt: string;
}

export interface PrintedRollup {
  readonly xlsx: Uint8Array;
  readonly csv: Uint8Array;
  readonly json: Uint8Array;
}

/** What was collected as workbook, CSV and JSON for general readers: small numbers of restricted ledgers are taken out. */
export async function printRollup(deps: FindingsDeps, input: PrintInput): Promise<PrintedRollup> {
  const { organisation, node, period } = input;
  const { catalogue } = deps;
  const { headsOf, today } = input.collection;
  const returns = await collectReturns(deps, organisation, { node, period, headsOf, today });
  const findings = await collectFindings(deps, organisation, { node, period, headsOf });
  const values = hideSmall(deps, organisation, input.collection.values);
  const collection = { ...input.collection, values };
  const nameOf = nameUnits(organisation, deps.treeOf(organisation, period));
  return {
    xlsx: renderRollupWorkbook(buildReport(deps, { ...input, collection, returns, findings })),
    csv: encode(renderRollupCsv({ values, indicators: catalogue.indicators, nameOf })),
    json: encode(renderRollupJson({ meta: describeRollup(catalogue, input), ...collection })),
  };
}

/** What the JSON says of itself: of whom and when it is, and by which catalogue and organisation. */
export function describeRollup(
  catalogue: CatalogueIndex,
  {
    organisation,
    node,
    period,
    collection,
  }: Pick<PrintInput, 'organisation' | 'node' | 'period' | 'collection'>,
): RollupMeta {
  return {
    catalogue: catalogue.source.name,
    catalogueVersion: catalogue.version,
    orgVersion: organisation.version,
    node,
    period,
    periods: collection.periods,
  };
}

/** Piece by piece, so that no single string has to hold everything. */
function encode(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  return Buffer.concat([...pieces].map((piece) => encoder.encode(piece)));
}
