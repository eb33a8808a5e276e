import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { Text } from '../model/text.ts';
import type { LocatedTable } from './located.ts';

export interface LedgerCheck {
  readonly findings: readonly Finding[];
  readonly zeroReports: readonly string[];
  /** Not there, or there without a header. */
  readonly unread: readonly string[];
}

/**
 * Ledgers of the form that must come and are empty, missing, or declared empty although they are not; those declared
 * empty that are, in one finding in the form's order.
 * @param headless ledgers whose sheet is there without a header, which is said already
 */
export function checkLedgers(
  form: Form,
  tables: readonly LocatedTable[],
  declared: ReadonlySet<string>,
  headless: ReadonlySet<string>,
  index: CatalogueIndex,
): LedgerCheck {
  const findings: Finding[] = [];
  const zeroReports: string[] = [];
  const empty: Text[] = [];
  const unread: string[] = [];
  for (const code of form.ledgers) {
    const ledger = index.ledgers.get(code);
    if (!ledger) continue;
    const own = tables.filter((table) => table.ledger.code === code);
    const optional = form.optional?.includes(code) ?? false;
    if (own.length === 0 && !declared.has(code) && !optional) unread.push(code);
    if (own.length === 0 && headless.has(code)) continue;
    const count = own.reduce((sum, table) => sum + table.rows.length, 0);
    const place = { sheet: own[0]?.sheet ?? null, cell: null };
    const parameters = { ledger: ledger.name, count };
    if (ledger.kind === 'base' || ledger.kind === 'summary') {
      if (count === 0) findings.push(sheetFinding(own.length > 0 ? 'S055' : 'S056', place, parameters));
    } else if (count > 0) {
      if (declared.has(code)) findings.push(sheetFinding('S052', place, parameters));
    } else if (declared.has(code)) {
      zeroReports.push(code);
      empty.push(ledger.name);
    } else if (!optional) findings.push(sheetFinding(own.length > 0 ? 'S050' : 'S053', place, parameters));
  }
  if (empty.length > 0) findings.push(zeroReportFinding(empty));
  return { findings, zeroReports, unread };
}

/** One for the whole workbook: a small unit declares most of its ledgers empty every month. */
function zeroReportFinding(names: readonly Text[]): Finding {
  const ledgers = {
    zh: names.map(({ zh }) => `《${zh}》`).join('、'),
    en: names.map(({ en }) => `"${en}"`).join(', '),
  };
  return sheetFinding('S051', { sheet: null, cell: null }, { count: names.length, ledgers });
}
