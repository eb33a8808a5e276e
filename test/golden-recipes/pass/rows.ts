import { add, insert } from '../kit/draft.ts';
import { draftOf } from '../kit/make-return.ts';
import { ownTables, toSheets, writeBook } from '../kit/own-table.ts';
import { onSheet, ownWorkbook } from '../kit/own-workbook.ts';
import { merge, patchSheet } from '../kit/patch-file.ts';
import type { Recipe } from '../kit/recipe.ts';

/** Rows that are no data, and data among them. */
export const ROW_ODDITIES: readonly Recipe[] = [
  { name: 'blank-rows-between', fill: insert('L10', 3, {}, {}) },
  {
    name: 'total-row-that-adds-up',
    fill: add('L10', { meetingNo: '合计', invited: 56, attended: 53, itemCount: 3 }),
  },
  { name: 'total-row-with-a-gap-in-its-name', fill: add('L10', {}, { meetingNo: '合　计', attended: 53 }) },
  { name: 'cumulative-row', fill: add('L10', { meetingNo: '累计', attended: 153 }) },
  {
    name: 'signature-row',
    fill: add(
      'L10',
      {},
      { meetingNo: '填表人：综合岗', title: '审核人：党委书记', invited: '填报日期：2022年4月2日' },
    ),
  },
  { name: 'note-row', fill: add('L10', { meetingNo: '注：以上数据已与会议记录核对。' }) },
  {
    name: 'stray-full-stop-far-below',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', (grid) => {
        grid[400] = [null, null, null, null, ' '];
      }),
    ),
  },
  {
    name: 'blank-cells-far-below',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', (grid) => {
        grid[900] = ['  ', '\u3000', '\u200b'];
      }),
    ),
  },
  {
    name: 'note-beside-the-table',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', (grid) => {
        grid[4]?.push(null, null, '此会与二分公司合开');
      }),
    ),
  },
  {
    name: 'scratch-sum-beside-the-table',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', (grid) => {
        grid[4]?.push(null, null, 27);
        grid[5]?.push(null, null, 12);
      }),
    ),
  },
  {
    name: 'serial-number-column-with-gaps',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', (grid) => {
        for (const [at, row] of grid.slice(2).entries()) row.unshift(['序号', 1, 2, 2, 4][at] ?? null);
      }),
    ),
  },
  {
    name: 'row-that-numbers-the-columns',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', (grid) =>
        grid.splice(
          3,
          0,
          (grid[2] ?? []).map((_, at) => at + 1),
        ),
      ),
    ),
  },
  {
    name: 'header-repeated-on-the-next-page',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', (grid) => grid.splice(5, 0, [...(grid[2] ?? [])])),
    ),
  },
  {
    name: 'meeting-number-merged-over-its-items',
    build: () => {
      const tables = ownTables(draftOf('meetings'));
      tables.议题台账?.[4]?.splice(0, 1, null);
      const book = toSheets(tables);
      const sheet = book.Sheets.议题台账;
      if (sheet) sheet['!merges'] = [{ s: { r: 3, c: 0 }, e: { r: 4, c: 0 } }];
      return writeBook(book);
    },
  },
  {
    name: 'merged-title',
    patch: patchSheet(2, (xml) => (xml.includes('A1:R1') ? `${xml} ` : merge('A1:R1')(xml))),
  },
  {
    name: 'blank-formatted-rows-below',
    patch: patchSheet(2, (xml) =>
      xml.replace(
        '</sheetData>',
        `${Array.from({ length: 300 }, (_, at) => `<row r="${at + 8}"><c r="A${at + 8}" s="1"/><c r="B${at + 8}" s="1"/></row>`).join('')}</sheetData>`,
      ),
    ),
  },
  {
    name: 'idle-formulas-below',
    patch: patchSheet(2, (xml) =>
      xml.replace(
        '</sheetData>',
        `${Array.from({ length: 30 }, (_, at) => `<row r="${at + 8}"><c r="H${at + 8}"><f>Z${at}</f><v>0</v></c></row>`).join('')}</sheetData>`,
      ),
    ),
  },
];
