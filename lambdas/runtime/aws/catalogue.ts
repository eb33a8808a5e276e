import { inflateRawSync } from 'node:zlib';
import { compileCatalogue } from '../../core/catalogue/compile-catalogue.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { CatalogueIndex } from '../../core/model/catalogue-index.ts';

/** JSON, deflated, in base64; put here when the code is bundled. */
declare const BUNDLED_CATALOGUE: string;

/**
 * The catalogue that was checked when the code was built, and is part of it. Checking it once more at every start would
 * take as long as everything else together.
 */
export function awsCatalogue(): CatalogueIndex {
  if (typeof BUNDLED_CATALOGUE === 'undefined') throw new Error('this runs from a bundle only');
  const json = inflateRawSync(Buffer.from(BUNDLED_CATALOGUE, 'base64')).toString('utf8');
  const bundled: { readonly version: string; readonly source: Catalogue } = JSON.parse(json);
  return compileCatalogue(bundled.source, bundled.version);
}
