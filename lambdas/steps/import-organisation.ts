import type { Organisation } from '../core/model/organisation.ts';
import type { OrgDirectory } from '../ports.ts';
import { type MarkAllDeps, markAll } from './mark-all.ts';

export interface ImportDeps extends MarkAllDeps {
  readonly orgs: OrgDirectory;
}

/**
 * Makes an organisation current, then marks everything stored for it: every period is folded again on its tree.
 * Importing the current version again marks only what an import that died half-way left out. Returns the number of nodes and years marked.
 */
export async function importOrganisation(deps: ImportDeps, organisation: Organisation): Promise<number> {
  await deps.orgs.save(organisation);
  return markAll(deps, organisation);
}
