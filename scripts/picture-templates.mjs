import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { root } from './ensure-install.mjs';

/**
 * Draws every page of empty templates, to be looked at: node scripts/picture-templates.mjs FOLDER [FORM…]
 * Without a folder: the pictures of templates in docs/images.
 */
register();
const { loadCatalogue } = await import('../lambdas/adapters/local/load-catalogue.ts');
const { findOffice, onPath } = await import('./office/find-office.ts');
const { openOffice } = await import('./office/open-office.ts');
const { drawExcerpts, drawTemplates, writeEmptyTemplates } = await import('./pictures/draw-templates.ts');

const [folder, ...forms] = process.argv.slice(2);
const program = findOffice();
if (program === null || onPath('pdftoppm') === null) {
  console.error('LibreOffice and poppler are needed.');
  process.exit(1);
}
const index = await loadCatalogue(join(root, 'catalogue', 'party-building'));
const office = openOffice(program);
const work = mkdtempSync(join(tmpdir(), 'huibao-templates-'));
try {
  if (folder === undefined) await drawExcerpts(office, index, { work, out: join(root, 'docs', 'images') });
  else {
    const drawn = await drawTemplates(office, writeEmptyTemplates(index, folder, forms), folder, 70);
    for (const [form, pages] of drawn) console.log(`${form}: ${pages.length}`);
  }
} finally {
  office.close();
  rmSync(work, { recursive: true, force: true });
}
