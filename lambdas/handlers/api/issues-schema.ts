import * as z from 'zod';
import { FormCodeSchema } from '../../core/model/form.ts';
import { IssueRecordSchema } from '../../core/model/issue.ts';
import { PeriodSchema } from '../../core/model/period.ts';
import { TextSchema } from '../../core/model/text.ts';
import { UnitCodeSchema } from '../../core/model/unit.ts';
import { describeAnswer } from './describe-answer.ts';
import { pageOf } from './paging.ts';

export const IssueSchema = IssueRecordSchema.meta({ id: 'Issue' });
export const IssuesSchema = pageOf(IssueSchema).meta({ id: 'Issues' });

const IssueMakingSchema = z
  .strictObject({
    state: z.literal('making'),
    /** Ask for this one in a moment. */
    id: z.string(),
  })
  .meta({ id: 'IssueMaking' });

/** How the routes that give one issue are described: its record, or that it is being made. */
export const ISSUE_ANSWER = {
  ...describeAnswer(IssueSchema, '发布记录 / the record of it'),
  202: {
    description: '正在生成，稍后再取 / being made; ask again',
    content: { 'application/json': { schema: IssueMakingSchema } },
  },
} as const;

const nullable = z.string().nullable();
const CellChangeSchema = z.strictObject({
  kind: z.enum(['changed', 'row-added', 'row-removed']),
  ledger: z.string(),
  key: z.string(),
  sheet: z.string(),
  row: z.number().int(),
  cell: nullable,
  column: TextSchema.nullable(),
  before: nullable,
  after: nullable,
});

export const IssueDiffSchema = z
  .strictObject({
    issue: IssueSchema,
    /** Numbers that would be issued differently now. */
    values: z.array(
      z.strictObject({
        node: UnitCodeSchema,
        period: PeriodSchema,
        indicator: z.string(),
        before: nullable,
        after: nullable,
        change: nullable,
      }),
    ),
    /** Submissions of which another version counts now, and the cells in which it differs. */
    submissions: z.array(
      z.strictObject({
        unit: UnitCodeSchema,
        form: FormCodeSchema,
        period: PeriodSchema,
        kind: z.enum(['added', 'corrected', 'withdrawn', 'returned', 'no longer owed']),
        issuedVersion: z.number().int().nullable(),
        version: z.number().int().nullable(),
        fileName: nullable,
        receivedAt: nullable,
        reason: nullable,
        cells: z.array(CellChangeSchema),
      }),
    ),
    /** Where it is another one now. */
    orgVersion: nullable,
    catalogueVersion: nullable,
  })
  .meta({ id: 'IssueDiff' });
