import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { OrgTree } from '../core/model/org-tree.ts';
import type { Organisation } from '../core/model/organisation.ts';
import { CadenceSchema, type Period, PeriodSchema, periodsWithin } from '../core/model/period.ts';
import type { NodeRollup } from '../core/model/rollup.ts';
import type { OrgDirectory } from '../ports/org-directory.ts';
import { type RollupStore, TOP } from '../ports/rollup-store.ts';
import type { SubmissionStore } from '../ports/submission-store.ts';
import { loadUnitHeads } from './load-unit-heads.ts';
import { mapAtOnce } from './map-at-once.ts';
import type { TreeOf } from './org-trees.ts';
import { recomputeRollups } from './recompute-rollups.ts';
import { sameRollup } from './same-rollup.ts';

export interface VerifyDeps {
  readonly catalogue: CatalogueIndex;
  readonly submissions: Pick<SubmissionStore, 'heads'>;
  readonly rollups: Pick<RollupStore, 'children' | 'unsettled'>;
  readonly orgs: Pick<OrgDirectory, 'current'>;
  readonly treeOf: TreeOf;
}

/** A stored rollup that is not what folding everything gives. Either side is null when there is none. */
export interface Drift {
  readonly form: string;
  readonly period: Period;
  readonly node: string;
  readonly stored: NodeRollup | null;
  readonly recomputed: NodeRollup | null;
}

export interface Verification {
  /** Node rollups compared. */
  readonly compared: number;
  readonly drift: readonly Drift[];
  /** Differences at nodes whose refold was still to come; not drift. */
  readonly pending: number;
}

/** Recomputes every rollup of a year from the heads and compares it with what is stored. Writes nothing. */
export async function verifyRollups(deps: VerifyDeps, year: number): Promise<Verification> {
  const organisation = await deps.orgs.current();
  const differences: Drift[] = [];
  let compared = 0;
  if (!organisation) return { compared, drift: [], pending: 0 };
  const units = [...new Set(organisation.units.map((one) => one.code))];
  for (const form of deps.catalogue.forms.values()) {
    const heads = await loadUnitHeads(deps, units, form.code, PeriodSchema.parse(String(year)));
    for (const period of periodsOf(year)) {
      const tree = deps.treeOf(organisation, period);
      const formPeriods = new Set<string>(periodsWithin(period, form.cadence));
      if (formPeriods.size === 0) continue;
      const headsOf = (unit: string) =>
        (heads.get(unit) ?? []).filter((head) => formPeriods.has(head.period));
      const expected = recomputeRollups({ index: deps.catalogue, tree, form: form.code, period, headsOf });
      const stored = await loadStored(deps, tree, form.code, period);
      for (const node of new Set([...expected.keys(), ...stored.keys()])) {
        compared++;
        const [was, is] = [stored.get(node) ?? null, expected.get(node) ?? null];
        if (!sameRollup(was, is))
          differences.push({ form: form.code, period, node, stored: was, recomputed: is });
      }
    }
  }
  const open = differences.length > 0 ? await openNodes(deps, organisation) : new Set<string>();
  const waits = ({ form, period, node }: Drift) =>
    deps
      .treeOf(organisation, period)
      .subtreeOf(node)
      .some((below) => open.has(`${form} ${below}`));
  const drift = differences.filter((one) => !waits(one));
  return { compared, drift, pending: differences.length - drift.length };
}

function periodsOf(year: number): Period[] {
  const whole = PeriodSchema.parse(String(year));
  return CadenceSchema.options.flatMap((cadence) => periodsWithin(whole, cadence));
}

async function loadStored(
  deps: VerifyDeps,
  tree: OrgTree,
  form: string,
  period: Period,
): Promise<Map<string, NodeRollup>> {
  const parents = [TOP, ...[...tree.units.keys()].filter((code) => tree.childrenOf(code).length > 0)];
  const below = await mapAtOnce(parents, (parent) =>
    deps.rollups.children(period, form, tree.version, parent),
  );
  return new Map(below.flat().map((rollup) => [rollup.node, rollup]));
}

async function openNodes(deps: VerifyDeps, organisation: Organisation): Promise<Set<string>> {
  const open = new Set<string>();
  for await (const { form, orgVersion, node } of deps.rollups.unsettled())
    if (orgVersion === organisation.version) open.add(`${form} ${node}`);
  return open;
}
