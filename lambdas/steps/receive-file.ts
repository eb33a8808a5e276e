import type { SubmissionKey } from '../core/model/submission.ts';
import { type ReceiveDeps, storeUpload } from './store-upload.ts';
import { uploadId } from './upload-id.ts';

export interface ReceivedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly receivedAt: string;
  /** Tells uploads of one millisecond apart. */
  readonly random: string;
  readonly expectedKey?: SubmissionKey;
  readonly withdraw?: boolean;
  readonly sender?: string | undefined;
  /** Way in. @example 'cli@hq-01' */
  readonly via?: string | undefined;
}

/** Takes in a file that was not announced before. Returns the upload id. */
export async function receiveFile(deps: ReceiveDeps, file: ReceivedFile): Promise<string> {
  const receivedAt = new Date(file.receivedAt).toISOString();
  const id = uploadId(receivedAt, file.random);
  await storeUpload(deps, {
    id,
    expected: file.expectedKey ?? null,
    bytes: file.bytes,
    fileName: file.fileName,
    receivedAt,
    ...(file.withdraw && { withdraw: true }),
    sender: file.sender,
    via: file.via,
  });
  return id;
}
