import * as z from 'zod';
import file from '../prices.json' with { type: 'json' };

const PriceSchema = z.object({
  price: z.number(),
  asOf: z.string(),
  verified: z.boolean(),
  source: z.string(),
});
const RegionSchema = z.object({
  currency: z.string(),
  prices: z.record(z.string(), PriceSchema),
  monthly: z.record(z.string(), PriceSchema.extend({ count: z.number() })),
});

export interface Usage {
  /** Everything is multiplied by this. */
  readonly scale: number;
  readonly submissions: number;
  readonly tableUnits: { readonly read: number; readonly write: number };
  readonly objectCalls: ReadonlyMap<string, number>;
  readonly rollupMessages: number;
  readonly rollupBatches: number;
  readonly gbSeconds: number;
  readonly invocations: number;
  readonly logBytes: number;
}

const MILLION = 1_000_000;
/** Requests of a clerk to the API for one submission: issue, three looks at the status, findings, file. */
const API_REQUESTS = 6;
/** GB-seconds of one of them: 40 ms at 1,769 MB. Assumed, not measured. */
const API_GB_SECONDS = 0.07;

/** Prices what was used, from the table of list prices. */
export function priceMonth(usage: Usage) {
  const { prices, monthly } = RegionSchema.parse(file['us-east-1']);
  const { scale, submissions, objectCalls } = usage;
  const price = (name: string) => {
    const found = prices[name];
    if (!found) throw new Error(`no price for ${name}`);
    return found.price;
  };
  const puts = objectCalls.get('PUT object') ?? 0;
  const gets = (objectCalls.get('GET object') ?? 0) + (objectCalls.get('HEAD object') ?? 0);
  const requests = submissions * API_REQUESTS;
  const line = (name: string, amount: number, each: number) => ({
    name,
    amount: amount * scale,
    price: amount * scale * each,
  });
  const lines = [
    line('table: write units', usage.tableUnits.write, price('tableWriteMillion') / MILLION),
    line('table: read units', usage.tableUnits.read, price('tableReadMillion') / MILLION),
    line('functions: GB-seconds', usage.gbSeconds, price('lambdaGbSecondArm')),
    line('functions: runs', usage.invocations, price('lambdaRequestMillion') / MILLION),
    line(
      'objects: PUT, with the upload and its lock',
      puts + 2 * submissions,
      price('objectPutMillion') / MILLION,
    ),
    line('objects: GET', gets, price('objectGetMillion') / MILLION),
    line('events of uploads', submissions, price('eventMillion') / MILLION),
    line('ingest queue: send, receive, delete', submissions * 3, price('queueMillion') / MILLION),
    line(
      'roll-up queue: send, receive, delete',
      usage.rollupMessages + usage.rollupBatches * 2,
      price('fifoQueueMillion') / MILLION,
    ),
    line('logs: MB', usage.logBytes / MILLION, price('logGb') / 1000),
    line('API: requests (assumed)', requests, price('httpApiMillion') / MILLION),
    line('API: GB-seconds (assumed)', requests * API_GB_SECONDS, price('lambdaGbSecondArm')),
    line('API: runs (assumed)', requests, price('lambdaRequestMillion') / MILLION),
  ];
  const fixed = Object.values(monthly).reduce((sum, one) => sum + one.price * one.count, 0);
  const all = [...Object.values(prices), ...Object.values(monthly)];
  return {
    lines,
    total: lines.reduce((sum, one) => sum + one.price, 0),
    fixed,
    fixedNames: Object.entries(monthly)
      .map(([name, one]) => `${one.count} × ${name}`)
      .join(', '),
    prices: all.length,
    unverified: all.filter(({ verified }) => !verified).length,
  };
}
