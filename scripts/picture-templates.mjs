import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { root } from './ensure-install.mjs';

/** Draws every sheet of empty templates, to be looked at: node scripts/picture-templates.mjs FOLDER [FORM…] */
register();
const { loadCatalogue } = await import('../lambdas/adapters/local/load-catalogue.ts');
const { findOffice, onPath } = await import('./office/find-office.ts');
const { openOffice } = await import('./office/open-office.ts');
const { drawTemplates, writeEmptyTemplates } = await import('./pictures/draw-templates.ts');

const [folder, ...forms] = process.argv.slice(2);
const program = findOffice();
if (folder === undefined || program === null || onPath('pdftoppm') === null) {
  console.error(
    'Usage: node scripts/picture-templates.mjs FOLDER [FORM…], with LibreOffice and poppler installed.',
  );
  process.exit(1);
}
const index = await loadCatalogue(join(root, 'catalogue', 'party-building'));
const office = openOffice(program);
try {
  const drawn = await drawTemplates(office, writeEmptyTemplates(index, folder, forms), folder, 70);
  for (const [form, pages] of drawn) console.log(`${form}: ${pages.length}`);
} finally {
  office.close();
}
