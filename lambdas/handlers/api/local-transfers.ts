import type { ObjectStore } from '../../ports/object-store.ts';
import type { ReceiveIssuedDeps } from '../../steps/receive-issued.ts';

/** Files that go through this process: the counterpart of signed forms and links of an object store. */
export interface LocalTransfers {
  /** What a signed upload address stands for; null when it is not valid or no longer. */
  openUpload(token: string): Promise<{
    readonly key: string;
    readonly metadata: Readonly<Record<string, string>>;
    readonly maxBytes: number;
  } | null>;
  /** What a signed download address stands for. */
  openFile(token: string): Promise<{ readonly key: string; readonly fileName: string } | null>;
  readonly files: Pick<ObjectStore, 'get'>;
  readonly receive: ReceiveIssuedDeps;
}
