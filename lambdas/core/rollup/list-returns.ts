import type { Form } from '../model/form.ts';
import type { OrgTree } from '../model/org-tree.ts';
import type { Period } from '../model/period.ts';
import type { Head } from '../model/submission.ts';
import { countingHeads } from './counting-heads.ts';
import { owedPeriods } from './owed-periods.ts';

/** A unit and the form periods it is listed for, in order. */
export interface UnitPeriods {
  readonly unit: string;
  readonly name: string;
  readonly periods: readonly Period[];
}

/** Who sent what was owed. `late` units are also in `received`. Units in tree order, only those with periods. */
export interface Returns {
  readonly received: readonly UnitPeriods[];
  readonly late: readonly UnitPeriods[];
  readonly missing: readonly UnitPeriods[];
}

/** @param headsOf the heads of a unit for the form; those outside the period or not counting are passed over */
export function listReturns(input: {
  readonly tree: OrgTree;
  readonly form: Form;
  readonly period: Period;
  readonly node: string;
  readonly headsOf: (unit: string) => readonly Head[];
}): Returns {
  const { tree, form, period, node, headsOf } = input;
  const returns = { received: [] as UnitPeriods[], late: [] as UnitPeriods[], missing: [] as UnitPeriods[] };
  for (const code of tree.subtreeOf(node)) {
    const owed = owedPeriods(tree, code, form, period);
    if (owed.length === 0) continue;
    const counting = countingHeads(tree, headsOf(code), code, form, period);
    const heads = new Map(counting.map((one) => [one.period, one.head]));
    const list = (into: UnitPeriods[], periods: Period[]) => {
      if (periods.length > 0) into.push({ unit: code, name: tree.units.get(code)?.name ?? code, periods });
    };
    list(
      returns.received,
      owed.filter((at) => heads.has(at)),
    );
    list(
      returns.late,
      owed.filter((at) => heads.get(at)?.late),
    );
    list(
      returns.missing,
      owed.filter((at) => !heads.has(at)),
    );
  }
  return returns;
}
