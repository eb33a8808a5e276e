import type { CatalogueIndex } from '../model/catalogue-index.ts';
import { isBlankText } from '../model/clean-text.ts';
import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { Sheet, Workbook } from '../model/workbook.ts';
import { headerDictionary } from './header-dictionary.ts';
import type { LocatedSheet } from './locate-sheet.ts';
import { exportOfSheet } from './own-export.ts';
import { isSystemSheet } from './sheet-kinds.ts';

/** Some table on it belongs to the form. */
export function uses(sheet: LocatedSheet, form: Form): boolean {
  return sheet.tables.some((table) => form.ledgers.includes(table.ledger.code));
}

/** What must be told about a sheet as a whole. */
export function sheetFindings(
  sheet: Sheet,
  located: LocatedSheet,
  form: Form,
  index: CatalogueIndex,
): readonly Finding[] {
  const place = { sheet: sheet.name, cell: null };
  const [first] = located.tables;
  if (first) {
    if (uses(located, form)) return located.findings;
    return [sheetFinding('S034', place, { sheet: sheet.name, ledger: first.ledger.name })];
  }
  if (!isBusy(sheet)) return [];
  const named = headlessLedgers(sheet, located, form, index).length > 0;
  return [sheetFinding(named ? 'S020' : 'S033', place, { sheet: sheet.name })];
}

/** Two rows or more with several cells: more than a note. */
export function isBusy(sheet: Sheet): boolean {
  const busy = sheet.rows.filter((row) => row.cells.filter((cell) => !isBlankText(cell.text)).length >= 2);
  return busy.length >= 2;
}

/** Ledgers of the form that the name of a sheet without any header speaks of. */
export function headlessLedgers(
  sheet: Sheet,
  located: LocatedSheet,
  form: Form,
  index: CatalogueIndex,
): string[] {
  if (located.tables.length > 0 || !isBusy(sheet) || exportOfSheet(sheet)) return [];
  const named = headerDictionary(index).ledgersNamed(sheet.name);
  return named.map(({ code }) => code).filter((code) => form.ledgers.includes(code));
}

export function hiddenSheetFindings(workbook: Workbook): Finding[] {
  return workbook.sheets
    .filter((sheet) => sheet.visibility !== 'visible' && sheet.rows.length > 0 && !isSystemSheet(sheet))
    .map((sheet) => sheetFinding('S030', { sheet: sheet.name, cell: null }, { sheet: sheet.name }));
}
