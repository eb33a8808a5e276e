import type { Finding } from '../core/model/finding.ts';
import type { ReportFinding } from '../core/model/rollup-report.ts';
import type { SubmissionKey } from '../core/model/submission.ts';
import { matchExplanations } from '../core/workflow/match-explanations.ts';
import type { DecisionStore } from '../ports/decision-store.ts';

/** Puts each finding of a submission beside what its unit said about it. */
export async function explainFindings(
  deps: { readonly decisions?: Pick<DecisionStore, 'explanations'> },
  { unit, form, period }: SubmissionKey,
  findings: readonly Finding[],
): Promise<Pick<ReportFinding, 'finding' | 'explanation'>[]> {
  const warned = findings.some(({ severity }) => severity === 'warning');
  const explanations = warned ? ((await deps.decisions?.explanations(unit, form, period, period)) ?? []) : [];
  return matchExplanations(findings, explanations).map(({ finding, explanation }) => {
    if (!explanation) return { finding };
    const { text, by, at } = explanation;
    return { finding, explanation: { text, by: by.name, at } };
  });
}
