import type { BookType } from 'xlsx';
import type { Draft } from '../golden-recipes/kit/draft.ts';
import { draftOf } from '../golden-recipes/kit/make-return.ts';
import { ownTables, toSheets, writeBook } from '../golden-recipes/kit/own-table.ts';
import { unpackParts } from '../golden-recipes/kit/unpack-parts.ts';
import { buildZip, type ZipPart } from '../support/build-zip.ts';

/** Small workbooks that pass: two rows are enough to go wrong. */
function small(form: string, rows: number): Draft {
  const draft = draftOf(form);
  for (const [ledger, list] of Object.entries(draft.rows)) {
    if (ledger !== 'S03') draft.rows[ledger] = list.slice(0, rows);
  }
  return draft;
}

function book(form: string, rows: number, bookType: BookType): Uint8Array {
  return writeBook(toSheets(ownTables(small(form, rows))), bookType);
}

export interface Base {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export const BASES: readonly [Base, ...Base[]] = [
  { fileName: '培训.xlsx', bytes: book('training', 3, 'xlsx') },
  { fileName: '会议.xlsx', bytes: book('meetings', 4, 'xlsx') },
  { fileName: '培训.xls', bytes: book('training', 3, 'biff8') },
  { fileName: '培训.ods', bytes: book('training', 3, 'ods') },
  {
    fileName: '培训.csv',
    bytes: Buffer.from(
      '培训班台账\r\n填报单位：华东建设第一分公司,填报期间：2022年3月\r\n班次编号,培训名称,类别,主办层级,计划/实际,开始日期,结束日期,学时\r\nPX-1,党务培训班,党务培训,本单位,计划,2022-03-07,2022-03-09,24\r\n',
    ),
  },
  {
    fileName: '培训.htm',
    bytes: Buffer.from(
      '<table><tr><td>班次编号<td>培训名称<td>类别<td>主办层级<td>计划/实际<td>开始日期<td>结束日期<td>学时<tr><td>PX-1<td>党务培训班<td>党务培训<td>本单位<td>计划<td>2022-03-07<td>2022-03-09<td>24</table>',
    ),
  },
];

/** Parts of a small .xlsx, ready to be changed one by one. */
export const PARTS: readonly [ZipPart, ...ZipPart[]] = toParts(book('training', 3, 'xlsx'));

function toParts(bytes: Uint8Array): [ZipPart, ...ZipPart[]] {
  const [first, ...rest] = [...unpackParts(bytes)].map(([name, data]) => ({ name, data }));
  if (!first) throw new Error('an empty workbook');
  return [first, ...rest];
}

/** Nothing is packed: that is for speed alone. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  return buildZip(parts.map((part) => ({ stored: true, ...part })));
}
