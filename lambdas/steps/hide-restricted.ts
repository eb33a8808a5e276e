import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import type { Finding } from '../core/model/finding.ts';
import type { Text } from '../core/model/text.ts';
import { isRestrictedSheet } from './restricted.ts';

const HIDDEN: Text = {
  zh: '受限台账的问题，内容见单位自己的标注副本。',
  en: "A finding in a restricted ledger: see the unit's own marked copy.",
};

/** A finding for general readers: of a restricted ledger only the code, severity and sheet are told. */
export function hideRestricted<T extends { readonly finding: Finding }>(index: CatalogueIndex, one: T): T {
  const { finding } = one;
  if (finding.sheet === null || !isRestrictedSheet(index, finding.sheet)) return one;
  const { code, severity, sheet } = finding;
  return { ...one, finding: { code, severity, sheet, cell: null, value: null, message: HIDDEN } };
}
