import * as z from 'zod';
import { ActorSchema } from './actor.ts';
import { FindingSchema } from './finding.ts';
import { SubmissionKeySchema } from './submission.ts';

/** What a unit says about one warning. It holds for later versions too, as long as the warning says the very same. */
export const ExplanationSchema = z.strictObject({
  ...SubmissionKeySchema.shape,
  /** The warning it is about. */
  ...FindingSchema.pick({ code: true, sheet: true, cell: true, value: true }).shape,
  /** Chinese message of the warning: it names the numbers the warning stands on. */
  message: z.string(),
  /** Empty: checked and confirmed as it stands. */
  text: z.string().max(2000),
  by: ActorSchema,
  at: z.iso.datetime(),
  /** Version of the submission it was written for. */
  version: z.number().int().min(1),
});
export type Explanation = z.infer<typeof ExplanationSchema>;
