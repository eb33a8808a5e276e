import type { TendPeriodsDeps } from '../../steps/tend-periods.ts';
import { awsBase } from './base.ts';
import { awsCatalogue } from './catalogue.ts';
import { awsStores } from './stores.ts';

export function awsPeriods(): TendPeriodsDeps {
  const base = awsBase();
  return { ...base, ...awsStores(base.settings), catalogue: awsCatalogue() };
}
