import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { VerifyDeps } from '../../steps/verify-rollups.ts';
import { awsBase } from './base.ts';
import { awsCatalogue } from './catalogue.ts';
import { awsStores } from './stores.ts';

export function awsVerify(): VerifyDeps & { readonly clock: Clock; readonly log: Log } {
  const base = awsBase();
  return { ...base, ...awsStores(base.settings), catalogue: awsCatalogue() };
}
