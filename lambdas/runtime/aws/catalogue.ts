import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { ENV } from '../../contract.ts';
import { compileCatalogue } from '../../core/catalogue/compile-catalogue.ts';
import { CatalogueSchema } from '../../core/model/catalogue.ts';
import type { CatalogueIndex } from '../../core/model/catalogue-index.ts';
import type { Settings } from './settings.ts';

const FileSchema = z.object({ version: z.string(), source: CatalogueSchema });

/** The catalogue that was checked and written beside the code when it was built. Read once per process. */
export function awsCatalogue(settings: Settings): CatalogueIndex {
  const path = settings[ENV.catalogue] ?? new URL('./catalogue.json', import.meta.url);
  const { version, source } = FileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return compileCatalogue(source, version);
}
