import type { CheckContext } from '../../../lambdas/core/model/check-context.ts';
import type { SubmissionKey } from '../../../lambdas/core/model/submission.ts';
import type { Fill } from './draft.ts';

/** A program that opens the workbook and saves it again before it is sent in. */
export type Saver = 'openpyxl' | 'libreoffice-xlsx' | 'libreoffice-xls' | 'libreoffice-ods';

/** How one case comes about: a good return, what is typed wrongly into it, what happens to the file. */
export interface Recipe {
  /** Its fault, or its harmless oddity: the name of its folder under test/golden. */
  readonly name: string;
  /** Good return it starts from; `meetings` when absent. */
  readonly form?: string;
  readonly fill?: Fill;
  /** Instead of the template filled in: the bytes themselves. */
  readonly build?: () => Uint8Array;
  /** What happens to the file afterwards. */
  readonly patch?: (bytes: Uint8Array) => Uint8Array;
  readonly savedBy?: Saver;
  /** Name it is sent under; `上报.xlsx` when absent. */
  readonly fileName?: string;
  /** What was known about the unit before. */
  readonly context?: Partial<CheckContext>;
  /** What the upload was asked for. */
  readonly expected?: SubmissionKey;
}
