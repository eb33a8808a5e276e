import * as z from 'zod';
import { ActorSchema } from './actor.ts';
import { ApprovalSchema } from './approval.ts';
import { ExplanationSchema } from './explanation.ts';
import { FormCodeSchema } from './form.ts';
import { IssueRecordSchema } from './issue.ts';
import { PeriodSchema } from './period.ts';
import { DoorEventSchema } from './period-door.ts';

/** What an account may do; never how it proves who it is. */
const AccountStateSchema = z.strictObject({ roles: z.string(), unit: z.string() });

const DeedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('explain'), explanations: z.array(ExplanationSchema).min(1) }),
  z.strictObject({ kind: z.literal('approve'), approvals: z.array(ApprovalSchema).min(1) }),
  z.strictObject({
    kind: z.literal('door'),
    doors: z
      .array(z.strictObject({ form: FormCodeSchema, period: PeriodSchema, event: DoorEventSchema }))
      .min(1),
  }),
  z.strictObject({ kind: z.literal('issue'), issue: IssueRecordSchema }),
  /** The content is an object of its own, under the version. */
  z.strictObject({
    kind: z.literal('organisation'),
    version: z.string(),
    before: z.string().nullable(),
    changes: z.number().int().min(0),
    /** Fields that differ, by place; of a first import none. */
    fields: z
      .strictObject({ before: z.record(z.string(), z.string()), after: z.record(z.string(), z.string()) })
      .optional(),
  }),
  z.strictObject({
    kind: z.literal('account'),
    name: z.string(),
    change: z.enum(['added', 'password', 'removed']),
    before: AccountStateSchema.nullable(),
    after: AccountStateSchema.nullable(),
  }),
  /** Everything that counts was judged once more under a catalogue. */
  z.strictObject({ kind: z.literal('reprocess'), catalogueVersion: z.string() }),
  z.strictObject({ kind: z.literal('catalogue'), version: z.string(), before: z.string().nullable() }),
]);
export type Deed = z.infer<typeof DeedSchema>;

/**
 * Something a person decided. It is written down as an object before it takes effect, so that decisions outlive the
 * table as uploads do.
 */
export const ActSchema = z.strictObject({
  /** Sorts by time. @example '20220403-010203004-k3v9' */
  id: z.string().min(1),
  at: z.iso.datetime(),
  by: ActorSchema,
  deed: DeedSchema,
});
export type Act = z.infer<typeof ActSchema>;
