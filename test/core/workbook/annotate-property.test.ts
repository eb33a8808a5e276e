import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { cellAddress } from '../../../lambdas/core/model/a1.ts';
import type { Finding } from '../../../lambdas/core/model/finding.ts';
import { annotateWorkbook } from '../../../lambdas/core/workbook/annotate-workbook.ts';
import { annotation, finding } from './xlsx-kit.ts';

type Content = string | number | boolean | { readonly f: string; readonly v: number };

const content: fc.Arbitrary<Content> = fc.oneof(
  fc.stringMatching(/^[=+@<&"'a-z会议台账0-9 -]{1,10}$/),
  fc.integer({ min: -1000, max: 1000 }),
  fc.boolean(),
  fc.integer({ min: 1, max: 9 }).map((row) => ({ f: `SUM(A1:A${row})`, v: row })),
);
const position = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 8 }) });
const sheet = fc.record({
  cells: fc.dictionary(
    position.map(({ row, column }) => cellAddress(row, column)),
    content,
    { maxKeys: 20 },
  ),
  merge: fc.option(
    fc.record({ row: fc.integer({ min: 13, max: 15 }), width: fc.integer({ min: 1, max: 4 }) }),
    { nil: null },
  ),
});
const sheets = fc.array(sheet, { minLength: 1, maxLength: 3 });
const marks = fc.array(
  fc.record({
    at: position,
    sheet: fc.integer({ min: 0, max: 2 }),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    zh: fc.stringMatching(/^[=<&"会议\n0-9]{1,12}$/),
  }),
  { maxLength: 12 },
);

function build(
  contents: readonly { cells: Record<string, Content>; merge: { row: number; width: number } | null }[],
): Uint8Array {
  const book = XLSX.utils.book_new();
  contents.forEach(({ cells, merge }, i) => {
    const made: XLSX.WorkSheet = { '!ref': 'A1:H16' };
    for (const [address, value] of Object.entries(cells)) {
      made[address] =
        typeof value === 'object'
          ? { t: 'n', ...value }
          : { t: typeof value === 'string' ? 's' : typeof value === 'number' ? 'n' : 'b', v: value };
    }
    if (merge !== null) {
      made['!merges'] = [{ s: { r: merge.row - 1, c: 0 }, e: { r: merge.row, c: merge.width } }];
    }
    XLSX.utils.book_append_sheet(book, made, `表${i + 1}`);
  });
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
}

function toFindings(
  given: readonly {
    at: { row: number; column: number };
    sheet: number;
    severity: Finding['severity'];
    zh: string;
  }[],
): Finding[] {
  return given.map(({ at, sheet: n, severity, zh }) =>
    finding(`表${n + 1}`, cellAddress(at.row, at.column), { severity, value: zh, message: { zh, en: zh } }),
  );
}

/** What SheetJS sees of a workbook: values, types, formulas, merges. */
function seenBySheetJs(xlsx: Uint8Array) {
  const book = XLSX.read(Buffer.from(xlsx), { type: 'buffer', cellFormula: true });
  return book.SheetNames.filter((name) => name !== '校验结果').map((name) => {
    const own = book.Sheets[name] ?? {};
    const cells = Object.entries(own).filter(([address, cell]) => address[0] !== '!' && cell.t !== 'z');
    return {
      name,
      merges: own['!merges'] ?? [],
      cells: Object.fromEntries(cells.map(([address, { t, v, f }]) => [address, { t, v, f }])),
    };
  });
}

async function seenByHucre(xlsx: Uint8Array) {
  const book = await readXlsx(xlsx);
  return book.sheets
    .filter((own) => own.name !== '校验结果')
    .map((own) => {
      const cells = own.rows.flatMap((row, r) =>
        row.flatMap((value, c) => (value === null ? [] : [[cellAddress(r + 1, c + 1), value] as const])),
      );
      return { name: own.name, merges: own.merges ?? [], cells: Object.fromEntries(cells) };
    });
}

it('two other readers find every value, formula and merge as they were; again is the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(sheets, marks, async (contents, given) => {
      const original = build(contents);
      const input = annotation(toFindings(given));
      const out = annotateWorkbook(original, input);
      expect(seenBySheetJs(out)).toEqual(seenBySheetJs(original));
      expect(await seenByHucre(out)).toEqual(await seenByHucre(original));
      expect(Buffer.from(annotateWorkbook(out, input)).equals(Buffer.from(out))).toBe(true);
    }),
    { numRuns: 120 },
  );
});

it('whatever was marked before, the next round is the same as the first would have been', () => {
  fc.assert(
    fc.property(sheets, marks, marks, (contents, first, second) => {
      const original = build(contents);
      const corrected = annotateWorkbook(
        annotateWorkbook(original, annotation(toFindings(first))),
        annotation(toFindings(second)),
      );
      const direct = annotateWorkbook(original, annotation(toFindings(second)));
      expect(lookOf(corrected)).toEqual(lookOf(direct));
    }),
    { numRuns: 80 },
  );
});

/** Fill, number format and comment of every cell that has a mark or a comment, result sheet included. */
function lookOf(xlsx: Uint8Array) {
  const book = XLSX.read(Buffer.from(xlsx), { type: 'buffer', cellStyles: true });
  return book.SheetNames.map((name) =>
    Object.entries(book.Sheets[name] ?? {}).flatMap(([address, cell]) =>
      address[0] !== '!' && (cell.c || cell.s?.fgColor)
        ? [[address, cell.s.fgColor?.rgb, cell.c?.[0]?.t]]
        : [],
    ),
  );
}
