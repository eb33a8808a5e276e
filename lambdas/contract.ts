/** Names that what is deployed and what runs agree on. Imports nothing. */

/** Attribute names of the one table. */
export const TABLE_KEYS = { partition: 'pk', sort: 'sk' } as const;

export const DEFAULT_TABLE = 'huibao';

/** Object key prefixes, chosen by the server. `raw/{unit}/{form}/{period}/{uploadId}`; `_` where not yet known; a package of workbooks: `raw/{unit}/_/_/{uploadId}`. */
export const PREFIXES = {
  raw: 'raw',
  /** What people decided, one object each: `acts/{day}/{id}.json`. Never changed. */
  acts: 'acts',
  /** Every catalogue and organisation that was ever in use, by version. */
  catalogues: 'catalogues',
  organisations: 'organisations',
  /** Frozen issues: `issued/{period}/{node}/{revision}/…`. Never changed. */
  issued: 'issued',
  /** The audit log once more, beyond anybody's reach: `audit/{day}/{instant}-{id}.json`. */
  audit: 'audit',
  results: 'results',
  /** Made again at any time: `exports/{period}/{node}/rollup.xlsx`. */
  exports: 'exports',
  /** How far issues are that were asked for: `issuing/{id}.json`. */
  issuing: 'issuing',
  notices: 'notices',
  /** Settings that are secret, such as addresses of robots. */
  config: 'config',
} as const;
export const WEBHOOKS_KEY = `${PREFIXES.config}/webhooks.json`;
export const UNKNOWN_SEGMENT = '_';

/** Metadata of raw objects. `fileName` is percent-encoded: object metadata is ASCII. */
export const RAW_METADATA = {
  fileName: 'file-name',
  receivedAt: 'received-at',
  withdraw: 'withdraw',
  /** Who sent it and how, percent-encoded. */
  by: 'sent-by',
  via: 'sent-via',
} as const;

export const QUEUES = { ingest: 'ingest', rollup: 'rollup.fifo', publish: 'publish' } as const;

/** A message received this often without success goes to the dead letters. */
export const MAX_RECEIVES = 5;

/** A second message with the same dedup id within this time is dropped (seconds). */
export const DEDUP_SECONDS = 300;

export const ENV = {
  table: 'TABLE_NAME',
  endpoint: 'DYNAMODB_ENDPOINT',
  rawBucket: 'RAW_BUCKET',
  resultsBucket: 'RESULTS_BUCKET',
  issuedBucket: 'ISSUED_BUCKET',
  /** Days for which raw uploads are locked, and how: `COMPLIANCE` or `GOVERNANCE`. */
  rawLockDays: 'RAW_LOCK_DAYS',
  rawLockMode: 'RAW_LOCK_MODE',
  rollupQueueUrl: 'ROLLUP_QUEUE_URL',
  publishQueueUrl: 'PUBLISH_QUEUE_URL',
  issueQueueUrl: 'ISSUE_QUEUE_URL',
  noticeTopic: 'NOTICE_TOPIC_ARN',
  /** Minutes from UTC to the day units live by. */
  utcOffset: 'UTC_OFFSET_MINUTES',
  /** How the tokens of the identity provider are read, as JSON. */
  oidc: 'OIDC',
} as const;

/** Beside the code of the function that serves the portal. */
export const PORTAL_FOLDER = 'portal';

/** Largest file a unit may send; presigned uploads carry it, readers refuse more. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/** Largest package of workbooks that is taken over HTTP, and the most workbooks in it. */
export const MAX_PACKAGE_BYTES = 100 * 1024 * 1024;
export const MAX_PACKAGE_FILES = 500;

/** An issued upload must arrive within this time. */
export const UPLOAD_SECONDS = 600;

/** A download link works for this time. */
export const DOWNLOAD_SECONDS = 300;

/** What is counted, and what alarms stand on. */
export const METRICS_NAMESPACE = 'Huibao';
export const METRICS = {
  uploads: 'Uploads',
  drift: 'RollupDrift',
  verified: 'RollupsVerified',
  unsettled: 'UnsettledNodes',
  undelivered: 'NoticesUndelivered',
} as const;
