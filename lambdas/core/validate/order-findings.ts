import { parseAddress } from '../model/a1.ts';
import type { Finding } from '../model/finding.ts';

/**
 * By sheet, row, column, code: what concerns the whole file first, then sheet by sheet, each sheet's own before its
 * cells. Stable.
 * @param sheets names in the order of the workbook; others follow by name
 */
export function orderFindings(findings: readonly Finding[], sheets: readonly string[]): Finding[] {
  const rank = new Map(sheets.map((sheet, i) => [sheet, i]));
  const keyed = findings.map((finding) => {
    const address = finding.cell === null ? null : parseAddress(finding.cell);
    return {
      finding,
      rank: finding.sheet === null ? -1 : (rank.get(finding.sheet) ?? sheets.length),
      row: address?.row ?? 0,
      column: address?.column ?? 0,
    };
  });
  keyed.sort(
    (a, b) =>
      a.rank - b.rank ||
      compareText(a.finding.sheet ?? '', b.finding.sheet ?? '') ||
      a.row - b.row ||
      a.column - b.column ||
      compareText(a.finding.code, b.finding.code),
  );
  return keyed.map(({ finding }) => finding);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
