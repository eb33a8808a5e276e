import * as z from 'zod';
import { type UploadRecord, UploadRecordSchema } from '../../core/model/upload.ts';
import { isAccepted } from '../../core/model/verdict.ts';
import { uploadExpiry } from '../../steps/issue-upload.ts';

export const UploadStatusSchema = z
  .strictObject({
    ...UploadRecordSchema.pick({
      id: true,
      fileName: true,
      unit: true,
      form: true,
      period: true,
      verdict: true,
      outcome: true,
      version: true,
    }).shape,
    /** `issued` the file has not come; `expired` nor will it; `received` it is being checked; `done`. */
    state: z.enum(['issued', 'expired', 'received', 'done']),
    /** When the file was received; until then, when the upload was issued. */
    receivedAt: z.iso.datetime(),
    accepted: z.boolean().nullable(),
    /** Account or subject that sent it; null for a file that came another way. */
    sender: z.string().nullable(),
    /** Whether there are findings to be read. */
    findings: z.boolean(),
  })
  .meta({ id: 'UploadStatus' });
export type UploadStatus = z.infer<typeof UploadStatusSchema>;

export function uploadStatus(record: UploadRecord, now: string): UploadStatus {
  const { id, fileName, unit, form, period, verdict, outcome, version, receivedAt } = record;
  const expired = record.state === 'issued' && now > uploadExpiry(receivedAt);
  return UploadStatusSchema.parse({
    ...{ id, fileName, unit, form, period, verdict, outcome, version, receivedAt },
    state: expired ? 'expired' : record.state,
    accepted: verdict && isAccepted(verdict),
    sender: record.sender ?? null,
    findings: record.resultKey !== null,
  });
}
