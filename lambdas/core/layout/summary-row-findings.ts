import { cellAddress } from '../model/a1.ts';
import type { Finding } from '../model/finding.ts';
import type { Layout } from '../model/layout.ts';
import { layoutFinding } from '../model/layout-findings.ts';
import type { CodeEntry } from './code-book.ts';
import type { LayoutHeader } from './find-header.ts';
import { listTexts } from './list-texts.ts';

export function repeatFinding(
  sheet: string,
  { text, first, second }: { text: string; first: string; second: string },
): Finding {
  return layoutFinding('S078', { sheet, cell: second, value: text }, { code: text, first, second });
}

/** Rows that the layout names and the table lacks: one finding. */
export function unfoundRows(
  layout: Layout,
  sheet: string,
  header: LayoutHeader,
  entries: readonly CodeEntry[],
): Finding[] {
  if (entries.length === 0) return [];
  const parameters = {
    layout: layout.name,
    count: entries.length,
    rows: listTexts(entries.map(({ code }) => code)),
  };
  const cell = cellAddress(header.bottom, header.paths[0]?.column ?? 1);
  return [layoutFinding('S076', { sheet, cell }, parameters)];
}

/** Rows with numbers that the layout does not know: one finding. */
export function strangeRows(
  layout: Layout,
  sheet: string,
  rows: readonly { readonly row: number; readonly at: number; readonly text: string }[],
): Finding[] {
  const [first] = rows;
  if (!first) return [];
  const { zh } = listTexts(rows.map(({ row, text }) => `第${row}行“${text}”`));
  const { en } = listTexts(rows.map(({ row, text }) => `row ${row} "${text}"`));
  const place = { sheet, cell: cellAddress(first.row, first.at), value: first.text };
  return [layoutFinding('S077', place, { layout: layout.name, count: rows.length, rows: { zh, en } })];
}
