import type { Organisation } from '../core/model/organisation.ts';
import type { OrgDirectory } from '../ports/org-directory.ts';
import { type MarkAllDeps, markAll } from './mark-all.ts';

export interface ImportDeps extends MarkAllDeps {
  readonly orgs: OrgDirectory;
}

/**
 * Makes an organisation current, then marks everything stored for it: every period is folded again on its tree.
 * Importing the current version again marks nothing, unless an import died half-way: then everything once more.
 * Going back to an earlier version is a new turn: its rollups may have missed what came in between.
 * Returns the number of nodes and years marked.
 */
export async function importOrganisation(deps: ImportDeps, organisation: Organisation): Promise<number> {
  const { turn, complete } = await deps.orgs.save(organisation);
  if (complete) return 0;
  const marked = await markAll(deps, organisation);
  await deps.orgs.completeTurn(turn);
  return marked;
}
