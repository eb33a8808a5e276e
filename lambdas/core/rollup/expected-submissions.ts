import type { Form } from '../model/form.ts';
import type { OrgTree } from '../model/org-tree.ts';
import type { Period } from '../model/period.ts';
import { owedPeriods } from './owed-periods.ts';

const counted = new WeakMap<OrgTree, Map<string, ReadonlyMap<string, number>>>();

/**
 * Node → submissions its subtree owes for the form inside the period. Counted on the tree, not on children's rollups,
 * so that units that sent nothing are expected all the same. One pass over the tree, remembered per tree.
 */
export function expectedSubmissions(tree: OrgTree, form: Form, period: Period): ReadonlyMap<string, number> {
  const ofTree = counted.get(tree) ?? new Map<string, ReadonlyMap<string, number>>();
  counted.set(tree, ofTree);
  const key = `${form.code} ${form.cadence} ${period}`;
  const known = ofTree.get(key);
  if (known) return known;
  const totals = new Map<string, number>();
  for (const code of [...tree.units.keys()].reverse()) {
    let total = owedPeriods(tree, code, form, period).length;
    for (const child of tree.childrenOf(code)) total += totals.get(child) ?? 0;
    totals.set(code, total);
  }
  ofTree.set(key, totals);
  return totals;
}
