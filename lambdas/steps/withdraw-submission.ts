import type { SubmissionKey } from '../core/model/submission.ts';
import { receiveFile } from './receive-file.ts';
import type { ReceiveDeps } from './store-upload.ts';

/**
 * Takes a submission back: an upload like any other, so that it is stored, ordered and can be replayed with the rest.
 * The rollups then treat the unit as not having reported.
 */
export function withdrawSubmission(
  deps: ReceiveDeps,
  key: SubmissionKey,
  request: { readonly receivedAt: string; readonly random: string; readonly sender?: string | undefined },
): Promise<string> {
  const bytes = new TextEncoder().encode(`${JSON.stringify({ withdraw: key })}\n`);
  return receiveFile(deps, {
    ...request,
    bytes,
    fileName: 'withdraw.json',
    expectedKey: key,
    withdraw: true,
  });
}
