import { parseAddress } from '../model/a1.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Finding } from '../model/finding.ts';
import type { NormalisedSubmission } from '../model/normalised.ts';
import { holdsPersonalData } from '../model/personal-data.ts';
import { valueText } from '../model/value-key.ts';
import { LONGEST_EXPLANATION } from '../model/written-explanation.ts';

/**
 * Puts what the unit wrote in its workbook beside the warnings it is about: under 说明 on the result sheet, by code and
 * place, else by code; else what stands in the explanation column of the summary row, where a warning thereby became a
 * mere note.
 */
export function explainFindings(
  findings: readonly Finding[],
  submission: NormalisedSubmission,
  index: CatalogueIndex,
): Finding[] {
  const written = new Map(
    (submission.explanations ?? []).map(({ code, sheet, cell, text }) => [keyOf(code, sheet, cell), text]),
  );
  const beside = summaryExplanations(submission, index);
  if (written.size + beside.size === 0) return [...findings];
  return findings.map((finding) => {
    const { code, severity, sheet, cell } = finding;
    if (severity === 'error') return finding;
    const row = cell === null ? undefined : parseAddress(cell)?.row;
    const own = severity === 'warning' ? [keyOf(code, sheet, cell), keyOf(code, null, null)] : [];
    const words = own.map((key) => written.get(key)).find((text) => text !== undefined);
    const explanation = words ?? beside.get(`${sheet} ${row}`);
    return explanation === undefined ? finding : { ...finding, explanation };
  });
}

function keyOf(code: string, sheet: string | null, cell: string | null): string {
  return JSON.stringify([code, sheet, cell]);
}

/** Sheet and row → what is written there about the number. */
function summaryExplanations(submission: NormalisedSubmission, index: CatalogueIndex): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [code, rows] of Object.entries(submission.rows)) {
    const column = index.ledgers.get(code)?.summaryColumns?.explanation;
    if (column === undefined) continue;
    for (const { sheet, row, values } of rows) {
      const value = values[column];
      const text = (value && valueText(value)) ?? '';
      if (text !== '' && !holdsPersonalData(text))
        texts.set(`${sheet} ${row}`, text.slice(0, LONGEST_EXPLANATION));
    }
  }
  return texts;
}
