import { compareSummary } from '../measure/compare-summary.ts';
import { compileSource } from '../measure/compile-source.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Rule } from '../model/rule.ts';
import type { RunCheck } from './run-check.ts';
import { summaryFinding } from './summary-finding.ts';

/**
 * A typed summary number equals the ledgers' to its printed precision. Nothing is said while a cell the number is made
 * from is at fault: that cell has its own finding.
 */
export function compileSummaryMatchesLedger(rule: Rule, index: CatalogueIndex): RunCheck {
  const reads = new Map(
    [...index.parts].map(([key, { part }]) => [
      key,
      part.measure.of.map((source) => compileSource(source, index.ledgers.get(source.ledger))),
    ]),
  );
  return (subject) =>
    compareSummary(subject.summary, subject.facts.parts, index).flatMap(({ entry, computed, agrees }) => {
      const sources = reads.get(entry.indicator) ?? [];
      if (agrees || sources.some((source) => subject.hasFaults(source.ledger, source.reads))) return [];
      return summaryFinding(subject, rule, entry, computed);
    });
}
