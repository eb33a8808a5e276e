import * as z from 'zod';
import { PartSchema, SystemNumberSchema } from '../../core/model/indicator.ts';
import { LineageSchema } from '../../core/model/lineage.ts';
import { PartValueSchema } from '../../core/model/part-value.ts';
import { PeriodSchema } from '../../core/model/period.ts';
import { HeadSchema } from '../../core/model/submission.ts';
import { TextSchema } from '../../core/model/text.ts';
import { TRACE_ROLES } from '../../core/model/trace-role.ts';

const TraceEntrySchema = z.strictObject({
  form: z.string().nullable(),
  period: PeriodSchema,
  value: PartValueSchema,
  /** False for a period that a later one replaces, or that another outdoes. */
  used: z.boolean(),
  submission: HeadSchema.pick({
    unit: true,
    version: true,
    fileName: true,
    contentHash: true,
    uploadId: true,
    late: true,
  }).optional(),
  places: z.array(LineageSchema),
});

const TraceNodeSchema = z
  .strictObject({
    node: z.string(),
    name: z.string(),
    value: PartValueSchema,
    own: z.array(TraceEntrySchema),
    get children() {
      return z.array(TraceNodeSchema);
    },
  })
  .meta({ id: 'TraceNode' });

const TraceBranchSchema = z.strictObject({
  role: z.enum(TRACE_ROLES),
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('part'), key: z.string(), form: z.string(), part: PartSchema }),
    z.strictObject({ kind: z.literal('system'), system: SystemNumberSchema }),
  ]),
  value: z.string().nullable(),
  root: TraceNodeSchema.nullable(),
});

export const TraceSchema = z
  .strictObject({
    indicator: z.string(),
    name: TextSchema,
    unit: z.string(),
    node: z.string(),
    nodeName: z.string(),
    period: PeriodSchema,
    value: z.string().nullable(),
    qualifier: z.string().optional(),
    carried: z.boolean().optional(),
    quotient: z.strictObject({ times: z.enum(['1', '100']), decimals: z.number().int() }).optional(),
    branches: z.array(TraceBranchSchema),
  })
  .meta({ id: 'Trace' });
