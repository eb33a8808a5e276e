import type { Log } from '../../ports/log.ts';
import type { RefoldDeps } from '../../steps/refold-node.ts';
import { awsBase } from './base.ts';
import { awsCatalogue } from './catalogue.ts';
import { awsRollupQueue, awsSqs } from './queues.ts';
import { awsStores } from './stores.ts';

export function awsRollup(): RefoldDeps & { readonly log: Log } {
  const base = awsBase();
  const { settings } = base;
  return {
    ...base,
    ...awsStores(settings),
    catalogue: awsCatalogue(),
    rollupQueue: awsRollupQueue(awsSqs(), settings),
  };
}
