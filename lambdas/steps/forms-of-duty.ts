import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Duty } from '../core/model/obligation.ts';

/** Forms whose returns could show it: a unit that owes none of them does not owe the duty either. */
export function formsOfDuty(index: CatalogueIndex, duty: Duty): string[] {
  if (duty.kind === 'return') return [duty.form];
  if (duty.kind === 'rate') {
    const indicator = index.indicators.get(duty.indicator);
    return indicator?.form ? [indicator.form] : [];
  }
  const carrying = formsByLedger(index);
  return ledgersOfDuty(duty).flatMap((ledger) => carrying.get(ledger) ?? []);
}

/** Ledgers whose rows show it. */
export function ledgersOfDuty(duty: Duty): string[] {
  if (duty.kind === 'rate' || duty.kind === 'return') return [];
  return duty.kind === 'deadline' ? [duty.ledger] : duty.of.map((source) => source.ledger);
}

/** Ledger → the forms that carry it. */
export function formsByLedger(index: CatalogueIndex): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const form of index.forms.values())
    for (const ledger of form.ledgers) forms.set(ledger, [...(forms.get(ledger) ?? []), form.code]);
  return forms;
}
