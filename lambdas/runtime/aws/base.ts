import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { createPowertoolsLog } from '../../adapters/aws/powertools-log.ts';
import { systemClock } from '../../adapters/local/system-clock.ts';
import { ENV } from '../../contract.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import { createOrgTrees, type TreeOf } from '../../steps/org-trees.ts';
import { readSettings, type Settings } from './settings.ts';

export interface AwsBase {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
  readonly treeOf: TreeOf;
  readonly utcOffset: number;
}

/** What every function has. Made once per process, outside of the handler. */
export function awsBase(env: Readonly<Record<string, string | undefined>> = process.env): AwsBase {
  const settings = readSettings(env);
  return {
    settings,
    clock: systemClock,
    log: createPowertoolsLog(new Logger(), new Metrics()),
    treeOf: createOrgTrees(),
    utcOffset: settings[ENV.utcOffset],
  };
}
