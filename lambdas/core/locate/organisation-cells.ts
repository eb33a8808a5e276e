import { cellAddress } from '../model/a1.ts';
import type { Finding } from '../model/finding.ts';
import { makeFinding } from '../model/finding-kind.ts';
import type { MessageParameters } from '../model/message.ts';
import { ORGANISATION_FINDINGS, type OrganisationFindingCode } from '../model/organisation-findings.ts';
import type { Row } from '../model/workbook.ts';
import { cellIn, cellText, type FoundTable } from './find-table.ts';
import { ORGANISATION_COLUMNS, type OrganisationField } from './organisation-columns.ts';
import { readDay } from './read-day.ts';

export type OrganisationTable = FoundTable<OrganisationField>;

const YES = new Set(['', '是', '√', '✓', 'y', 'yes', 'true', '1', '报送', '填报']);
const NO = new Set(['否', '×', '✗', 'x', 'n', 'no', 'false', '0', '不报送', '不填报', '不报']);
const OPEN_END = new Set(['', '-', '--', '—', '/', '无', '长期', '至今', '永久']);

export function placeIn(table: OrganisationTable, row: number, field: OrganisationField) {
  const column = table.columns.get(field);
  return { sheet: table.sheet.name, cell: column === undefined ? null : cellAddress(row, column) };
}

export function cellFinding(
  table: OrganisationTable,
  row: Row,
  field: OrganisationField,
  code: OrganisationFindingCode,
  parameters: MessageParameters = {},
): Finding {
  const value = cellText(cellIn(table, row, field));
  const all = { value, row: row.number, column: ORGANISATION_COLUMNS[field].label, ...parameters };
  return makeFinding(
    code,
    ORGANISATION_FINDINGS[code],
    { ...placeIn(table, row.number, field), value: value || null },
    all,
  );
}

/** The day in a cell; null for a blank, and with a finding for what is no day. */
export function readDate(
  table: OrganisationTable,
  row: Row,
  field: 'validFrom' | 'validTo',
  date1904: boolean,
  findings: Finding[],
): string | null {
  const text = cellText(cellIn(table, row, field));
  if (OPEN_END.has(text)) return null;
  const day = readDay(text, date1904);
  if (day === null) findings.push(cellFinding(table, row, field, 'O010'));
  return day;
}

export function readYes(table: OrganisationTable, row: Row, findings: Finding[]): boolean {
  const text = cellText(cellIn(table, row, 'reports')).toLowerCase();
  if (!YES.has(text) && !NO.has(text)) findings.push(cellFinding(table, row, 'reports', 'O011'));
  return !NO.has(text);
}

/** Words of a cell that holds several. */
export function readWords(table: OrganisationTable, row: Row, field: OrganisationField): string[] {
  const words = cellText(cellIn(table, row, field)).split(/[,、;|\n]/);
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
}
