import { ENV } from '../../contract.ts';
import type { CatalogueIndex } from '../../core/model/catalogue-index.ts';
import type { Organisation } from '../../core/model/organisation.ts';
import { importOrganisation } from '../../steps/import-organisation.ts';
import { markAll } from '../../steps/mark-all.ts';
import { createOrgTrees } from '../../steps/org-trees.ts';
import type { Doing } from '../../steps/perform-act.ts';
import { recordOrganisation } from '../../steps/record-versions.ts';
import { awsAudit, awsRaw, awsS3 } from './objects.ts';
import { awsRollupQueue, awsSqs } from './queues.ts';
import { readSettings } from './settings.ts';
import { awsStores } from './stores.ts';

/** Outputs of the stacks. */
export interface CloudAddress {
  readonly table: string;
  readonly rollupQueueUrl: string;
  readonly rawBucket: string;
  readonly issuedBucket: string;
}

/**
 * For the command line of an administrator. Keeps what is imported and who did it. `again` marks everything also where the
 * organisation is the current one already. Returns what had to be marked.
 */
export async function importIntoCloud(
  catalogue: CatalogueIndex,
  organisation: Organisation,
  address: CloudAddress,
  doing: Doing,
  again: boolean,
): Promise<number> {
  const settings = readSettings({
    [ENV.table]: address.table,
    [ENV.rollupQueueUrl]: address.rollupQueueUrl,
    [ENV.rawBucket]: address.rawBucket,
    [ENV.issuedBucket]: address.issuedBucket,
    AWS_ENDPOINT_URL_S3: process.env.AWS_ENDPOINT_URL_S3,
  });
  const s3 = awsS3(settings);
  const stores = awsStores(settings);
  const deps = {
    ...stores,
    audit: awsAudit(stores.audit, s3, settings),
    raw: awsRaw(s3, settings),
    catalogue,
    treeOf: createOrgTrees(),
    rollupQueue: awsRollupQueue(awsSqs(), settings),
  };
  await recordOrganisation(deps, organisation, doing);
  const marked = await importOrganisation(deps, organisation);
  return marked === 0 && again ? markAll(deps, organisation) : marked;
}
