import type { PublishDeps } from '../../steps/publish-rollup.ts';
import { awsBase } from './base.ts';
import { awsCatalogue } from './catalogue.ts';
import { awsResults, awsS3 } from './objects.ts';
import { awsStores } from './stores.ts';

export function awsPublish(): PublishDeps {
  const base = awsBase();
  const { settings } = base;
  const results = awsResults(awsS3(settings), settings);
  return {
    ...base,
    ...awsStores(settings),
    catalogue: awsCatalogue(),
    results,
    exports: results,
  };
}
