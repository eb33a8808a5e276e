import { computeFacts } from '../core/facts/compute-facts.ts';
import { locateSubmission } from '../core/layout/locate-submission.ts';
import { formerReading } from '../core/locate/former-reading.ts';
import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { CheckContext } from '../core/model/check-context.ts';
import type { Finding } from '../core/model/finding.ts';
import type { NormalisedSubmission } from '../core/model/normalised.ts';
import type { Organisation } from '../core/model/organisation.ts';
import type { ReadResult } from '../core/model/read-result.ts';
import type { Verdict } from '../core/model/verdict.ts';
import { normaliseWorkbook } from '../core/normalise/normalise-workbook.ts';
import { cellReading } from '../core/parse/cell-reading.ts';
import { dropShadowed } from '../core/validate/drop-shadowed.ts';
import { explainFindings } from '../core/validate/explain-findings.ts';
import { orderFindings } from '../core/validate/order-findings.ts';
import { validateSubmission } from '../core/validate/validate-submission.ts';
import type { Checked, Checker, Identified } from './checker.ts';
import { createUnitResolvers, type ResolveUnit } from './create-unit-resolvers.ts';
import { unitNotThen } from './upload-findings.ts';

const NO_FACTS = {
  parts: {},
  lineage: {},
  evidence: {},
  counts: { summaryDifferences: 0, summaryCells: 0, approximateCells: 0 },
} as const;

/** The pure stages wired together: locate and normalise, then validate and compute. */
export function createChecker(index: CatalogueIndex): Checker {
  const resolverOf = createUnitResolvers(index);
  return {
    identify: (read, fileName, organisation) =>
      identify(index, read, fileName, organisation, resolverOf(organisation)),
    judge: (identified, context) => judge(index, identified, context),
  };
}

function identify(
  index: CatalogueIndex,
  read: ReadResult,
  fileName: string,
  organisation: Organisation,
  resolveUnit: ResolveUnit,
): Identified {
  const nothing = { key: null, normalised: null } as const;
  if (!read.ok) return { ...nothing, verdict: read.verdict, findings: read.findings };
  const located = locateSubmission({ workbook: read.workbook, fileName, index, resolveUnit });
  if (!located.ok) {
    return { ...nothing, verdict: located.verdict, findings: [...located.findings, ...read.findings] };
  }
  const { key, words } = located.located;
  const stranger = unitNotThen(organisation, key);
  if (stranger) return { key, normalised: null, verdict: 'rejected', findings: [stranger] };
  const normalised = normaliseWorkbook(located.located, {
    index: words ?? index,
    receivedOn: '',
    resolveUnit,
    reading: cellReading,
  });
  return { key, normalised, verdict: null, findings: read.findings };
}

function judge(catalogue: CatalogueIndex, identified: Identified, context: CheckContext): Checked {
  const { key, normalised } = identified;
  const index = wordsOf(catalogue, normalised);
  if (!normalised) {
    return {
      key,
      verdict: identified.verdict ?? 'rejected',
      body: { findings: identified.findings, normalisations: [], rows: {}, lineage: {} },
      facts: NO_FACTS,
    };
  }
  const facts = computeFacts(normalised, index);
  const checks = validateSubmission(normalised, facts, index, context);
  const sheets = Object.values(normalised.placement).flatMap((bySheet) => Object.keys(bySheet));
  const all = dropShadowed([...identified.findings, ...normalised.findings, ...checks], index);
  const findings = explainFindings(orderFindings(all, sheets), normalised, index);
  return {
    key,
    verdict: verdictOf(findings),
    body: {
      findings,
      normalisations: normalised.normalisations,
      rows: normalised.rows,
      lineage: facts.lineage,
      placement: normalised.placement,
    },
    facts,
  };
}

/** Findings speak of columns as the workbook's own template does. */
function wordsOf(index: CatalogueIndex, normalised: NormalisedSubmission | null): CatalogueIndex {
  const version = normalised?.templateVersion ?? null;
  if (!normalised || version === null) return index;
  return formerReading(index, normalised.key.form, version)?.words ?? index;
}

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some((finding) => finding.severity === 'error')) return 'rejected';
  return findings.some((finding) => finding.severity === 'warning') ? 'accepted-with-warnings' : 'accepted';
}
