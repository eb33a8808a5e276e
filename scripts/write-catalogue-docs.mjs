import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { root } from './ensure-install.mjs';

/** Writes docs/catalogue/: the pages of the shipped catalogue. */
register();
const { loadCatalogue } = await import('../lambdas/adapters/local/load-catalogue.ts');
const { catalogueFiles } = await import('../lambdas/core/publish/catalogue-pages/catalogue-files.ts');

const { source } = await loadCatalogue(join(root, 'catalogue', 'party-building'));
const folder = join(root, 'docs', 'catalogue');
mkdirSync(folder, { recursive: true });
const pages = [...catalogueFiles(source)].filter(([name]) => name.endsWith('.md'));
for (const name of readdirSync(folder)) if (name.endsWith('.md')) rmSync(join(folder, name));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
