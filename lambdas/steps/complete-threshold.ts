import type { CatalogueIndex } from '../core/model/catalogue-index.ts';
import { isPlainDecimal } from '../core/model/decimal.ts';

/** Percent of expected returns below which a total is marked 不完整; the catalogue's `completePercent`, else all of them. */
export function completeThreshold({ source }: CatalogueIndex): string {
  const value = source.parameters.completePercent?.value;
  return value !== undefined && isPlainDecimal(value) ? value : '100';
}
