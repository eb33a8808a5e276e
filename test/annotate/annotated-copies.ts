import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { checkFiles } from '../../bin/check/check-files.ts';
import { DEMO_FORMS } from '../../bin/demo/forms/registry.ts';
import { writeDemo } from '../../bin/demo/write-demo.ts';
import { readOrganisationFile } from '../../bin/read-organisation-file.ts';
import { listFiles } from '../../bin/run/list-files.ts';
import { loadCatalogue } from '../../lambdas/adapters/local/load-catalogue.ts';
import type { Finding } from '../../lambdas/core/model/finding.ts';
import { annotateUpload } from '../../lambdas/core/workbook/annotate-upload.ts';
import { readWorkbook } from '../../lambdas/core/workbook/read-workbook.ts';
import { readableCorpus } from '../core/workbook/corpus-kit.ts';
import { annotation } from '../core/workbook/xlsx-kit.ts';
import { ROOT } from '../support/run-cli.ts';

/** A workbook and the marked copy of it, both files. */
export interface AnnotatedCopy {
  readonly name: string;
  readonly original: string;
  readonly annotated: string;
  /** Whether the copy is the workbook itself with marks, not one rebuilt from another format. */
  readonly inPlace: boolean;
  /** Cells with findings, by sheet. */
  readonly marked: Readonly<Record<string, readonly string[]>>;
}

/** Copies of the shared corpus with made-up findings: all of it, or a part that is quickly looked at. */
export function corpusCopies(folder: string, all: boolean): AnnotatedCopy[] {
  mkdirSync(folder, { recursive: true });
  const files = readableCorpus().filter(({ bytes }, i) => all || (bytes.length < 60_000 && i % 3 === 0));
  return files.map(({ name, path, bytes, workbook, findings }, i) => {
    const copy = annotateUpload(bytes, workbook, annotation(findings));
    const annotated = join(folder, `${i}.xlsx`);
    writeFileSync(annotated, copy.bytes);
    return { name, original: path, annotated, inPlace: copy.inPlace, marked: markedCells(findings) };
  });
}

/** Copies of an untidy demo with all forms, judged by the whole catalogue as `huibao check --annotate` does. */
export async function demoCopies(
  folder: string,
  size: { readonly units: number; readonly months: number },
): Promise<AnnotatedCopy[]> {
  const index = await loadCatalogue(join(ROOT, 'catalogue', 'party-building'), join(folder, 'cache'));
  const forms = [...DEMO_FORMS.keys()].filter((form) => index.forms.has(form));
  const options = { ...size, year: 2022, messy: true, seed: 5, forms };
  const demo = await writeDemo(join(folder, 'demo'), index, options);
  const { organisation } = await readOrganisationFile(demo.orgFile, index);
  if (!organisation) throw new Error('the demo has no organisation');
  const reader = {
    read: async (bytes: Uint8Array, name: string) => readWorkbook(bytes, name),
    close: async () => {},
  };
  const copies: AnnotatedCopy[] = [];
  for (const file of await listFiles(demo.workbooks, demo.orgFile)) {
    const annotate = join(folder, 'copies', dirname(file.name));
    mkdirSync(annotate, { recursive: true });
    const [verdict] = await checkFiles([file], { index, organisation, reader, annotate });
    const stem = basename(file.path).replace(/\.[^.]*$/, '');
    const annotated = join(annotate, `${stem}-校验结果.xlsx`);
    if (!(await readFile(annotated).catch(() => null))) continue;
    const inPlace = file.path.endsWith('.xlsx');
    const marked = markedCells(verdict?.findings ?? []);
    copies.push({ name: file.name, original: file.path, annotated, inPlace, marked });
  }
  return copies;
}

function markedCells(findings: readonly Finding[]): Record<string, string[]> {
  const marked: Record<string, string[]> = {};
  for (const { sheet, cell } of findings) {
    if (sheet && cell) marked[sheet] = [...(marked[sheet] ?? []), cell];
  }
  return marked;
}
