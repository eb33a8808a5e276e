import type { IssueHandlerDeps } from '../../handlers/issue.ts';
import { awsBase } from './base.ts';
import { awsCatalogue } from './catalogue.ts';
import { awsAudit, awsIssued, awsRaw, awsResults, awsS3 } from './objects.ts';
import { awsStores } from './stores.ts';

export function awsIssue(): IssueHandlerDeps {
  const base = awsBase();
  const { settings } = base;
  const stores = awsStores(settings);
  const s3 = awsS3(settings);
  const results = awsResults(s3, settings);
  return {
    ...base,
    ...stores,
    audit: awsAudit(stores.audit, s3, settings),
    catalogue: awsCatalogue(),
    raw: awsRaw(s3, settings),
    issued: awsIssued(s3, settings),
    results,
    requests: results,
  };
}
