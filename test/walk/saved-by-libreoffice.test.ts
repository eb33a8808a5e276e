import { readFileSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_FORMS } from '../../bin/demo/forms/registry.ts';
import { type Demo, writeDemo } from '../../bin/demo/write-demo.ts';
import { readOrganisationFile } from '../../bin/read-organisation-file.ts';
import { type InputFile, listFiles } from '../../bin/run/list-files.ts';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import type { Organisation } from '../../lambdas/core/model/organisation.ts';
import { readWorkbook } from '../../lambdas/core/workbook/read-workbook.ts';
import { createChecker } from '../../lambdas/steps/create-checker.ts';
import { findOffice } from '../../scripts/office/find-office.ts';
import { type Office, openOffice } from '../../scripts/office/open-office.ts';
import { ROOT, temporaryFolder } from '../support/run-cli.ts';

const program = findOffice();
if (program === null) console.log('skipped: LibreOffice is not installed');

describe.skipIf(program === null)('a filled template saved by LibreOffice', () => {
  let index: CatalogueIndex;
  let organisation: Organisation;
  let demo: Demo;
  let files: readonly string[];
  let office: Office;
  let folder: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    office = openOffice(program ?? '');
    index = await loadCatalogue(join(ROOT, 'catalogue', 'party-building'), join(folder, 'cache'));
    const forms = [...DEMO_FORMS.keys()].filter((form) => index.forms.has(form));
    const options = { units: 1, months: 3, year: 2022, messy: true, seed: 3, forms };
    demo = await writeDemo(join(folder, 'demo'), index, options);
    const found = await readOrganisationFile(demo.orgFile, index);
    if (!found.organisation) throw new Error('the demo has no organisation');
    organisation = found.organisation;
    files = await oneOfEachForm(await listFiles(demo.workbooks, demo.orgFile));
    if (files.length < 4) throw new Error('the demo has too few forms');
  }, 120_000);
  afterAll(async () => {
    office.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** One workbook of each form that is a workbook at all, under names of their own. */
  async function oneOfEachForm(all: readonly InputFile[]): Promise<string[]> {
    const byForm = new Map(all.map(({ path }) => [judge(path).key?.form, path]));
    byForm.delete(undefined);
    await mkdir(join(folder, 'filled'));
    return Promise.all(
      [...byForm].map(async ([form, path]) => {
        const copy = join(folder, 'filled', `${form}-${basename(path)}`);
        await copyFile(path, copy);
        return copy;
      }),
    );
  }

  function judge(path: string) {
    const checker = createChecker(index);
    const name = basename(path);
    const identified = checker.identify(readWorkbook(readFileSync(path), name), name, organisation);
    const { key, verdict, facts, body } = checker.judge(identified, { receivedOn: '2022-04-02', lists: {} });
    const rows = Object.entries(body.rows).map(([ledger, own]) => [ledger, own.map(({ values }) => values)]);
    const findings = body.findings.map(({ code, sheet, cell }) => [code, sheet, cell]);
    return { key, verdict, parts: facts.parts, rows, findings };
  }

  it.each(['xlsx', 'ods', 'xls'] as const)(
    'as .%s gives the same rows, facts and findings',
    async (format) => {
      const saved = join(folder, format);
      await office.convert(files, format, saved);
      for (const path of files) {
        const original = judge(path);
        expect(Object.keys(original.parts).length).toBeGreaterThan(0);
        expect(judge(join(saved, basename(path).replace(/\.\w+$/, `.${format}`)))).toEqual(original);
      }
    },
    180_000,
  );
});
