import type { Text } from '../model/text.ts';
import type { CatalogueNames } from './catalogue-names.ts';

/** A column by its label, in quotes. */
export function sayColumn(names: CatalogueNames, ledger: string, key: string): Text {
  const label = names.column(ledger, key)?.label ?? { zh: key, en: key };
  return { zh: `“${label.zh}”`, en: `"${label.en}"` };
}

/** A ledger by its name. @example 《会议台账》 */
export function sayLedger(names: CatalogueNames, code: string): Text {
  const name = names.ledgers.get(code)?.name ?? { zh: code, en: code };
  return { zh: `《${name.zh}》`, en: `${name.en} (${code})` };
}
