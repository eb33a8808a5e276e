import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createFormStore } from '../../adapters/aws/put-by-form.ts';
import { createS3DownloadSigner } from '../../adapters/aws/s3-download-signer.ts';
import { createS3UploadIssuer } from '../../adapters/aws/s3-upload-issuer.ts';
import { createSqsQueue } from '../../adapters/aws/sqs-queue.ts';
import { openPortalFolder } from '../../adapters/local/portal-folder.ts';
import { createOidcVerifier, OidcSettingsSchema } from '../../adapters/oidc.ts';
import { ENV, PORTAL_FOLDER } from '../../contract.ts';
import type { ApiDeps } from '../../handlers/api/api-deps.ts';
import type { TokenVerifier } from '../../ports/token-verifier.ts';
import { withdrawSubmission } from '../../steps/withdraw-submission.ts';
import { awsBase } from './base.ts';
import { awsCatalogue } from './catalogue.ts';
import { awsAudit, awsIssued, awsRaw, awsResults, awsS3 } from './objects.ts';
import { awsSqs } from './queues.ts';
import { required, type Settings } from './settings.ts';
import { awsStores } from './stores.ts';

/** Put here when the code is bundled. */
declare const BUNDLED_VERSION: string;

export function awsApi(): Omit<ApiDeps, 'clientAddress'> {
  const base = awsBase();
  const { settings, clock } = base;
  const stores = awsStores(settings);
  const s3 = awsS3(settings);
  const results = awsResults(s3, settings);
  const issuer = createS3UploadIssuer(s3, required(settings, ENV.rawBucket));
  const sqs = awsSqs();
  const exportQueue = createSqsQueue(sqs, required(settings, ENV.publishQueueUrl));
  // The bucket tells of the new object by itself.
  const receive = { raw: createFormStore(issuer), uploads: stores.uploads, announce: async () => {} };
  return {
    ...base,
    ...stores,
    catalogue: awsCatalogue(),
    results,
    exports: results,
    tokens: awsTokens(settings),
    portal: openPortalFolder(join(import.meta.dirname, PORTAL_FOLDER)),
    productVersion: BUNDLED_VERSION,
    issuer,
    links: createS3DownloadSigner(s3, required(settings, ENV.resultsBucket)),
    withdraw: (key, by, returned) =>
      withdrawSubmission(receive, key, {
        receivedAt: clock.now(),
        random: randomBytes(6).toString('hex'),
        sender: by.name,
        via: by.via,
        returned,
      }),
    workflow: {
      ...stores,
      audit: awsAudit(stores.audit, s3, settings),
      raw: awsRaw(s3, settings),
      issued: awsIssued(s3, settings),
      later: { queue: createSqsQueue(sqs, required(settings, ENV.issueQueueUrl)), requests: results },
    },
    requestExport: (request) => exportQueue.send({ body: JSON.stringify(request) }),
    pause: (milliseconds) => setTimeout(milliseconds),
  };
}

/** Without an issuer no token is valid. */
function awsTokens(settings: Settings): TokenVerifier {
  const given = settings[ENV.oidc];
  if (given === undefined) return { verify: async () => null };
  return createOidcVerifier(OidcSettingsSchema.parse(JSON.parse(given)));
}
