import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/form.ts';
import { sheetFinding } from '../model/sheet-findings.ts';
import type { LocatedTable } from './located.ts';

/** Another version of the template: a warning while every required column was found, else an error. */
export function checkTemplateVersion(
  version: string | null,
  form: Form,
  tables: readonly LocatedTable[],
): Finding[] {
  if (version === null || version === form.templateVersion) return [];
  const mapped = tables.every((table) => table.missing.size === 0);
  const parameters = { old: version, new: form.templateVersion };
  return [sheetFinding(mapped ? 'S011' : 'S012', { sheet: null, cell: null, value: version }, parameters)];
}
