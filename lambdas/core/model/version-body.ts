import * as z from 'zod';
import { FindingSchema } from './finding.ts';
import { LineageMapSchema } from './lineage.ts';
import { NormalisationSchema } from './normalisation.ts';
import { LedgerRowSchema } from './value.ts';

/** Everything of one version except its head. Written once, before the head, in chunks; never changed. */
export const VersionBodySchema = z.strictObject({
  findings: z.array(FindingSchema),
  normalisations: z.array(NormalisationSchema),
  /** Ledger code → rows. */
  rows: z.record(z.string(), z.array(LedgerRowSchema)),
  lineage: LineageMapSchema,
  /** Ledger code → sheet → column key → 1-based column: where the rows stood. */
  placement: z
    .record(z.string(), z.record(z.string(), z.record(z.string(), z.number().int().min(1))))
    .optional(),
});
