import type { Logger } from '@aws-lambda-powertools/logger';
import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import * as z from 'zod';
import { METRICS } from '../../contract.ts';
import type { Log } from '../../ports/log.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Counted {
  readonly metric: string;
  /** Field that holds the number; one per line without it. */
  readonly value?: string;
  /** Field that becomes a dimension; few values only. */
  readonly by?: string;
}

/** Log lines that are also counted. */
const COUNTED: Readonly<Record<string, Counted>> = {
  'upload done': { metric: METRICS.uploads, by: 'verdict' },
  'rollup drift': { metric: METRICS.drift },
  'rollups verified': { metric: METRICS.verified, value: 'compared' },
  'unsettled nodes were sent again': { metric: METRICS.unsettled, value: 'sent' },
  'a notice could not be delivered': { metric: METRICS.undelivered },
  'a reminder could not be sent': { metric: METRICS.undelivered },
};
/** The logger has keys of its own and would drop ours. */
const RENAMED: Readonly<Record<string, string>> = {
  message: 'messageId',
  level: 'levelOf',
  service: 'serviceOf',
  timestamp: 'timestampOf',
  sampling_rate: 'samplingRateOf',
};
const NumberSchema = z.number().catch(1);
const TextSchema = z.string().catch('none');

/** JSON lines by the logger; what COUNTED names goes into a metric as well, written at once. */
export function createPowertoolsLog(logger: Logger, metrics: Metrics): Log {
  const count = (message: string, fields: Fields) => {
    const counted = COUNTED[message];
    if (!counted) return;
    const single = metrics.singleMetric();
    if (counted.by !== undefined) single.addDimension(counted.by, TextSchema.parse(fields[counted.by]));
    const value = counted.value === undefined ? 1 : NumberSchema.parse(fields[counted.value]);
    single.addMetric(counted.metric, MetricUnit.Count, value);
  };
  const at =
    (level: 'info' | 'warn' | 'error') =>
    (message: string, fields: Fields = {}) => {
      const entries = Object.entries(fields).map(([key, value]) => [RENAMED[key] ?? key, value]);
      logger[level](message, Object.fromEntries(entries));
      count(message, fields);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
