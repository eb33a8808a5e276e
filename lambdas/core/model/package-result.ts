import * as z from 'zod';
import { FindingSchema } from './finding.ts';
import { UploadRecordSchema } from './upload.ts';

/** One file of a package: an upload of its own, or why it was left out. */
export const PackageMemberSchema = z.strictObject({
  /** Its path in the package. */
  name: z.string(),
  ...UploadRecordSchema.pick({ unit: true, form: true, period: true }).shape,
  /** Null for a file that was left out. */
  uploadId: z.string().nullable(),
  /** Why it was left out. */
  finding: FindingSchema.nullable(),
});
export type PackageMember = z.infer<typeof PackageMemberSchema>;

/** What became of a package: kept as JSON beside its raw file, written once all its files are stored. */
export const PackageResultSchema = z.strictObject({
  uploadId: z.string(),
  members: z.array(PackageMemberSchema),
});
export type PackageResult = z.infer<typeof PackageResultSchema>;
