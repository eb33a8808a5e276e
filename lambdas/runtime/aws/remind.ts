import type { RemindDutiesDeps } from '../../steps/remind-duties.ts';
import { awsBase } from './base.ts';
import { awsCatalogue } from './catalogue.ts';
import { awsNotifier } from './notifier.ts';
import { awsResults, awsS3 } from './objects.ts';
import { awsStores } from './stores.ts';

export function awsRemind(): RemindDutiesDeps {
  const base = awsBase();
  const { settings } = base;
  const notifier = awsNotifier(base, awsResults(awsS3(settings), settings));
  const stores = awsStores(settings);
  return { ...base, ...stores, doors: stores.decisions, catalogue: awsCatalogue(), notifier };
}
