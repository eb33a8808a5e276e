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

export interface LaterLedgers {
  readonly codes: ReadonlySet<string>;
  /** Told once for all of them. */
  readonly findings: readonly Finding[];
}

/** Ledgers that an older template did not have and the workbook does not have either. */
export function laterLedgers(
  template: FormerTemplate,
  found: ReadonlySet<string>,
  index: CatalogueIndex,
): LaterLedgers {
  const later = template.added.flatMap(({ ledger, note }) => {
    const name = index.ledgers.get(ledger)?.name;
    return !name || found.has(ledger) ? [] : [{ ledger, name, note }];
  });
  const codes = new Set(later.map(({ ledger }) => ledger));
  if (later.length === 0) return { codes, findings: [] };
  const what = {
    zh: `工作表${later.map(({ name }) => `《${name.zh}》`).join('')}`,
    en: `sheet ${later.map(({ name }) => `"${name.en}"`).join(', ')}`,
  };
  const how = { zh: '按没有报送处理', en: 'it counts as not reported' };
  const each = (language: 'zh' | 'en') => [...new Set(later.map(({ note }) => note[language]))];
  const note = { zh: each('zh').join('；'), en: each('en').join('; ') };
  const parameters = { old: template.route[0] ?? '', what, how, note };
  return { codes, findings: [sheetFinding('S017', { sheet: null, cell: null }, parameters)] };
}
