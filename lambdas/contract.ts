/** Names that what is deployed and what runs agree on. Imports nothing. */

/** Attribute names of the one table. */
export const TABLE_KEYS = { partition: 'pk', sort: 'sk' } as const;

export const DEFAULT_TABLE = 'huibao';

/** Object key prefixes, chosen by the server. `raw/{unit}/{form}/{period}/{uploadId}`; `_` where not yet known. */
export const PREFIXES = { raw: 'raw', results: 'results' } as const;
export const UNKNOWN_SEGMENT = '_';

/** Metadata of raw objects. `fileName` is percent-encoded: object metadata is ASCII. */
export const RAW_METADATA = {
  fileName: 'file-name',
  receivedAt: 'received-at',
  withdraw: 'withdraw',
} as const;

export const QUEUES = { ingest: 'ingest', rollup: 'rollup.fifo' } as const;

/** A message received this often without success goes to the dead letters. */
export const MAX_RECEIVES = 5;

/** A second message with the same dedup id within this time is dropped (seconds). */
export const DEDUP_SECONDS = 300;

export const ENV = {
  table: 'TABLE_NAME',
  endpoint: 'DYNAMODB_ENDPOINT',
  rawBucket: 'RAW_BUCKET',
  resultsBucket: 'RESULTS_BUCKET',
  rollupQueueUrl: 'ROLLUP_QUEUE_URL',
  catalogue: 'CATALOGUE',
} as const;
