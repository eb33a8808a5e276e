import { MAX_UPLOAD_BYTES } from '../../contract.ts';
import type { Clock } from '../../ports/clock.ts';
import { receiveIssued } from '../../steps/receive-issued.ts';
import { packageTooLarge } from './batches.ts';
import type { LocalTransfers } from './local-transfers.ts';
import { ApiProblem } from './problem.ts';

/** Takes in the file sent to an upload address. Of two different ones, the first. */
export function createTake(transfers: LocalTransfers, clock: Clock) {
  return async (token: string, bytes: Uint8Array) => {
    const issued = await transfers.openUpload(token);
    if (!issued) throw new ApiProblem('upload-expired');
    if (bytes.length > issued.maxBytes)
      throw issued.maxBytes === MAX_UPLOAD_BYTES ? new ApiProblem('too-large') : packageTooLarge();
    if (bytes.length === 0) throw new ApiProblem('bad-request');
    const outcome = await receiveIssued(transfers.receive, { ...issued, bytes, receivedAt: clock.now() });
    if (outcome !== 'received') throw new ApiProblem(outcome === 'taken' ? 'upload-taken' : 'not-found');
  };
}
