import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import { catalogueFiles } from '../../lambdas/core/publish/catalogue-pages/catalogue-files.ts';

const ROOT = join(import.meta.dirname, '../..');

it('docs/catalogue is what node scripts/write-catalogue-docs.mjs writes', async () => {
  const { source } = await loadCatalogue(join(ROOT, 'catalogue', 'party-building'));
  const pages = [...catalogueFiles(source)].filter(([name]) => name.endsWith('.md'));
  const folder = join(ROOT, 'docs', 'catalogue');
  expect(readdirSync(folder).sort()).toEqual(pages.map(([name]) => name).sort());
  const stale = pages.filter(([name, text]) => readFileSync(join(folder, name), 'utf8') !== text);
  expect(stale.map(([name]) => name)).toEqual([]);
});
