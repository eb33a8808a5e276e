import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { makeOrgWorkbook } from '../../bin/demo/make-org-workbook.ts';
import { makeOrganisation } from '../../bin/demo/make-organisation.ts';
import { createRandom } from '../../bin/demo/random.ts';
import { FileVerdictSchema } from '../../lambdas/core/model/file-verdict.ts';
import type { Verdict } from '../../lambdas/core/model/verdict.ts';
import { ROOT, runCli, temporaryFolder } from '../support/run-cli.ts';

const CORPUS = resolve(ROOT, process.env.HUIBAO_SHARED ?? '../shared', 'corpus');

interface Entry {
  readonly path: string;
  readonly name: string;
  readonly allowed: readonly Verdict[];
}

/** `READABLE_NOT_TEMPLATE` and `UNREADABLE:not a spreadsheet` in the product's words. */
function verdictsOf(words: string): Verdict[] {
  return words
    .split('|')
    .filter((word) => word !== '')
    .map((word) =>
      word === 'READABLE_NOT_TEMPLATE'
        ? 'not-a-template'
        : FileVerdictSchema.shape.verdict.parse(word.replace('UNREADABLE:', '').replaceAll(' ', '-')),
    );
}

function readManifest(folder: string): Entry[] {
  const [head = '', ...lines] = readFileSync(join(CORPUS, folder, 'MANIFEST.tsv'), 'utf8')
    .trim()
    .split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const fields = line.split('\t');
    const of = (column: string) => fields[columns.indexOf(column)] ?? '';
    const expected = columns.includes('expected') ? of('expected') : 'READABLE_NOT_TEMPLATE';
    const also = columns.includes('also_acceptable') ? of('also_acceptable') : '';
    const name = of('file');
    return {
      name,
      path: join(CORPUS, folder, name),
      allowed: [...verdictsOf(expected), ...verdictsOf(also)],
    };
  });
}

const there = existsSync(CORPUS);
if (!there) console.warn(`skipped: no folder of real spreadsheets at ${CORPUS}`);
const entries = there ? [...readManifest('public'), ...readManifest('chinese')] : [];

describe.skipIf(!there)('huibao check over real spreadsheets that are no templates of ours', () => {
  const found = new Map<string, Verdict>();

  beforeAll(async () => {
    const folder = await temporaryFolder();
    const org = join(folder, 'org.xlsx');
    writeFileSync(org, makeOrgWorkbook(makeOrganisation(9, 2022, createRandom(1))));
    const files = entries.map((entry) => entry.path);
    const result = await runCli(['--json', '--data', folder, 'check', ...files, '--org', org]);
    expect(result.stderr).toBe('');
    expect(result.code).toBe(3);
    for (const one of z.array(FileVerdictSchema).parse(JSON.parse(result.stdout)))
      found.set(one.file, one.verdict);
  });

  it.each(entries)('$name', ({ path, allowed }) => {
    expect(allowed).toContain(found.get(path));
  });
});
