import { isSystemSheet } from '../locate/sheet-kinds.ts';
import type { Layout, LayoutTable } from '../model/layout.ts';
import type { Sheet, Workbook } from '../model/workbook.ts';
import { findLayoutHeader, type HeaderSearch, type LayoutHeader } from './find-header.ts';

/** A layout that a workbook is in, with the places where its tables were found. */
export interface RecognisedLayout {
  readonly layout: Layout;
  /** Sheets that fit, per table in the layout's order. */
  readonly headers: readonly (readonly LayoutHeader[])[];
  /** The first of all. */
  readonly first: LayoutHeader;
}

/** A layout that a workbook nearly is in, and what it lacks. */
export interface NearLayout {
  readonly layout: Layout;
  readonly header: LayoutHeader;
  readonly missing: readonly string[];
}

export interface Recognition {
  readonly recognised: readonly RecognisedLayout[];
  readonly near: NearLayout | null;
}

/** A layout is recognised when one of its tables stands on some sheet with nothing of its marks missing. */
export function recogniseLayouts(workbook: Workbook, layouts: readonly Layout[]): Recognition {
  const sheets = readableSheets(workbook);
  const recognised: RecognisedLayout[] = [];
  let near: (NearLayout & { readonly closeness: number }) | null = null;
  for (const layout of layouts) {
    const headers: LayoutHeader[][] = [];
    for (const table of layout.tables) {
      const fitting: LayoutHeader[] = [];
      for (const sheet of sheets) {
        const search = findLayoutHeader(sheet, table);
        if (search.header && isComplete(search)) fitting.push(search.header);
        const closeness = search.header ? closenessOf(search, table) : 0;
        if (search.header && closeness > (near?.closeness ?? 0))
          near = { layout, header: search.header, missing: lacking(search, table), closeness };
      }
      headers.push(fitting);
    }
    const [first] = headers.flat();
    if (first) recognised.push({ layout, headers, first });
  }
  return { recognised, near };
}

/** Sheets that may hold a table: visible, and none of our own. */
export function readableSheets(workbook: Workbook): Sheet[] {
  return workbook.sheets.filter((sheet) => sheet.visibility === 'visible' && !isSystemSheet(sheet));
}

function isComplete({ missingLabels, missingTitles, sheetFits }: HeaderSearch): boolean {
  return missingLabels.length === 0 && missingTitles.length === 0 && sheetFits;
}

/**
 * Share of the marks that are there, 0 when that is no evidence: at least two headings, more than half of them, and the
 * title when there is one and headings are missing.
 */
function closenessOf({ missingLabels, missingTitles, sheetFits }: HeaderSearch, table: LayoutTable): number {
  const all = table.header.labels.length;
  const found = all - missingLabels.length;
  if (found < 2 || found * 2 <= all) return 0;
  if (missingLabels.length > 0 && missingTitles.length > 0) return 0;
  const marks = all + table.title.length + 1;
  return (found + table.title.length - missingTitles.length + (sheetFits ? 1 : 0)) / marks;
}

function lacking({ missingLabels, missingTitles, sheetFits }: HeaderSearch, table: LayoutTable): string[] {
  const name = (table.sheet ?? []).join('、');
  return [...missingTitles, ...missingLabels, ...(sheetFits ? [] : [`${name}（工作表名）`])];
}
