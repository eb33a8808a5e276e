import * as z from 'zod';

/** Who did something, and from where. @example {name: 'li.na', via: 'cli@hq-01'} */
export const ActorSchema = z.strictObject({
  name: z.string().min(1).max(100),
  /** Way in: `cli@machine`, `api@address`, `schedule`. */
  via: z.string().min(1).max(100),
});
export type Actor = z.infer<typeof ActorSchema>;
