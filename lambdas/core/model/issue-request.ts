import * as z from 'zod';
import { TextSchema } from './text.ts';

/** How far an issue is that was asked for and is made by another process. Once it is made, its record says so. */
export const IssueRequestStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('making'), at: z.iso.datetime() }),
  z.strictObject({ state: z.literal('refused'), reason: TextSchema }),
]);
export type IssueRequestState = z.infer<typeof IssueRequestStateSchema>;
