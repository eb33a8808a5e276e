import { cellAddress } from '../model/a1.ts';
import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Finding } from '../model/finding.ts';
import { foldName } from '../model/fold-name.ts';
import type { FormerIndicator } from '../model/former-template.ts';
import type { Normalisation } from '../model/normalisation.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { Cell, Row } from '../model/workbook.ts';
import type { LocatedTable } from './located.ts';

interface MappedRows {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
  readonly normalisations: readonly Normalisation[];
}

/** Rows of an older summary sheet under the codes and names of today; null for a table that is none. */
export function mapSummaryRows(
  { ledger, columns, rows, sheet }: LocatedTable,
  indicators: readonly FormerIndicator[],
  index: CatalogueIndex,
): MappedRows | null {
  const keys = ledger.summaryColumns;
  if (!keys || indicators.length === 0) return null;
  const codeAt = columns.find(({ column }) => column.key === keys.indicator)?.at;
  const findings: Finding[] = [];
  const normalisations: Normalisation[] = [];
  const mapped = rows.flatMap((row): Row[] => {
    const change = indicators.find((one) => isAbout(row, one, codeAt));
    const own = change && row.cells.find((cell) => says(cell, codeAt, change));
    if (!change || !own) return [row];
    const place = { sheet, cell: cellAddress(row.number, own.column) };
    const after = change.to ?? '';
    normalisations.push({ ...place, before: own.text, after, rule: 'template-indicator' });
    if (change.to === null) {
      const name = change.name ?? change.code;
      const what = { zh: `指标“${name}”`, en: `The indicator "${name}"` };
      const note = change.note ?? { zh: '不再收集', en: 'no longer collected' };
      findings.push(sheetFinding('S018', { ...place, value: own.text }, { what, note }));
      return [];
    }
    const name = index.indicators.get(change.to)?.name.zh ?? change.to;
    const cells = row.cells.map((cell) => {
      if (cell.column === codeAt) return { ...cell, text: after };
      return isName(cell, change) ? { ...cell, text: name } : cell;
    });
    return [{ ...row, cells }];
  });
  return { rows: mapped, findings, normalisations };
}

const plain = (text: string): string => text.normalize('NFKC').trim().toUpperCase();

/** By its code; by its name where the code is left out. */
function isAbout(row: Row, change: FormerIndicator, codeAt: number | undefined): boolean {
  const code = row.cells.find((cell) => cell.column === codeAt);
  if (code) return plain(code.text) === plain(change.code);
  return row.cells.some((cell) => isName(cell, change));
}

function says(cell: Cell, codeAt: number | undefined, change: FormerIndicator): boolean {
  return cell.column === codeAt ? plain(cell.text) === plain(change.code) : isName(cell, change);
}

function isName(cell: Cell, { name }: FormerIndicator): boolean {
  if (name === undefined || cell.type !== 'text' || cell.text.length > 120) return false;
  const bare = cell.text.replace(/[(（][^)）]*[)）]/g, '');
  return foldName(cell.text) === foldName(name) || foldName(bare) === foldName(name);
}
