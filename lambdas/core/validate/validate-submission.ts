import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { CheckContext } from '../model/check-context.ts';
import type { SubmissionFacts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { NormalisedSubmission } from '../model/normalised.ts';
import { compileCheck } from './compile-check.ts';
import { orderFindings } from './order-findings.ts';
import type { RunCheck } from './run-check.ts';
import { createSubject } from './subject.ts';

/**
 * What the rules of the catalogue have to say about a submission, beyond what reading its cells already said
 * (`submission.findings`, not repeated here). All at once, ordered by sheet, row, column and code. A rule whose operands
 * are missing or were refused says nothing: the cell has its own finding.
 * @param facts of the same submission
 */
export function validateSubmission(
  submission: NormalisedSubmission,
  facts: SubmissionFacts,
  index: CatalogueIndex,
  context: CheckContext,
): Finding[] {
  const subject = createSubject(submission, facts, index, context);
  const findings = checksOf(index).flatMap((check) => check(subject));
  const sheets = subject.ledgers.flatMap((ledger) => Object.keys(submission.placement[ledger] ?? {}));
  return orderFindings(findings, [...new Set(sheets)]);
}

const CHECKS = new WeakMap<CatalogueIndex, readonly RunCheck[]>();

/** Compiled once per catalogue. */
function checksOf(index: CatalogueIndex): readonly RunCheck[] {
  let checks = CHECKS.get(index);
  if (!checks) {
    checks = index.rules.flatMap((rule) => compileCheck(rule, index) ?? []);
    CHECKS.set(index, checks);
  }
  return checks;
}
