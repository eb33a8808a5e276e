/**
 * What every AWS client gets. `standard` retries throttles, broken connections and 5xx with exponential backoff and
 * full jitter, and stops early when most calls fail. Region, credentials and endpoints come from the SDK's own
 * environment variables (`AWS_ENDPOINT_URL_S3` and its like point a client somewhere else).
 */
export const CLIENT_CONFIG = { maxAttempts: 6, retryMode: 'standard' } as const;
