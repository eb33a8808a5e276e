import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { LocatedTable } from './located.ts';

/** Ledgers of the form that are empty, missing, or declared empty although they are not. */
export function checkLedgers(
  form: Form,
  tables: readonly LocatedTable[],
  declared: ReadonlySet<string>,
  index: CatalogueIndex,
): { readonly findings: readonly Finding[]; readonly zeroReports: readonly string[] } {
  const findings: Finding[] = [];
  const zeroReports: string[] = [];
  for (const code of form.ledgers) {
    const ledger = index.ledgers.get(code);
    if (!ledger) continue;
    const own = tables.filter((table) => table.ledger.code === code);
    const count = own.reduce((sum, table) => sum + table.rows.length, 0);
    const place = { sheet: own[0]?.sheet ?? null, cell: null };
    const parameters = { ledger: ledger.name, count };
    if (ledger.kind === 'base' || ledger.kind === 'summary') {
      if (count === 0) findings.push(sheetFinding(own.length > 0 ? 'S055' : 'S056', place, parameters));
    } else if (count > 0) {
      if (declared.has(code)) findings.push(sheetFinding('S052', place, parameters));
    } else if (declared.has(code)) {
      zeroReports.push(code);
      findings.push(sheetFinding('S051', place, parameters));
    } else findings.push(sheetFinding(own.length > 0 ? 'S050' : 'S053', place, parameters));
  }
  return { findings, zeroReports };
}
