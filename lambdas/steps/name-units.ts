import type { OrgTree } from '../core/model/org-tree.ts';
import type { Organisation } from '../core/model/organisation.ts';

/** Name of a unit in a tree, else the last it had; its code for one that is not known. */
export function nameUnits({ units }: Organisation, tree: OrgTree): (code: string) => string {
  const last = new Map(units.map(({ code, name }) => [code, name]));
  return (code) => tree.units.get(code)?.name ?? last.get(code) ?? code;
}
