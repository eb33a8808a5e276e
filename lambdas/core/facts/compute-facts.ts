import { compareSummary } from '../measure/compare-summary.ts';
import { isLedgerReported, orderedRows } from '../measure/ledger-rows.ts';
import { type SummaryEntry, summaryEntries } from '../measure/summary-entries.ts';
import { cellAddress } from '../model/a1.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import { formatDecimal, parseDecimal } from '../model/decimal.ts';
import type { SubmissionFacts } from '../model/facts.ts';
import type { Lineage, LineageMap } from '../model/lineage.ts';
import type { NormalisedSubmission } from '../model/normalised.ts';
import type { Parts } from '../model/part-value.ts';
import { collectEvidence } from './collect-evidence.ts';
import { compactLineage } from './compact-lineage.ts';
import { factPlan } from './fact-plan.ts';

/**
 * Every part of the submission's form with its origin. A part is absent when none of its ledgers has rows or was
 * declared zero, and when nothing was typed for a summary number: missing is never 0. The order of rows is of no
 * consequence.
 */
export function computeFacts(submission: NormalisedSubmission, index: CatalogueIndex): SubmissionFacts {
  const plan = factPlan(index, submission.key.form);
  const { period, unit } = submission.key;
  const clock = { period, unit };
  const tallies = plan.parts.map(({ measure }) => measure.createTally());
  for (const [ledger, uses] of plan.uses) {
    if (uses.length === 0) continue;
    for (const row of orderedRows(submission, ledger)) {
      for (const { slot, source } of uses) {
        if (source.matches(row, clock)) tallies[slot]?.take(source, row, clock);
      }
    }
  }

  const entries = summaryEntries(submission, index);
  const parts: Parts = {};
  const lineage: LineageMap = {};
  plan.parts.forEach(({ definition, measure }, slot) => {
    if (measure.kind === 'summary') {
      readTyped(definition.key, definition.indicator, entries, submission, parts, lineage);
      return;
    }
    const reported =
      measure.kind === 'submission' ||
      measure.sources.some((source) => isLedgerReported(submission, source.ledger));
    if (!reported) return;
    const result = tallies[slot]?.settle();
    if (!result) return;
    parts[definition.key] = result.value;
    if (result.contributions.length > 0) lineage[definition.key] = compactLineage(result.contributions);
  });
  return {
    parts,
    lineage,
    evidence: collectEvidence(submission, index),
    counts: countSummary(entries, parts, index),
  };
}

/** The first row that holds a number for the indicator counts; a second one is a duplicate key. */
function readTyped(
  key: string,
  indicator: string,
  entries: readonly SummaryEntry[],
  submission: NormalisedSubmission,
  parts: Parts,
  lineage: LineageMap,
): void {
  const entry = entries.find((one) => one.indicator === indicator && one.value !== null);
  if (!entry?.value) return;
  const n = formatDecimal(parseDecimal(entry.value.number));
  parts[key] = { n, ...(entry.value.qualifier ? { q: entry.value.qualifier } : {}) };
  lineage[key] = [typedPlace(entry, n, submission)];
}

function typedPlace(entry: SummaryEntry, n: string, submission: NormalisedSubmission): Lineage {
  const { sheet, row } = entry.row;
  const standing = entry.row.at ?? submission.placement[entry.ledger.code]?.[sheet];
  const column = standing?.[entry.columns.value];
  const place = column === undefined ? { rows: String(row) } : { cells: [cellAddress(row, column)] };
  return { sheet, ...place, ...(n === '1' ? {} : { amounts: [n] }) };
}

function countSummary(
  entries: readonly SummaryEntry[],
  parts: Parts,
  index: CatalogueIndex,
): SubmissionFacts['counts'] {
  return {
    summaryDifferences: compareSummary(entries, parts, index).filter((one) => !one.agrees).length,
    summaryCells: entries.filter((entry) => entry.value !== null).length,
    approximateCells: entries.filter((entry) => entry.approximate).length,
  };
}
