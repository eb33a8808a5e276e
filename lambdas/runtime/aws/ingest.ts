import { createFormStore } from '../../adapters/aws/put-by-form.ts';
import { createS3UploadIssuer } from '../../adapters/aws/s3-upload-issuer.ts';
import { createReadWorker } from '../../adapters/local/read-in-worker.ts';
import { ENV } from '../../contract.ts';
import { createAnnotator } from '../../steps/create-annotator.ts';
import { createChecker } from '../../steps/create-checker.ts';
import type { IngestDeps } from '../../steps/ingest-upload.ts';
import { awsBase } from './base.ts';
import { awsCatalogue } from './catalogue.ts';
import { awsAudit, awsRaw, awsResults, awsS3 } from './objects.ts';
import { awsRollupQueue, awsSqs } from './queues.ts';
import { required } from './settings.ts';
import { awsStores } from './stores.ts';

export function awsIngest(): IngestDeps {
  const base = awsBase();
  const { settings } = base;
  const s3 = awsS3(settings);
  const catalogue = awsCatalogue();
  const stores = awsStores(settings);
  const forms = createS3UploadIssuer(s3, required(settings, ENV.rawBucket));
  return {
    ...base,
    ...stores,
    audit: awsAudit(stores.audit, s3, settings),
    catalogue,
    raw: awsRaw(s3, settings),
    // The bucket tells of the new object by itself.
    members: { raw: createFormStore(forms), uploads: stores.uploads, announce: async () => {} },
    results: awsResults(s3, settings),
    rollupQueue: awsRollupQueue(awsSqs(), settings),
    reader: createReadWorker(),
    checker: createChecker(catalogue),
    annotate: createAnnotator(catalogue, base.utcOffset),
  };
}
