import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueIndex } from '../../lambdas/core/model/catalogue-index.ts';
import { parsePeriod } from '../../lambdas/core/model/period.ts';
import { UnitSchema } from '../../lambdas/core/model/unit.ts';
import { buildTemplate } from '../../lambdas/core/publish/template-workbook.ts';
import type { Office } from '../office/open-office.ts';

const PERIODS = { month: '2022-03', quarter: '2022Q1', half: '2022H1', year: '2022' } as const;
const UNIT = UnitSchema.parse({
  code: '0102',
  name: '江海建设集团有限公司华南分公司',
  parent: null,
  validFrom: '2020-01-01',
});

/** Writes an empty template of every form. @returns paths, by form in order of the catalogue */
export function writeEmptyTemplates(
  index: CatalogueIndex,
  folder: string,
  only: readonly string[] = [],
): Map<string, string> {
  mkdirSync(folder, { recursive: true });
  const forms = [...index.forms.values()].filter(({ code }) => only.length === 0 || only.includes(code));
  return new Map(
    forms.map((form) => {
      const period = parsePeriod(PERIODS[form.cadence]);
      if (!period) throw new RangeError(PERIODS[form.cadence]);
      const path = join(folder, `${form.code}.xlsx`);
      writeFileSync(path, buildTemplate({ index, form, unit: UNIT, period }));
      return [form.code, path] as const;
    }),
  );
}

/** Prints workbooks and draws every page: `FORM-1.png`, `FORM-2.png` … @returns pages, by form */
export async function drawTemplates(
  office: Office,
  templates: ReadonlyMap<string, string>,
  folder: string,
  dotsPerInch: number,
): Promise<Map<string, string[]>> {
  await office.convert([...templates.values()], 'pdf', folder);
  for (const form of templates.keys()) {
    const dots = String(dotsPerInch);
    execFileSync('pdftoppm', ['-r', dots, '-png', join(folder, `${form}.pdf`), join(folder, form)]);
  }
  const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
  const isPageOf = (form: string) => (name: string) => name.slice(0, name.lastIndexOf('-')) === form;
  return new Map([...templates.keys()].map((form) => [form, pages.filter(isPageOf(form)).sort()] as const));
}

/** The top of a printed page, as a picture for the documentation. Pixels from the top; all of the page when not given. */
interface Excerpt {
  readonly name: string;
  readonly form: string;
  readonly page: number;
  readonly dotsPerInch: number;
  readonly height?: number;
}

const EXCERPTS: readonly Excerpt[] = [
  { name: 'template-cover', form: 'rectification', page: 1, dotsPerInch: 90 },
  { name: 'template-ledger', form: 'training', page: 4, dotsPerInch: 110, height: 190 },
  { name: 'template-summary', form: 'economy', page: 5, dotsPerInch: 100, height: 400 },
];

/** Draws the pictures of docs/images from empty templates. */
export async function drawExcerpts(
  office: Office,
  index: CatalogueIndex,
  folder: { readonly work: string; readonly out: string },
): Promise<void> {
  const templates = writeEmptyTemplates(
    index,
    folder.work,
    EXCERPTS.map(({ form }) => form),
  );
  await office.convert([...templates.values()], 'pdf', folder.work);
  for (const { name, form, page, dotsPerInch, height } of EXCERPTS) {
    const area = height === undefined ? [] : ['-x', '0', '-y', '0', '-W', '5000', '-H', String(height)];
    const [pdf, png] = [join(folder.work, `${form}.pdf`), join(folder.out, name)];
    const at = ['-f', String(page), '-l', String(page), '-r', String(dotsPerInch)];
    execFileSync('pdftoppm', [...at, ...area, '-png', '-singlefile', pdf, png]);
  }
}
