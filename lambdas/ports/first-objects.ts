import type { StoredObject } from './object-store.ts';

/** Objects of which the first one under a key stands for good. */
export interface FirstObjects {
  /** Stores it, durably when it returns, unless one stands under the key already; returns what stands there. */
  putFirst(key: string, bytes: Uint8Array, metadata: Readonly<Record<string, string>>): Promise<StoredObject>;
}
