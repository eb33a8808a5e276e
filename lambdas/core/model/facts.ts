import type { Evidence } from './evidence.ts';
import type { LineageMap } from './lineage.ts';
import type { Parts } from './part-value.ts';
import type { RecordCounts } from './submission.ts';

/** What a submission contributes: its numbers, where each came from, and counts about the reporting itself. */
export interface SubmissionFacts {
  readonly parts: Parts;
  readonly lineage: LineageMap;
  /** What it shows about duties. */
  readonly evidence: Evidence;
  /** Errors and warnings are counted when the verdict is known. */
  readonly counts: Omit<RecordCounts, 'errors' | 'warnings'>;
}
