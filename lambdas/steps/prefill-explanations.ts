import type { Finding } from '../core/model/finding.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import { matchExplanations } from '../core/workflow/match-explanations.ts';
import type { DecisionStore } from '../ports/decision-store.ts';

/** What stands under 说明 for a warning that was confirmed without words. */
const CONFIRMED = '已核对，内容属实';

/**
 * The findings with what the unit said about them before, for the copy that goes back to it: she need not write it
 * again. What the workbook itself says comes first.
 */
export async function prefillExplanations(
  decisions: Pick<DecisionStore, 'explanations'> | undefined,
  key: SubmissionKey | null,
  findings: readonly Finding[],
): Promise<readonly Finding[]> {
  const open = findings.some(
    ({ severity, explanation }) => severity === 'warning' && explanation === undefined,
  );
  if (!decisions || !key || !open) return findings;
  const { unit, form, period } = key;
  const known = await decisions.explanations(unit, form, period, period);
  return matchExplanations(findings, known).map(({ finding, explanation }) =>
    finding.explanation === undefined && explanation
      ? { ...finding, explanation: explanation.text || CONFIRMED }
      : finding,
  );
}
