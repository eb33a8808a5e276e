import * as z from 'zod';
import { decodeJson } from '../core/model/json-bytes.ts';
import { type SubmissionKey, SubmissionKeySchema } from '../core/model/submission.ts';
import { receiveFile } from './receive-file.ts';
import type { ReceiveDeps } from './store-upload.ts';

/** Content of the upload that takes a submission back. `returned` says why a reader sent it back. */
const WithdrawalSchema = z.strictObject({
  withdraw: SubmissionKeySchema,
  returned: z.string().max(500).optional(),
});

/**
 * Takes a submission back: an upload like any other, so that it is stored, ordered and can be replayed with the rest.
 * The rollups then treat the unit as not having reported.
 * @param request.returned why it is sent back to the unit; absent when the unit itself takes it back
 */
export function withdrawSubmission(
  deps: ReceiveDeps,
  key: SubmissionKey,
  request: {
    readonly receivedAt: string;
    readonly random: string;
    readonly sender?: string | undefined;
    readonly via?: string | undefined;
    readonly returned?: string | undefined;
  },
): Promise<string> {
  const { returned, ...about } = request;
  const content = { withdraw: key, ...(returned === undefined ? {} : { returned }) };
  return receiveFile(deps, {
    ...about,
    bytes: new TextEncoder().encode(`${JSON.stringify(content)}\n`),
    fileName: returned === undefined ? 'withdraw.json' : 'return.json',
    expectedKey: key,
    withdraw: true,
  });
}

/** Why it was sent back; undefined when the unit itself took it back. */
export function returnReason(bytes: Uint8Array): string | undefined {
  return WithdrawalSchema.parse(decodeJson(bytes)).returned;
}
