import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { Workbook } from '../../../lambdas/core/model/workbook.ts';
import { annotateUpload } from '../../../lambdas/core/workbook/annotate-upload.ts';
import { annotateWorkbook } from '../../../lambdas/core/workbook/annotate-workbook.ts';
import { readWorkbook } from '../../../lambdas/core/workbook/read-workbook.ts';
import { readableCorpus } from './corpus-kit.ts';
import { annotation } from './xlsx-kit.ts';

const corpus = readableCorpus();
const patchable = corpus.filter(({ workbook }) => workbook.format === 'xlsx');
const others = corpus.filter(({ workbook }) => workbook.format !== 'xlsx');

/** Values, types and formulas as SheetJS sees them. */
function seenBySheetJs(xlsx: Uint8Array) {
  const book = XLSX.read(Buffer.from(xlsx), { type: 'buffer', cellHTML: false });
  return Object.fromEntries(
    book.SheetNames.map((name) => {
      const cells = Object.entries(book.Sheets[name] ?? {}).filter(
        ([key, cell]) => key[0] !== '!' && cell.t !== 'z',
      );
      return [
        name,
        {
          merges: book.Sheets[name]?.['!merges'],
          cells: cells.map(([key, { t, v, f, w }]) => [key, t, v, f, w]),
        },
      ];
    }),
  );
}

function contentOf({ sheets }: Workbook) {
  return sheets.map(({ visibility, rows, merges, hiddenColumns }) => ({
    visibility,
    merges,
    hidden: [...hiddenColumns],
    rows: rows.map((row) => [
      row.number,
      row.hidden,
      row.cells.map(({ column, type, text }) => [column, type, text]),
    ]),
  }));
}

/** Deep comparison of a million cells takes minutes; their JSON is compared first. */
function expectSame(actual: unknown, expected: unknown) {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
}

describe.skipIf(patchable.length === 0)('annotated .xlsx and .xlsm of the corpus', () => {
  it.each(patchable)(
    '$name: every cell as before, by two readers; again is the same bytes',
    ({ bytes, workbook, findings }) => {
      const input = annotation(findings);
      const { bytes: out, inPlace } = annotateUpload(bytes, workbook, input);
      expect(inPlace).toBe(true);
      const { 校验结果: result, ...rest } = seenBySheetJs(out);
      expect(result).toBeDefined();
      expectSame(rest, seenBySheetJs(bytes));
      const back = readWorkbook(out, 'annotated.xlsx');
      expectSame(back.ok && contentOf(back.workbook).slice(1), contentOf(workbook));
      expect(Buffer.from(annotateWorkbook(out, input)).equals(Buffer.from(out))).toBe(true);
    },
  );
});

describe.skipIf(others.length === 0)('rebuilt .xls, .ods, .csv and HTML of the corpus', () => {
  it.each(others)('$name: the same cells', ({ bytes, workbook, findings }) => {
    const { bytes: out, inPlace } = annotateUpload(bytes, workbook, annotation(findings));
    expect(inPlace).toBe(false);
    const back = readWorkbook(out, 'rebuilt.xlsx');
    expectSame(back.ok && contentOf(back.workbook).slice(1), contentOf(workbook));
  });
});
