import { expect } from 'vitest';
import { loadCatalogue } from '../../../lambdas/adapters/local/load-catalogue.ts';
import { computeFacts } from '../../../lambdas/core/facts/compute-facts.ts';
import type { CheckContext } from '../../../lambdas/core/model/check-context.ts';
import { PeriodSchema } from '../../../lambdas/core/model/period.ts';
import { validateSubmission } from '../../../lambdas/core/validate/validate-submission.ts';
import { rowsOf, type ShortRow, submissionOf } from './small-submission.ts';

const index = await loadCatalogue('catalogue/party-building');
type Rows = Readonly<Record<string, readonly ShortRow[]>>;

/** Facts and findings of a submission; every message must be complete. */
export function checkShipped(
  form: string,
  period: string,
  rows: Rows,
  more: Partial<CheckContext> & { before?: Rows } = {},
) {
  const key = { unit: '0101', form, period: PeriodSchema.parse(period) };
  const submission = submissionOf(index, { rows, more: { key } });
  const facts = computeFacts(submission, index);
  const { before, ...context } = more;
  const previousRows =
    before &&
    Object.fromEntries(Object.entries(before).map(([code, list]) => [code, rowsOf(index, code, list)]));
  const findings = validateSubmission(submission, facts, index, {
    receivedOn: '2022-04-03',
    ...(previousRows ? { previousRows } : {}),
    ...context,
  });
  for (const { message, hint } of findings) {
    for (const text of [message.zh, message.en, hint?.zh ?? '', hint?.en ?? '']) {
      expect(text).not.toContain('—');
      expect(text).not.toMatch(/[{}]/);
    }
  }
  const placed = findings.map(({ code, severity, sheet, cell }) => `${code} ${severity} ${sheet}!${cell}`);
  return { facts, placed, findings };
}
