import type { LocatedTable } from '../locate/located.ts';
import { monthOfSheet } from '../locate/sheet-kinds.ts';
import { isBlankText } from '../model/clean-text.ts';
import type { Finding } from '../model/finding.ts';
import type { LayoutTable } from '../model/layout.ts';
import { layoutFinding } from '../model/layout-findings.ts';
import type { Normalisation } from '../model/normalisation.ts';
import type { LayoutHeader } from './find-header.ts';
import { notThere } from './identify.ts';
import type { LayoutContext } from './layout-context.ts';
import { locateLedgerTable } from './ledger-table.ts';
import { listTexts } from './list-texts.ts';
import { placeColumns } from './place-columns.ts';
import { readPlace } from './read-place.ts';
import { locateSingleCells } from './single-cells.ts';
import { splitPanels } from './split-panels.ts';
import { statedMeasures } from './stated-measure.ts';
import { locateSummaryTable } from './summary-table.ts';
import { MeasureConverter, type StatedMeasures } from './table-measures.ts';

export interface LocatedLayoutTable {
  readonly tables: readonly LocatedTable[];
  readonly findings: readonly Finding[];
  readonly normalisations: readonly Normalisation[];
  readonly zero: boolean;
  /** Sheet that was read, or several that could not be told apart. */
  readonly sheets: readonly string[];
}

const MEASURE = { zh: '计量单位', en: 'the unit of measure' };
const NOTHING = { tables: [], normalisations: [], zero: false };

/** One table of a layout on the sheet where it stands. @param headers sheets that fit */
export function locateLayoutTable(
  context: LayoutContext,
  table: LayoutTable,
  headers: readonly LayoutHeader[],
): LocatedLayoutTable {
  const { layout, index, date1904 } = context;
  const ledger = index.ledgers.get(table.ledger);
  const [header, ...others] = ofPeriod(headers, context);
  if (!ledger || !header) return { ...NOTHING, findings: absent(context, table), sheets: [] };
  const sheets = [header, ...others].map(({ sheet }) => sheet.name);
  if (others.length > 0) {
    const parameters = { layout: layout.name, count: sheets.length, sheets: listTexts(sheets) };
    return { ...NOTHING, findings: [layoutFinding('S082', { sheet: null, cell: null }, parameters)], sheets };
  }
  const findings: Finding[] = [];
  let stated: StatedMeasures | null = null;
  if (table.measure) {
    const said = readPlace(table.measure, header, date1904);
    const words = said ? statedMeasures(said.text) : [];
    if (said && words.length > 0) stated = { words, place: { sheet: said.sheet, cell: said.cell || null } };
    else findings.push(notThere(layout, header, MEASURE, table.measure));
  }
  const measures = new MeasureConverter(stated);
  const panels = splitPanels(header, table).map((panel) =>
    placeColumns(context, table, ledger, header, panel),
  );
  findings.push(...panels.flatMap((panel) => panel.findings));
  const summary = ledger.kind === 'summary';
  const found = summary
    ? { ...locateSummaryTable(context, table, ledger, header, panels, measures), zero: false }
    : locateLedgerTable(table, ledger, header, panels, measures, stated);
  const single = summary ? locateSingleCells(context, table, ledger, header.sheet, measures) : null;
  return {
    tables: [...found.tables, ...(single?.tables ?? [])],
    findings: [...findings, ...found.findings, ...(single?.findings ?? []), ...measures.findings],
    normalisations: found.normalisations,
    zero: found.zero,
    sheets,
  };
}

/** Of sheets for every month the one of the period. */
function ofPeriod(headers: readonly LayoutHeader[], { period }: LayoutContext): readonly LayoutHeader[] {
  const filled = headers.filter(({ below }) =>
    below.some(({ cells }) => cells.some(({ text }) => !isBlankText(text))),
  );
  if (filled.length < 2) return filled.length === 1 ? filled : headers.slice(0, 1);
  const month = period[4] === '-' ? Number(period.slice(5)) : null;
  const own = filled.filter(({ sheet }) => monthOfSheet(sheet.name) === month);
  return month !== null && own.length > 0 ? own : filled;
}

function absent({ layout, index }: LayoutContext, table: LayoutTable): Finding[] {
  if (table.optional) return [];
  const parameters = {
    layout: layout.name,
    ledger: index.ledgers.get(table.ledger)?.name ?? table.ledger,
    labels: listTexts(table.header.labels),
  };
  return [layoutFinding('S081', { sheet: null, cell: null }, parameters)];
}
