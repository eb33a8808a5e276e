import type { SubmissionKey } from '../core/model/submission.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import type { Checked } from './checker.ts';
import type { Upload } from './describe-upload.ts';

/**
 * Keeps what the unit wrote in its workbook about warnings, as if it had been given by itself: it holds for later
 * versions as long as the warning says the same. It follows from the upload, so doing it again changes nothing.
 */
export async function keepExplanations(
  decisions: Pick<DecisionStore, 'putExplanation'>,
  upload: Pick<Upload, 'by' | 'receivedAt'>,
  key: SubmissionKey,
  checked: Checked,
  version: number,
): Promise<void> {
  for (const { code, sheet, cell, value, message, explanation } of checked.body.findings) {
    if (explanation === undefined) continue;
    await decisions.putExplanation({
      ...key,
      code,
      sheet,
      cell,
      value,
      message: message.zh,
      text: explanation,
      by: upload.by ?? { name: key.unit, via: 'workbook' },
      at: new Date(upload.receivedAt).toISOString(),
      version,
    });
  }
}
