import * as XLSX from 'xlsx';
import { COVER_SHEET, ZERO_REPORT_PREFIX } from '../../../lambdas/core/model/template-meta.ts';
import type { CellContent } from '../../../lambdas/core/publish/document-xlsx.ts';
import type { Draft } from './draft.ts';
import { INDEX, unmentionedLedgers } from './make-return.ts';
import { ORGANISATION } from './organisation.ts';

/** What a library writes into a cell: plain values, or a cell as it wants it. */
export type OwnCell = string | number | boolean | null | XLSX.CellObject;
export type Grid = OwnCell[][];

/** The same return typed into tables of the unit's own: sheet name → rows. Caption, header, data. */
export function ownTables(draft: Draft): Record<string, Grid> {
  const unit = ORGANISATION.units.find(({ code }) => code === draft.unit)?.name ?? '';
  const [year = '', month = ''] = draft.period.split('-');
  const grids: Record<string, Grid> = {};
  for (const code of INDEX.forms.get(draft.form)?.ledgers ?? []) {
    const ledger = INDEX.ledgers.get(code);
    if (!ledger || !(code in draft.rows)) continue;
    const caption = `${year}年${Number(month)}月${ledger.name.zh}`;
    grids[ledger.name.zh] = [
      [caption],
      [`填报单位：${unit}`],
      ledger.columns.map(({ label, type }) => (type === 'money' ? `${label.zh}（元）` : label.zh)),
      ...(draft.rows[code] ?? []).map((row) => ledger.columns.map(({ key }) => ownCell(row[key] ?? null))),
    ];
  }
  const empty = unmentionedLedgers(draft).map((code) => INDEX.ledgers.get(code)?.name.zh ?? code);
  if (empty.length > 0) grids[COVER_SHEET] = empty.map((name) => [`${ZERO_REPORT_PREFIX}${name}`, '是']);
  return grids;
}

function ownCell(content: CellContent): OwnCell {
  if (content === null) return null;
  if ('text' in content) return content.text;
  if ('number' in content) return Number(content.number);
  const serial = Math.round(Date.parse(`${content.date}T00:00:00Z`) / 86_400_000) + 25_569;
  return { t: 'n', v: serial, z: 'yyyy-mm-dd' };
}

export function toSheets(grids: Readonly<Record<string, Grid>>): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  for (const [name, grid] of Object.entries(grids)) {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(grid), name);
  }
  return book;
}

export function writeBook(book: XLSX.WorkBook, bookType: XLSX.BookType = 'xlsx'): Uint8Array {
  const bytes: unknown = XLSX.write(book, { type: 'buffer', bookType, bookSST: true });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('nothing was written');
  return bytes;
}

/** The bytes as another format, by the library that wrote them. */
export function convert(bytes: Uint8Array, bookType: XLSX.BookType): Uint8Array {
  return writeBook(XLSX.read(bytes, { type: 'array', cellNF: true, cellStyles: true }), bookType);
}
