import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { CheckContext } from '../model/check-context.ts';
import type { SubmissionFacts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { NormalisedSubmission } from '../model/normalised.ts';
import { compileCheck } from './compile-check.ts';
import { ledgersOfRule } from './ledgers-of-rule.ts';
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
  const unread = submission.unread ?? [];
  const findings = checksOf(index).flatMap(({ run, ledgers }) =>
    unread.some((ledger) => ledgers.has(ledger)) ? [] : run(subject),
  );
  const sheets = subject.ledgers.flatMap((ledger) => Object.keys(submission.placement[ledger] ?? {}));
  return orderFindings(findings, [...new Set(sheets)]);
}

const CHECKS = new WeakMap<CatalogueIndex, readonly CompiledCheck[]>();

interface CompiledCheck {
  readonly run: RunCheck;
  /** Ledgers it looks at: it says nothing while one of them could not be read. */
  readonly ledgers: ReadonlySet<string>;
}

/** Compiled once per catalogue. */
function checksOf(index: CatalogueIndex): readonly CompiledCheck[] {
  let checks = CHECKS.get(index);
  if (!checks) {
    checks = index.rules.flatMap((rule) => {
      const run = compileCheck(rule, index);
      return run ? [{ run, ledgers: ledgersOfRule(rule, index) }] : [];
    });
    CHECKS.set(index, checks);
  }
  return checks;
}
