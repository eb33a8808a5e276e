import { type Caller, WHOLE_ORGANISATION } from '../../core/model/caller.ts';
import type { OrgTree } from '../../core/model/org-tree.ts';
import type { Access, Reach } from './access.ts';

/** Whether one of the caller's roles reaches the unit for this route, on the tree of the period asked about. */
export function reaches(
  caller: Caller,
  { who, covers }: Pick<Access, 'who' | 'covers'>,
  unit: string,
  tree: OrgTree,
): boolean {
  if (typeof who === 'string' || caller.unit === null) return false;
  const own = caller.unit;
  return caller.roles.some((role) => {
    const reach: Reach | undefined = who[role];
    if (reach === undefined) return false;
    if (own === WHOLE_ORGANISATION) return true;
    if (reach === 'top' && !tree.roots.includes(own)) return false;
    if (reach !== 'unit') return unit === own || tree.ancestorsOf(unit).includes(own);
    return unit === own && (covers === undefined || tree.childrenOf(unit).length === 0);
  });
}

/** Whether one of the caller's roles may use the route at all. */
export function mayUse(caller: Caller, { who }: Pick<Access, 'who'>): boolean {
  if (who === 'token') return caller.roles.length > 0;
  return typeof who === 'object' && caller.roles.some((role) => who[role] !== undefined);
}
