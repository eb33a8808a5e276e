import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { readWorkbook } from '../../../lambdas/core/workbook/read-workbook.ts';
import { buildZip } from '../../support/build-zip.ts';
import { rawParts } from '../../support/raw-xlsx.ts';
import { outcomeOf } from '../../support/read-cells.ts';

const PARTS = rawParts({
  sheets: [
    '<row r="1" hidden="0"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f>A1&amp;1</f><v>2.5</v></c></row>',
  ],
  strings: '<si><t>甲&lt;</t></si><si><r><t>乙</t></r></si>',
  styles:
    '<fonts><font><strike/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="14" fontId="0"/></cellXfs>',
  before: '<cols><col min="1" max="2" hidden="1"/></cols>',
  after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
});
const SHEET = XLSX.utils.aoa_to_sheet([
  ['编号', 'name', 1.5, true],
  [1, 2, 3, 'x'.repeat(300)],
]);
const BOOK = { SheetNames: ['台账'], Sheets: { 台账: SHEET } };
const xls: Buffer = XLSX.write(BOOK, { type: 'buffer', bookType: 'biff8', bookSST: true });
const ods: Buffer = XLSX.write(BOOK, { type: 'buffer', bookType: 'ods' });

const FILES: readonly (readonly [string, Buffer])[] = [
  ['a.xlsx', buildZip(PARTS)],
  ['a.xls', xls],
  ['a.ods', ods],
  ['a.csv', Buffer.from('编号,"a ""b"""\r\n1,2\r\n')],
  ['a.htm', Buffer.from('<table><tr><td colspan="2">甲&nbsp;<br>乙</td></tr><tr><td>1<td>2</table>')],
];

const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });

function mutate(bytes: Buffer, edits: readonly [number, number][]): Buffer {
  const copy = Buffer.from(bytes);
  for (const [at, value] of edits) copy[at % copy.length] = value;
  return copy;
}

describe('files with flipped bytes end with a verdict, never with a failure of the reader', () => {
  it.each(FILES)('%s', (name, bytes) => {
    expect(outcomeOf(readWorkbook(bytes, name))).toMatch(/^ok/);
    fc.assert(
      fc.property(changes, (edits) => {
        expect(outcomeOf(readWorkbook(mutate(bytes, edits), name))).not.toContain('F023');
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(PARTS.map(({ name }) => name))('inside %s, with the checksum right', (changed) => {
    fc.assert(
      fc.property(changes, (edits) => {
        const parts = PARTS.map((part) =>
          part.name === changed ? { ...part, data: mutate(Buffer.from(part.data), edits) } : part,
        );
        expect(outcomeOf(readWorkbook(buildZip(parts), 'a.xlsx'))).not.toContain('F023');
      }),
      { numRuns: 500 },
    );
  });
});
