export interface StoredObject {
  readonly key: string;
  readonly versionId: string;
  readonly bytes: Uint8Array;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Versioned objects under server-chosen keys. */
export interface ObjectStore {
  /** Durable when it returns. */
  put(
    key: string,
    bytes: Uint8Array,
    metadata?: Readonly<Record<string, string>>,
  ): Promise<{ versionId: string }>;
  get(key: string, versionId?: string): Promise<StoredObject | null>;
  /** Keys under the prefix in order, current versions only. */
  list(prefix: string): AsyncIterable<{ key: string; versionId: string; size: number }>;
}
