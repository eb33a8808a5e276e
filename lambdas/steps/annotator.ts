import type { ReadResult } from '../core/model/read-result.ts';
import type { Checked } from './checker.ts';

export interface AnnotateInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly read: ReadResult;
  readonly checked: Checked;
  /** When it was received; printed on the first sheet. */
  readonly checkedAt: string;
}

export interface AnnotatedCopy {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** Makes the marked copy of a workbook, null for a file that cannot be given back marked (unreadable). */
export type Annotator = (input: AnnotateInput) => AnnotatedCopy | null;
