import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { findOffice } from '../../scripts/office/find-office.ts';
import { openOffice } from '../../scripts/office/open-office.ts';
import { temporaryFolder } from '../support/run-cli.ts';
import { type AnnotatedCopy, corpusCopies, demoCopies } from './annotated-copies.ts';
import { needlesslyChanged } from './changed-parts.ts';

/** `all`: a larger demo and every readable file of the corpus, the large ones too. Takes many minutes. */
const ALL = process.env.HUIBAO_COPIES === 'all';
const SIZE = ALL ? { units: 6, months: 3 } : { units: 3, months: 1 };
/** LibreOffice takes minutes to lay out the pages of the few that are larger. */
const LARGEST_PRINTED = 500_000;
const PATIENCE = ALL ? 3_600_000 : 300_000;

const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import openpyxl']).status === 0,
);
const office = findOffice();
if (python === undefined) console.log('skipped: python3 with openpyxl is not installed');
if (office === null) console.log('skipped: LibreOffice is not installed');

let folder: string;
let copies: readonly AnnotatedCopy[];
let own: readonly AnnotatedCopy[];

beforeAll(async () => {
  folder = await temporaryFolder();
  copies = [...(await demoCopies(join(folder, 'demo'), SIZE)), ...corpusCopies(join(folder, 'corpus'), ALL)];
  own = copies.filter(({ inPlace }) => inPlace);
}, PATIENCE);
afterAll(async () => {
  console.log(`${copies.length} marked copies, ${own.length} of them the workbook itself`);
  await rm(folder, { recursive: true, force: true });
});

it('parts that no mark touches come over bit for bit', () => {
  expect(own.length).toBeGreaterThan(10);
  const changed = own.flatMap(({ name, original, annotated }) =>
    needlesslyChanged(readFileSync(original), readFileSync(annotated)).map((part) => `${name}: ${part}`),
  );
  expect(changed).toEqual([]);
});

describe.skipIf(python === undefined)('openpyxl', () => {
  it(
    'finds nothing changed but the marked cells: values, styles, validations, comments, widths, print set-up',
    () => {
      const run = spawnSync(python ?? '', [join(import.meta.dirname, 'compare_workbooks.py')], {
        input: JSON.stringify(own),
        maxBuffer: 1 << 28,
      });
      expect(run.stderr.toString()).toBe('');
      const results = z.array(z.array(z.string()).nullable()).parse(JSON.parse(run.stdout.toString()));
      const differences = results.flatMap((found, i) => (found?.length ? [[own[i]?.name, found]] : []));
      expect(differences).toEqual([]);
      const compared = results.filter((found) => found !== null).length;
      console.log(`openpyxl compared ${compared} of ${own.length}; the others are beyond it`);
      expect(compared).toBeGreaterThan(own.length * 0.8);
    },
    PATIENCE,
  );
});

describe.skipIf(office === null)('LibreOffice', () => {
  it(
    'prints them',
    async () => {
      const program = openOffice(office ?? '');
      const prints = (files: readonly string[], to: string) =>
        program.convert(files, 'pdf', join(folder, 'pdf', to)).then(
          () => true,
          () => false,
        );
      try {
        const printed = copies.filter(({ original }, i) =>
          ALL ? statSync(original).size < LARGEST_PRINTED : i % 6 === 0,
        );
        const folders = [...new Set(printed.map(({ annotated }) => dirname(annotated)))];
        const [failed, beyond]: [string[], string[]] = [[], []];
        for (const [i, one] of folders.entries()) {
          const inFolder = printed.filter(({ annotated }) => dirname(annotated) === one);
          const files = inFolder.map(({ annotated }) => annotated);
          if (await prints(files, String(i))) continue;
          for (const { name, original, annotated } of inFolder) {
            if (await prints([annotated], `${i}-alone`)) continue;
            ((await prints([original], `${i}-original`)) ? failed : beyond).push(name);
          }
        }
        const count = printed.length - failed.length - beyond.length;
        console.log(`LibreOffice printed ${count} of ${printed.length}; not even the original: ${beyond}`);
        expect(failed).toEqual([]);
      } finally {
        program.close();
      }
    },
    PATIENCE,
  );
});
