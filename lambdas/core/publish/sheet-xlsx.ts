import { cellAddress, columnName } from '../model/a1.ts';
import type { CellDocument, PrintSetup, RowDocument, SheetDocument } from './document-xlsx.ts';
import { escapeXlsx, MAIN_NAMESPACE, quoteSheet, RELATIONSHIP_NAMESPACE, XML_HEAD } from './escape-xlsx.ts';
import type { StyleTable } from './style-xlsx.ts';
import { highlightsXml, validationsXml } from './validation-xlsx.ts';

const LAST_COLUMN = 16_384;
const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
/** What stays allowed on a locked sheet. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0" sort="0" autoFilter="0"/>';

/** XML of one worksheet. `strings` gives a text its number in the shared table; `first` is shown on opening. */
export function sheetXml(
  sheet: SheetDocument,
  styles: StyleTable,
  strings: (text: string) => number,
  first: boolean,
): string {
  const { print } = sheet;
  const body = sheet.rows.map((row) => rowXml(row, styles, strings)).join('');
  const parts = [
    `<sheetPr>${sheet.tabColor ? `<tabColor rgb="FF${sheet.tabColor}"/>` : ''}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${dimension(sheet.rows)}"/>`,
    viewXml(sheet, first),
    '<sheetFormatPr defaultRowHeight="18"/>',
    columnsXml(sheet, styles),
    `<sheetData>${body}</sheetData>`,
    sheet.locked ? PROTECTION : '',
    sheet.filter ? `<autoFilter ref="${sheet.filter}"/>` : '',
    mergesXml(sheet.merges ?? []),
    highlightsXml(sheet.highlights ?? [], styles),
    validationsXml(sheet.validations ?? []),
    linksXml(sheet),
    MARGINS,
    pageXml(print),
    `<headerFooter><oddFooter>${escapeXlsx('&L&9&A&R&9第 &P 页，共 &N 页')}</oddFooter></headerFooter>`,
    sheet.notes && sheet.notes.length > 0 ? '<legacyDrawing r:id="rId1"/>' : '',
  ];
  return `${XML_HEAD}<worksheet xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATIONSHIP_NAMESPACE}">${parts.join('')}</worksheet>`;
}

function rowXml(row: RowDocument, styles: StyleTable, strings: (text: string) => number): string {
  const height = row.height === undefined ? '' : ` ht="${row.height}"${row.grows ? '' : ' customHeight="1"'}`;
  const cells = row.cells.map((cell) => cellXml(row.number, cell, styles, strings)).join('');
  return `<row r="${row.number}"${height}>${cells}</row>`;
}

function cellXml(
  row: number,
  { column, content, style }: CellDocument,
  styles: StyleTable,
  strings: (text: string) => number,
): string {
  const quoted = content !== null && 'text' in content && /^[=+\-@]/.test(content.text);
  const id = styles.idOf(style, quoted);
  const open = `<c r="${cellAddress(row, column)}"${id === 0 ? '' : ` s="${id}"`}`;
  if (content === null) return `${open}/>`;
  if ('text' in content) return `${open} t="s"><v>${strings(content.text)}</v></c>`;
  return `${open}><v>${'number' in content ? content.number : daySerial(content.date)}</v></c>`;
}

/** Days since 1899-12-30, as spreadsheets count from 1900-03-01 on. */
function daySerial(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

function dimension(rows: readonly RowDocument[]): string {
  const last = Math.max(1, ...rows.map((row) => row.cells.at(-1)?.column ?? 1));
  return `A1:${cellAddress(rows.at(-1)?.number ?? 1, last)}`;
}

function viewXml({ frozen }: SheetDocument, first: boolean): string {
  const tab = ` showGridLines="0"${first ? ' tabSelected="1"' : ''}`;
  if (!frozen) return `<sheetViews><sheetView${tab} workbookViewId="0"/></sheetViews>`;
  const pane = frozen.columns > 0 ? (frozen.rows > 0 ? 'bottomRight' : 'topRight') : 'bottomLeft';
  const corner = cellAddress(frozen.rows + 1, frozen.columns + 1);
  const split = `${frozen.columns > 0 ? ` xSplit="${frozen.columns}"` : ''}${frozen.rows > 0 ? ` ySplit="${frozen.rows}"` : ''}`;
  return `<sheetViews><sheetView${tab} workbookViewId="0"><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

function columnsXml({ columns, beyond }: SheetDocument, styles: StyleTable): string {
  const list = columns.map(({ width, style }, index) => {
    const id = styles.idOf(style);
    return `<col min="${index + 1}" max="${index + 1}" width="${width}"${id === 0 ? '' : ` style="${id}"`} customWidth="1"/>`;
  });
  if (beyond !== undefined) {
    list.push(
      `<col min="${columns.length + 1}" max="${LAST_COLUMN}" width="9" style="${styles.idOf(beyond)}"/>`,
    );
  }
  return list.length > 0 ? `<cols>${list.join('')}</cols>` : '';
}

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return '';
  return `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
}

function linksXml({ links = [] }: SheetDocument): string {
  if (links.length === 0) return '';
  const list = links.map(
    ({ cell, sheet, tip }) =>
      `<hyperlink ref="${cell}" location="${escapeXlsx(`${quoteSheet(sheet)}!A1`)}" tooltip="${escapeXlsx(tip)}"/>`,
  );
  return `<hyperlinks>${list.join('')}</hyperlinks>`;
}

function pageXml({ paper, landscape, pagesWide, pagesHigh = 0 }: PrintSetup): string {
  const size = paper === 'A4' ? 9 : 8;
  return `<pageSetup paperSize="${size}" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="${pagesWide}" fitToHeight="${pagesHigh}"/>`;
}

/** The rows and columns repeated on every page, as a defined name wants them; empty when there are none. */
export function printTitles({ name, print }: SheetDocument): string {
  const sheet = quoteSheet(name);
  const { repeatRows, repeatColumns } = print;
  const columns =
    repeatColumns && `${sheet}!$${columnName(repeatColumns.from)}:$${columnName(repeatColumns.to)}`;
  const rows = repeatRows && `${sheet}!$${repeatRows.from}:$${repeatRows.to}`;
  return [columns, rows].filter((text) => text !== undefined).join(',');
}
