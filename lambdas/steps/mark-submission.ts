import { enclosingPeriods, yearOf } from '../core/model/period.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import type { OrgDirectory } from '../ports/org-directory.ts';
import { type MarkDeps, markNode } from './mark-node.ts';
import type { TreeOf } from './org-trees.ts';

export interface MarkSubmissionDeps extends MarkDeps {
  readonly orgs: OrgDirectory;
  readonly treeOf: TreeOf;
}

/**
 * Marks the unit's node in every period that holds the submission's. Reads which organisation is current now, after
 * the head has moved: an organisation imported meanwhile marks every head it finds, so none falls between the two.
 */
export async function markSubmission(deps: MarkSubmissionDeps, key: SubmissionKey): Promise<void> {
  const orgVersion = await deps.orgs.currentVersion();
  const organisation = orgVersion === null ? null : await deps.orgs.version(orgVersion);
  if (!organisation) return;
  const periods = enclosingPeriods(key.period).filter((period) =>
    deps.treeOf(organisation, period).units.has(key.unit),
  );
  if (periods.length === 0) return;
  const { form, unit: node, period } = key;
  await markNode(deps, { form, orgVersion: organisation.version, node, year: yearOf(period) }, periods);
}
