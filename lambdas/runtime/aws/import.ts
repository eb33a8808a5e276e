import { ENV } from '../../contract.ts';
import type { CatalogueIndex } from '../../core/model/catalogue-index.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import { importOrganisation } from '../../steps/import-organisation.ts';
import { createOrgTrees } from '../../steps/org-trees.ts';
import { awsRollupQueue, awsSqs } from './queues.ts';
import { readSettings } from './settings.ts';
import { awsStores } from './stores.ts';

/** For the command line of an administrator: addresses are outputs of the stacks. Returns what had to be marked. */
export function importIntoCloud(
  catalogue: CatalogueIndex,
  organisation: Organisation,
  address: { readonly table: string; readonly rollupQueueUrl: string },
): Promise<number> {
  const settings = readSettings({
    [ENV.table]: address.table,
    [ENV.rollupQueueUrl]: address.rollupQueueUrl,
  });
  const deps = {
    ...awsStores(settings),
    catalogue,
    treeOf: createOrgTrees(),
    rollupQueue: awsRollupQueue(awsSqs(), settings),
  };
  return importOrganisation(deps, organisation);
}
