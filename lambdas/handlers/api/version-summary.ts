import type * as z from 'zod';
import { type Head, HeadSchema } from '../../core/model/submission.ts';

/** A version without its numbers: those are read through rollups and traces. */
export const VersionSchema = HeadSchema.omit({ parts: true, evidence: true, confirmed: true }).meta({
  id: 'Version',
});

export function versionSummary(head: Head): z.infer<typeof VersionSchema> {
  const { parts: _, evidence: __, confirmed: ___, ...summary } = head;
  return summary;
}
