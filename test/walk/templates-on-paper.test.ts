import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import { findOffice } from '../../scripts/office/find-office.ts';
import { openOffice } from '../../scripts/office/open-office.ts';
import { writeEmptyTemplates } from '../../scripts/pictures/draw-templates.ts';
import { ROOT, temporaryFolder } from '../support/run-cli.ts';

const program = findOffice();
if (program === null) console.log('skipped: LibreOffice is not installed');

describe('the template of every form', () => {
  let index: CatalogueIndex;
  let folder: string;
  let templates: Map<string, string>;

  beforeAll(async () => {
    folder = await temporaryFolder();
    index = await loadCatalogue(join(ROOT, 'catalogue', 'party-building'), join(folder, 'cache'));
    templates = writeEmptyTemplates(index, folder);
  });

  it('prints as a cover and one page for each ledger', {
    timeout: 120_000,
    skip: program === null,
  }, async () => {
    const office = openOffice(program ?? '');
    try {
      await office.convert([...templates.values()], 'pdf', folder);
    } finally {
      office.close();
    }
    const pages = [...templates.keys()].map((form) => {
      const pdf = readFileSync(join(folder, `${form}.pdf`), 'latin1');
      return [form, pdf.match(/\/Type\s*\/Page\b/g)?.length];
    });
    const expected = [...index.forms.values()].map(({ code, ledgers }) => [code, ledgers.length + 1]);
    expect(pages).toEqual(expected);
  });
});
