import { cellAddress, parseAddress } from '../model/a1.ts';
import type { Place } from '../model/rule-finding.ts';
import type { Subject } from './subject.ts';

/**
 * The cell that stands for a part: where the unit typed it on the summary sheet, else the first cell it was made from,
 * else the sheet of its ledger. Null when it stands nowhere in the workbook.
 */
export function partPlace(subject: Subject, key: string): Place | null {
  const entry = subject.summary.find((one) => one.indicator === key && one.value !== null);
  if (entry) return subject.place(entry.ledger.code, entry.row, [entry.columns.value]);
  const [origin] = subject.facts.lineage[key] ?? [];
  const sources = subject.index.parts.get(key)?.part.measure.of ?? [];
  if (origin) {
    const typed = origin.cells?.[0];
    const row = Number.parseInt(origin.rows ?? '', 10);
    if (typed !== undefined && parseAddress(typed)) return { sheet: origin.sheet, cell: typed };
    for (const { ledger, column } of sources) {
      const standing = subject.submission.placement[ledger]?.[origin.sheet];
      const at = (column === undefined ? undefined : standing?.[column]) ?? Object.values(standing ?? {})[0];
      if (at !== undefined) return { sheet: origin.sheet, cell: cellAddress(row, at) };
    }
    return { sheet: origin.sheet, cell: null };
  }
  const places = sources.map(({ ledger }) => subject.sheetOf(ledger));
  return places.find(({ sheet }) => sheet !== null) ?? null;
}
