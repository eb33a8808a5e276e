import { restrictedIndicators } from '../core/catalogue/restricted-indicators.ts';
import type { CatalogueIndex } from '../core/model/catalogue-index.ts';

/** Sheets carry the name of their ledger, or another name it goes by, sometimes with more behind it. */
export function isRestrictedSheet(index: CatalogueIndex, sheet: string): boolean {
  return [...index.ledgers.values()].some(
    ({ restricted, name, synonyms }) =>
      restricted && [name.zh, ...synonyms].some((known) => sheet.includes(known)),
  );
}

/** Whether a form carries a ledger only named roles may see. */
export function isRestrictedForm(index: CatalogueIndex, form: string): boolean {
  return (index.forms.get(form)?.ledgers ?? []).some((code) => index.ledgers.get(code)?.restricted);
}

/** Whether a number rests on such a ledger. */
export function isRestrictedIndicator(index: CatalogueIndex, indicator: string): boolean {
  return restrictedIndicators(index).has(indicator);
}

/** Whether the rows of a ledger are for named roles only. */
export function isRestrictedLedger(index: CatalogueIndex, ledger: string): boolean {
  return index.ledgers.get(ledger)?.restricted ?? false;
}
