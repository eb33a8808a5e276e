import type { CatalogueIndex } from '../model/catalogue-index.ts';
import type { MessageParameters } from '../model/message.ts';

/** `indicator` (its name), `unit` (its measure word) and `key` (its code). */
export function indicatorWords(index: CatalogueIndex, code: string): MessageParameters {
  const indicator = index.indicators.get(code);
  return { indicator: indicator?.name ?? { zh: code, en: code }, unit: indicator?.unit ?? '', key: code };
}
