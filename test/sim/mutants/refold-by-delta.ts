import {
  addDecimals,
  formatDecimal,
  negateDecimal,
  parseDecimal,
} from '../../../lambdas/core/model/decimal.ts';
import type { Organisation } from '../../../lambdas/core/model/organisation.ts';
import type { Period } from '../../../lambdas/core/model/period.ts';
import type { NodeRollup } from '../../../lambdas/core/model/rollup.ts';
import { foldNode } from '../../../lambdas/core/rollup/fold-node.ts';
import { type DirtyTarget, TOP } from '../../../lambdas/ports/rollup-store.ts';
import { SIM_PARTS } from '../catalogue.ts';
import type { SimDeps } from '../protocol.ts';
import { childrenOf, ownHeads, wanted } from './refold-variant.ts';

/** Adds what changed at a node to everything above it. Right as long as nothing goes wrong and nobody is in the way. */
export async function refoldByDelta(deps: SimDeps, target: DirtyTarget): Promise<void> {
  const organisation = await deps.orgs.version(target.orgVersion);
  if (!organisation) throw new Error('no such organisation');
  const due = wanted(await deps.rollups.marks(target));
  const heads = due.length > 0 ? await ownHeads(deps, target) : [];
  for (const [period, want] of due) {
    const tree = deps.treeOf(organisation, period);
    if (!tree.units.has(target.node)) continue;
    const path = [target.node, ...tree.ancestorsOf(target.node)];
    const keyOf = (at: number) => ({ ...target, period, node: path[at] ?? '', parent: path[at + 1] ?? TOP });
    const before = await deps.rollups.rollup(keyOf(0));
    const children = await childrenOf(deps, target, organisation, period);
    const after = foldNode({ index: deps.catalogue, tree, ...target, period, heads, children });
    if (!(await deps.rollups.putRollup(keyOf(0), after, want))) continue;
    for (let at = 1; at < path.length; at++) {
      const above = { ...target, node: path[at] ?? '' };
      const wants = await deps.rollups.markDirty(above, [period]);
      const folded = await foldAbove(deps, above, organisation, period);
      const stored = await deps.rollups.rollup(keyOf(at));
      await deps.rollups.putRollup(keyOf(at), shift(folded, stored, before, after), wants.get(period) ?? 0);
      await deps.rollups.settle(above, wants);
    }
  }
  await deps.rollups.settle(target, new Map(due));
}

async function foldAbove(deps: SimDeps, above: DirtyTarget, organisation: Organisation, period: Period) {
  const tree = deps.treeOf(organisation, period);
  const heads = await ownHeads(deps, above);
  const children = await childrenOf(deps, above, organisation, period);
  return foldNode({ index: deps.catalogue, tree, ...above, period, heads, children });
}

/** Sums become what was stored plus the difference; what cannot be added up stays as folded. */
function shift(
  folded: NodeRollup,
  stored: NodeRollup | null,
  before: NodeRollup | null,
  after: NodeRollup,
): NodeRollup {
  const parts = { ...folded.parts };
  for (const [code, { overUnits }] of Object.entries(SIM_PARTS)) {
    const part = parts[code];
    if (overUnits !== 'sum' || !part) continue;
    const n = (of: NodeRollup | null) => parseDecimal(of?.parts[code]?.n ?? '0');
    const sum = addDecimals(addDecimals(n(stored), n(after)), negateDecimal(n(before)));
    parts[code] = { ...part, n: formatDecimal(sum) };
  }
  const add = (of: (rollup: NodeRollup) => number) =>
    Math.max(0, (stored ? of(stored) : 0) + of(after) - (before ? of(before) : 0));
  return {
    ...folded,
    parts,
    completeness: {
      expected: folded.completeness.expected,
      received: add((one) => one.completeness.received),
      late: add((one) => one.completeness.late),
    },
    counts: { ...folded.counts, warnings: add((one) => one.counts.warnings) },
  };
}
