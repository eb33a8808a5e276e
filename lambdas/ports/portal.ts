/** One file of the portal. */
export interface PortalFile {
  readonly bytes: Uint8Array;
  /** The same compressed, where that is worth while. */
  readonly gzip: Uint8Array | null;
  /** Media type with character set. */
  readonly type: string;
  /** Hex hash of the bytes. */
  readonly hash: string;
  /** Its name changes with its content. */
  readonly hashed: boolean;
}

/** Pages for people, beside the interface for programs. */
export interface Portal {
  /** @param path as listed in the folder, with `/` between segments. @example 'assets/app-Bq3x9Z_a.js' */
  file(path: string): Promise<PortalFile | null>;
}
