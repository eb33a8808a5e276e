import * as z from 'zod';
import { TextSchema } from '../../core/model/text.ts';

/** RFC 9457, with the sentence for people in both languages. `title` and `detail` are in the language asked for. */
export const ProblemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    /** Stable word for programs. */
    code: z.string(),
    text: TextSchema,
    /** Under which the server's log tells more. */
    requestId: z.string(),
    /** Which inputs were not understood. */
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof ProblemSchema>;
