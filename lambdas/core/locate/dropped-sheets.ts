import type { Finding } from '../model/finding.ts';
import { foldName } from '../model/fold-name.ts';
import type { FormerTemplate } from '../model/former-template.ts';
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
