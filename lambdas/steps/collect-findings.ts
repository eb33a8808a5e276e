import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Finding } from '../core/model/finding.ts';
import { decodeJson } from '../core/model/json-bytes.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { type Period, periodLabel, periodsWithin } from '../core/model/period.ts';
import type { ReportFinding } from '../core/model/rollup-report.ts';
import { UploadResultSchema } from '../core/model/upload-result.ts';
import { refusedSince } from '../core/workflow/refused-since.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import type { UploadStore } from '../ports/upload-store.ts';
import { explainFindings } from './explain-findings.ts';
import type { HeadsOf } from './load-heads.ts';
import { mapAtOnce } from './map-at-once.ts';
import type { TreeOf } from './org-trees.ts';

export interface FindingsDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'body'>;
  readonly uploads: Pick<UploadStore, 'setAside'>;
  readonly results: Pick<ObjectStore, 'get'>;
  readonly treeOf: TreeOf;
  /** Where explanations are kept; without it none is shown. */
  readonly decisions?: Pick<DecisionStore, 'explanations'>;
}

interface Told {
  readonly period: Period;
  readonly file: string;
  readonly findings: readonly Finding[];
}

/**
 * What the units below a node have been told and is still so: findings of the versions that count, and those of later
 * files that were refused. In order of the tree, form and period.
 */
export async function collectFindings(
  deps: FindingsDeps,
  organisation: Organisation,
  request: { readonly node: string; readonly period: Period; readonly headsOf: HeadsOf },
): Promise<ReportFinding[]> {
  const { node, period, headsOf } = request;
  const tree = deps.treeOf(organisation, period);
  const pairs = tree
    .subtreeOf(node)
    .flatMap((unit) => [...deps.catalogue.forms.values()].map((form) => ({ unit, form })));
  const found = await mapAtOnce(pairs, async ({ unit, form }) => {
    const unitName = tree.units.get(unit)?.name ?? unit;
    const inside = periodsWithin(period, form.cadence);
    const told = [
      ...(await toldOfHeads(deps, headsOf(unit, form.code))),
      ...(await toldOfRefused(deps, unit, form.code, inside, headsOf(unit, form.code))),
    ];
    const about: ReportFinding[] = [];
    for (const { period: at, file, findings } of told.sort((a, b) => (a.period < b.period ? -1 : 1)))
      for (const explained of await explainFindings(deps, { unit, form: form.code, period: at }, findings))
        about.push({ unit, unitName, formName: form.name.zh, period: periodLabel(at), file, ...explained });
    return about;
  });
  return found.flat();
}

async function toldOfHeads(deps: FindingsDeps, heads: ReturnType<HeadsOf>): Promise<Told[]> {
  const marked = heads.filter(({ withdrawn, counts }) => !withdrawn && counts.errors + counts.warnings > 0);
  return Promise.all(
    marked.map(async (head) => {
      const body = await deps.submissions.body(head, head.version);
      return { period: head.period, file: head.fileName, findings: body?.findings ?? [] };
    }),
  );
}

async function toldOfRefused(
  deps: FindingsDeps,
  unit: string,
  form: string,
  inside: readonly Period[],
  heads: ReturnType<HeadsOf>,
): Promise<Told[]> {
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return [];
  const attempts = await deps.uploads.setAside(unit, form, first, last);
  const told: Told[] = [];
  for (const attempt of attempts) {
    const { period, fileName, resultKey } = attempt;
    const head = heads.find((one) => one.period === period) ?? null;
    if (period === null || resultKey === null || !refusedSince(head, attempt)) continue;
    const object = await deps.results.get(resultKey);
    if (!object) continue;
    const { findings } = UploadResultSchema.parse(decodeJson(object.bytes));
    told.push({ period, file: fileName, findings });
  }
  return told;
}
