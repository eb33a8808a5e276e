import type { Finding } from '../model/finding.ts';
import { RESULT_SHEET_NAME } from '../model/result-sheet.ts';
import type { Verdict } from '../model/verdict.ts';
import type { AnnotationInput } from './annotate-input.ts';
import { createMarkStyles } from './annotate-marks.ts';
import { layoutResult } from './annotate-result-rows.ts';
import { NOTES_COLUMN, writeResultSheet } from './annotate-result-sheet.ts';
import { createResultStyles } from './annotate-result-styles.ts';
import { annotateSheet, deselectSheet } from './annotate-sheet.ts';
import { emptyStyles, openStyleBook } from './annotate-style-book.ts';
import { WORDS } from './annotate-words.ts';
import { insertFirstSheet, removeResultSheets } from './annotate-workbook-part.ts';
import { declarePart } from './patch-content-types.ts';
import type { PartStore } from './patch-package.ts';
import { openPackage } from './patch-package.ts';
import {
  addRelationship,
  isRelationshipKind,
  readRelationships,
  relationshipType,
} from './patch-relationships.ts';
import type { SheetEntry, WorkbookPart } from './patch-workbook-part.ts';
import { readWorkbookPart } from './patch-workbook-part.ts';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/**
 * The clerk's own .xlsx or .xlsm with every finding marked in place (fill and comment) and a first sheet that
 * lists them; all else in it is left as it is, parts that need no change byte for byte. Marks, comments and the
 * result sheet of an earlier round are taken away first: annotating an annotated copy is a fixed point.
 * `original` has passed the guards for uploads. Throws UnpatchableWorkbookError when the package cannot be edited.
 */
export function annotateWorkbook(original: Uint8Array, input: AnnotationInput): Uint8Array {
  return annotatePackage(openPackage(original), input, false).save();
}

/** As annotateWorkbook, for an opened package. `rebuilt`: it is a copy of a file that cannot be marked itself. */
export function annotatePackage(parts: PartStore, input: AnnotationInput, rebuilt: boolean): PartStore {
  const earlier = removeResultSheets(parts, NOTES_COLUMN);
  const workbook = readWorkbookPart(parts);
  const namespace = workbook.strict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const stylesPart = findStyles(parts, workbook, namespace);
  const book = openStyleBook(parts.read(stylesPart));
  const marks = createMarkStyles(book, earlier);
  const language = input.language ?? 'zh';
  const findings = findingsBySheet(workbook, input.findings);

  workbook.sheets.forEach((sheet, i) => {
    if (sheet.part === null) return;
    parts.write(sheet.part, deselectSheet(parts.read(sheet.part)));
    if (!sheet.worksheet) return;
    const job = { parts, sheetPart: sheet.part, ordinal: i + 1, strict: workbook.strict, language };
    annotateSheet(job, findings.get(sheet) ?? [], marks);
  });

  const visibility = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const rows = layoutResult(input, visibility, rebuilt);
  const colour = TAB_COLOURS[input.verdict] ?? 'FFC00000';
  const footer = WORDS.page[language];
  const looks = createResultStyles(book);
  const sheetXml = writeResultSheet(rows, looks, namespace, colour, marks.covered(), footer);
  parts.write(stylesPart, book.toXml());
  insertFirstSheet(parts, RESULT_SHEET_NAME[language], sheetXml);
  return parts;
}

const TAB_COLOURS: Partial<Record<Verdict, string>> = {
  accepted: 'FF2E8B57',
  'accepted-with-warnings': 'FFE0A100',
};

/** Findings about a cell, by the sheet they name: as written, else without regard to case and outer spaces. */
function findingsBySheet(workbook: WorkbookPart, findings: readonly Finding[]): Map<SheetEntry, Finding[]> {
  const plain = (name: string) => name.trim().toLowerCase();
  const loose = new Map(workbook.sheets.map((sheet) => [plain(sheet.name), sheet]));
  const exact = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const bySheet = new Map<SheetEntry, Finding[]>();
  for (const finding of findings) {
    if (finding.sheet === null || finding.cell === null) continue;
    const sheet = exact.get(finding.sheet) ?? loose.get(plain(finding.sheet));
    if (sheet === undefined) continue;
    const known = bySheet.get(sheet);
    if (known === undefined) bySheet.set(sheet, [finding]);
    else known.push(finding);
  }
  return bySheet;
}

function findStyles(parts: PartStore, workbook: WorkbookPart, namespace: string): string {
  const link = readRelationships(parts, workbook.name).find((candidate) =>
    isRelationshipKind(candidate, 'styles'),
  );
  if (link !== undefined && parts.has(link.target)) return link.target;
  const name = `${workbook.name.slice(0, workbook.name.lastIndexOf('/') + 1)}styles.xml`;
  parts.write(name, emptyStyles(namespace));
  declarePart(parts, name, STYLES_TYPE);
  if (link === undefined)
    addRelationship(parts, workbook.name, relationshipType('styles', workbook.strict), name);
  return name;
}
