import type { Organisation } from '../core/model/organisation.ts';
import { renderRollupCsv } from '../core/publish/rollup-csv.ts';
import { renderRollupJson } from '../core/publish/rollup-json.ts';
import { renderRollupWorkbook } from '../core/publish/rollup-xlsx.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import type { UploadStore } from '../ports/upload-store.ts';
import { buildReport } from './build-report.ts';
import { collectFindings, type FindingsDeps } from './collect-findings.ts';
import { collectReturns } from './collect-returns.ts';
import type { FrozenState } from './freeze-state.ts';
import { hideSmall } from './hide-small.ts';

export interface PrintIssueDeps extends Pick<FindingsDeps, 'catalogue' | 'results' | 'treeOf'> {
  readonly submissions: Pick<SubmissionStore, 'body'>;
  readonly uploads: Pick<UploadStore, 'setAside'>;
  readonly decisions: Pick<DecisionStore, 'explanations'>;
}

export interface PrintedIssue {
  readonly xlsx: Uint8Array;
  readonly csv: Uint8Array;
  readonly json: Uint8Array;
}

/** An issue as workbook, CSV and JSON. They carry its id where a draft carries the time of making. */
export async function printIssue(
  deps: PrintIssueDeps,
  organisation: Organisation,
  { snapshot, collection, comparisons }: FrozenState,
  { id, today }: { readonly id: string; readonly today: string },
): Promise<PrintedIssue> {
  const { node, period, catalogue, catalogueVersion, orgVersion } = snapshot;
  const { headsOf } = collection;
  const at = { node, period, headsOf };
  const returns = await collectReturns(deps, organisation, { ...at, today });
  const findings = await collectFindings(deps, organisation, at);
  const generatedAt = `发布稿 ${id}`;
  const made = { collection, returns, findings, comparisons, generatedAt };
  const request = { organisation, node, period, ...made };
  const names = new Map(snapshot.units.map((unit) => [unit.code, unit.name]));
  const meta = { catalogue, catalogueVersion, orgVersion, node, period, periods: collection.periods };
  const { indicators } = deps.catalogue;
  const values = hideSmall(deps, organisation, collection.values);
  const nameOf = (code: string) => names.get(code) ?? code;
  return {
    xlsx: renderRollupWorkbook(buildReport(deps, request)),
    csv: encode(renderRollupCsv({ values, indicators, nameOf })),
    json: encode(renderRollupJson({ meta, ...collection, values })),
  };
}

function encode(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  return Buffer.concat([...pieces].map((piece) => encoder.encode(piece)));
}
