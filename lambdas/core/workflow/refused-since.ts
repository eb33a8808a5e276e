import { type Head, submissionOrder } from '../model/submission.ts';
import type { UploadRecord } from '../model/upload.ts';

/**
 * Whether a file was sent back by the checks after everything that became, confirmed or withdrew the head. In the order
 * in which uploads supersede each other, so that of two files of one instant the same one is always the later.
 */
export function refusedSince(
  head: Head | null,
  attempt: Pick<UploadRecord, 'id' | 'receivedAt' | 'outcome'> | undefined,
): boolean {
  if (attempt?.outcome !== 'refused') return false;
  const order = submissionOrder({ receivedAt: attempt.receivedAt, uploadId: attempt.id });
  return head === null || order > submissionOrder(head);
}
