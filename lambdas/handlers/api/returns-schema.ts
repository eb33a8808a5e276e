import * as z from 'zod';
import { FindingSchema } from '../../core/model/finding.ts';
import { STATUSES } from '../../core/model/status.ts';
import { SubmissionKeySchema } from '../../core/model/submission.ts';
import { DaySchema, UnitCodeSchema } from '../../core/model/unit.ts';
import type { ReturnStatus } from '../../steps/read-workflow.ts';
import { pageOf } from './paging.ts';

const WarningSchema = z.strictObject({
  finding: FindingSchema,
  /** Null while nobody explained or confirmed it; an empty text confirms the content. */
  explanation: z.strictObject({ text: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
});

export const ReturnStatusSchema = z
  .strictObject({
    ...SubmissionKeySchema.shape,
    unitName: z.string(),
    formName: z.string(),
    /** False for what a unit sent though it did not have to. */
    owed: z.boolean(),
    status: z.enum(STATUSES),
    dueOn: DaySchema,
    late: z.boolean(),
    overdue: z.boolean(),
    version: z.number().int().nullable(),
    fileName: z.string().nullable(),
    /** Why a reader sent it back. */
    reason: z.string().nullable(),
    warnings: z.array(WarningSchema),
    /** Warnings that are neither explained nor confirmed. */
    open: z.number().int(),
    /** Nodes that signed off the version that counts, lowest first. */
    signedBy: z.array(UnitCodeSchema),
    issue: z.string().nullable(),
    /** `ajar`: no longer asked for, late ones are still taken. */
    door: z.enum(['open', 'ajar', 'locked']),
  })
  .meta({ id: 'ReturnStatus' });

export const ReturnsSchema = pageOf(ReturnStatusSchema).meta({ id: 'Returns' });

export function returnAnswer({ warnings, ...status }: ReturnStatus): z.input<typeof ReturnStatusSchema> {
  return {
    ...status,
    signedBy: [...status.signedBy],
    warnings: warnings.map(({ finding, explanation }) => ({
      finding,
      explanation: explanation && { text: explanation.text, by: explanation.by.name, at: explanation.at },
    })),
  };
}
