import { cellAddress } from '../model/a1.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Finding } from '../model/finding.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Normalisation } from '../model/normalisation.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { Row, Sheet } from '../model/workbook.ts';
import { type Captions, readCaptions } from './captions.ts';
import { classifyRows } from './classify-rows.ts';
import { foreignHeaderAt } from './foreign-header.ts';
import type { LocatedTable, PlacedColumn } from './located.ts';
import { matchColumns } from './match-columns.ts';
import { remarkRows } from './row-remarks.ts';
import { monthOfSheet } from './sheet-kinds.ts';
import { type SheetRegion, sheetRegions } from './sheet-regions.ts';
import { type HeaderPart, splitHeader } from './split-header.ts';
import { wideMerges } from './wide-merges.ts';

/** The tables of one sheet, what its captions say, and what must be told about it. */
export interface LocatedSheet {
  readonly name: string;
  readonly tables: readonly LocatedTable[];
  /** Codes of ledgers with 零报告 written where data should be. */
  readonly zeroReports: readonly string[];
  readonly captions: Captions;
  /** Texts above the first header, for the period in a title. */
  readonly titles: readonly string[];
  readonly findings: readonly Finding[];
  readonly normalisations: readonly Normalisation[];
}

export function locateSheet(sheet: Sheet, index: CatalogueIndex): LocatedSheet {
  const regions = sheetRegions(sheet, index);
  const tables: LocatedTable[] = [];
  const findings: Finding[] = [];
  const normalisations: Normalisation[] = [];
  const zeroReports: string[] = [];
  let captions: Captions = {};
  for (const region of regions) {
    captions = { ...readCaptions(region.above, sheet.name), ...captions };
    const split = splitHeader(region.header, region.below, index);
    if (split.unknownFrom !== null) {
      const cell = cellAddress(region.header.bottom, split.unknownFrom);
      findings.push(sheetFinding('S041', { sheet: sheet.name, cell }, { row: region.header.bottom }));
    }
    for (const part of split.parts) {
      if (tables.some((table) => table.ledger === part.ledger)) {
        const cell = cellAddress(region.header.bottom, part.cells[0]?.column ?? 1);
        findings.push(sheetFinding('S041', { sheet: sheet.name, cell }, { row: region.header.bottom }));
        continue;
      }
      const located = locatePart(sheet, region, part, captions);
      tables.push(located.table);
      findings.push(...located.findings);
      normalisations.push(...located.normalisations);
      if (located.zero) zeroReports.push(part.ledger.code);
      captions = { ...readCaptions(located.tail, sheet.name), ...captions };
    }
  }
  if (tables.length > 1) {
    const zh = tables.map(({ ledger }) => `《${ledger.name.zh}》`).join('、');
    const en = tables.map(({ ledger }) => ledger.name.en).join(', ');
    findings.unshift(sheetFinding('S040', { sheet: sheet.name, cell: null }, { tables: { zh, en } }));
  }
  const titles = (regions[0]?.above ?? []).flatMap((row) => row.cells.map((cell) => cell.text)).slice(0, 40);
  return { name: sheet.name, tables, zeroReports, captions, titles, findings, normalisations };
}

function locatePart(sheet: Sheet, region: SheetRegion, part: HeaderPart, captions: Captions) {
  const { bottom } = region.header;
  const place = { sheet: sheet.name, row: bottom, captionUnit: captions.moneyUnit ?? null };
  const matched = matchColumns(part.ledger, part.cells, region.below, place);
  const findings: Finding[] = [...matched.findings];
  const foreign = foreignHeaderAt(region.below, matched.columns);
  const below = foreign < 0 ? region.below : region.below.slice(0, foreign);
  const cut = foreign < 0 ? undefined : region.below[foreign];
  if (cut) {
    const cell = cellAddress(cut.number, cut.cells[0]?.column ?? 1);
    findings.push(sheetFinding('S041', { sheet: sheet.name, cell }, { row: cut.number }));
  }
  const rows = classifyRows(below, matched.columns, part, wideMerges(sheet.merges), bottom);
  findings.push(...remarkRows(sheet, rows.data, matched.columns));
  for (const row of rows.samples) findings.push(rowFinding('S062', sheet, row));
  for (const row of rows.headings) findings.push(rowFinding('S061', sheet, row));
  const table: LocatedTable = {
    ledger: part.ledger,
    sheet: sheet.name,
    month: monthOfSheet(sheet.name),
    headerRow: bottom,
    columns: matched.columns,
    missing: matched.missing,
    rows: isUntouched(part.ledger, matched.columns, rows.data) ? [] : rows.data,
    totals: rows.totals,
    merges: sheet.merges.filter(
      (merge) =>
        merge.bottom > merge.top &&
        merge.bottom > bottom &&
        merge.left >= part.left &&
        merge.left <= part.right,
    ),
  };
  return { table, findings, normalisations: matched.normalisations, zero: rows.zero, tail: rows.tail };
}

/** A summary sheet on which nobody has typed a value yet: the template's own indicator rows are no data. */
function isUntouched(ledger: Ledger, columns: readonly PlacedColumn[], rows: readonly Row[]): boolean {
  const keys = ledger.summaryColumns;
  const at = columns.find(({ column }) => column.key === keys?.value)?.at;
  return at !== undefined && !rows.some((row) => row.cells.some((cell) => cell.column === at));
}

function rowFinding(code: 'S061' | 'S062', sheet: Sheet, row: Row): Finding {
  const cell = row.cells[0];
  const place = {
    sheet: sheet.name,
    cell: cellAddress(row.number, cell?.column ?? 1),
    value: cell?.text ?? null,
  };
  return sheetFinding(code, place, { row: row.number, value: cell?.text ?? '' });
}
