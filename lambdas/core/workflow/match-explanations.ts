import type { Explanation } from '../model/explanation.ts';
import type { Finding } from '../model/finding.ts';

export interface ExplainedFinding {
  readonly finding: Finding;
  /** Null for a warning that is still open, and for what needs none. */
  readonly explanation: Explanation | null;
}

/**
 * Puts each warning beside what the unit said about it. An explanation fits a warning that says the same of the same
 * cell with the same content, whatever the version: when the cell, or a number the warning stands on, has changed, it
 * must be explained anew. Of several the latest counts.
 */
export function matchExplanations(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): ExplainedFinding[] {
  const latest = new Map<string, Explanation>();
  for (const one of explanations) {
    const known = latest.get(explanationKey(one));
    if (!known || known.at <= one.at) latest.set(explanationKey(one), one);
  }
  return findings.map((finding) => ({
    finding,
    explanation: finding.severity === 'warning' ? (latest.get(warningKey(finding)) ?? null) : null,
  }));
}

/** Warnings that nobody explained or confirmed. */
export function openWarnings(findings: readonly Finding[], explanations: readonly Explanation[]): Finding[] {
  return matchExplanations(findings, explanations).flatMap(({ finding, explanation }) =>
    finding.severity === 'warning' && !explanation ? [finding] : [],
  );
}

export function warningKey({ code, sheet, cell, value, message }: Finding): string {
  return JSON.stringify([code, sheet, cell, value, message.zh]);
}

export function explanationKey({ code, sheet, cell, value, message }: Explanation): string {
  return JSON.stringify([code, sheet, cell, value, message]);
}
