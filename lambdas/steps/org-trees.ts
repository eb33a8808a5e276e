import { treeOfPeriod } from '../core/model/build-org-tree.ts';
import type { OrgTree } from '../core/model/org-tree.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { Period } from '../core/model/period.ts';

export type TreeOf = (organisation: Organisation, period: Period) => OrgTree;

const MOST = 200;

/** Trees of periods, remembered: each takes a pass over all units to build. */
export function createOrgTrees(): TreeOf {
  const known = new Map<string, OrgTree>();
  return (organisation, period) => {
    const id = `${organisation.version} ${period}`;
    const found = known.get(id);
    if (found) return found;
    const tree = treeOfPeriod(organisation, period);
    if (known.size >= MOST) known.clear();
    known.set(id, tree);
    return tree;
  };
}
