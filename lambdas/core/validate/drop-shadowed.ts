import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Finding } from '../model/finding.ts';
import type { Check } from '../model/rule.ts';

/** Rules that wonder where a row belongs. */
const SHADOWED: ReadonlySet<Check['kind']> = new Set(['dateInPeriod', 'rowOfOtherUnit'] as const);

/**
 * Leaves out doubts about where a row belongs that stand at a cell which must be corrected anyway: once it is, they are
 * judged anew.
 */
export function dropShadowed(findings: readonly Finding[], index: CatalogueIndex): Finding[] {
  const codes = new Set(index.rules.filter(({ check }) => SHADOWED.has(check.kind)).map(({ code }) => code));
  const placeOf = ({ sheet, cell }: Finding) => JSON.stringify([sheet, cell]);
  const wrong = new Set(
    findings.filter(({ severity, cell }) => severity === 'error' && cell !== null).map(placeOf),
  );
  return findings.filter(
    (finding) => finding.severity === 'error' || !codes.has(finding.code) || !wrong.has(placeOf(finding)),
  );
}
