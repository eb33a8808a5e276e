import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { Finding } from '../model/finding.ts';
import { foldName } from '../model/fold-name.ts';
import type { FormerTemplate } from '../model/former-template.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { Workbook } from '../model/workbook.ts';
import { dropped } from './map-former-table.ts';

/** Sheets of an older template that are no longer asked for, by name, each with what is told about it. */
export function droppedSheets(workbook: Workbook, template: FormerTemplate): Map<string, Finding> {
  const gone = template.sheets.filter(({ ledger }) => ledger === null);
  const findings = new Map<string, Finding>();
  for (const { name } of workbook.sheets) {
    const sheet = gone.find(({ from }) => from.some((one) => foldName(one) === foldName(name)));
    if (!sheet) continue;
    const what = { zh: `工作表“${name}”`, en: `The sheet "${name}"` };
    findings.set(name, dropped({ sheet: name, cell: null }, what, sheet.note));
  }
  return findings;
}

/** Ledgers that an older template did not have and the workbook does not have either, each with what is told about it. */
export function laterLedgers(
  template: FormerTemplate,
  found: ReadonlySet<string>,
  index: CatalogueIndex,
): Map<string, Finding> {
  const findings = new Map<string, Finding>();
  for (const { ledger, note } of template.added) {
    const name = index.ledgers.get(ledger)?.name;
    if (!name || found.has(ledger)) continue;
    const what = { zh: `工作表《${name.zh}》`, en: `sheet "${name.en}"` };
    const how = { zh: '这张表按没有报送处理', en: 'it counts as not reported' };
    const parameters = { old: template.route[0] ?? '', what, how, note };
    findings.set(ledger, sheetFinding('S017', { sheet: null, cell: null }, parameters));
  }
  return findings;
}
