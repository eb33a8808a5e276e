import { parseAddress } from '../model/a1.ts';
import type { CellValue } from './patch-cell-value.ts';
import { writeCell } from './patch-cell-value.ts';
import type { CellEdit } from './patch-cells.ts';
import { cellSplices } from './patch-cells.ts';
import { dimensionSplices } from './patch-dimension.ts';
import { applySplices } from './patch-splice.ts';
import type { PreparedTemplate } from './patch-template.ts';
import { prepareTemplate } from './patch-template.ts';
import { fromByteString } from './patch-text.ts';
import type { PackedZipPart } from './zip-writer.ts';
import { packPart, writeZip } from './zip-writer.ts';

/** Puts `value` into the cell at an A1 address. The last edit of a cell wins. */
export interface FillEdit {
  readonly sheet: string;
  readonly cell: string;
  readonly value: CellValue;
}

/**
 * Sets cells of an existing .xlsx without touching anything else in it.
 * Throws RangeError for an unknown sheet, a wrong address or a value that cannot be stored.
 */
export function fillCells(xlsx: Uint8Array, edits: readonly FillEdit[]): Uint8Array {
  return fillTemplate(prepareTemplate(xlsx), edits);
}

/** As fillCells, for a template that is filled many times. */
export function fillTemplate(template: PreparedTemplate, edits: readonly FillEdit[]): Uint8Array {
  const bySheet = new Map<string, Map<string, FillEdit>>();
  for (const edit of edits) {
    const cells = bySheet.get(edit.sheet) ?? new Map<string, FillEdit>();
    bySheet.set(edit.sheet, cells.set(edit.cell, edit));
  }
  const replaced = new Map<string, PackedZipPart>();
  for (const [name, cells] of bySheet) {
    const sheet = template.sheets.get(name);
    if (sheet === undefined) throw new RangeError(`no sheet called ${name}`);
    const cellEdits = [...cells.values()].map((edit) => toCellEdit(edit, template.date1904));
    const splices = [...cellSplices(sheet.index, cellEdits), ...dimensionSplices(sheet.index, cellEdits)];
    const data = fromByteString(applySplices(sheet.index.xml, splices));
    replaced.set(sheet.part.name, packPart({ name: sheet.part.name, data }, 1));
  }
  return writeZip(template.parts.map((part) => replaced.get(part.name) ?? part));
}

function toCellEdit(edit: FillEdit, date1904: boolean): CellEdit {
  const place = parseAddress(edit.cell);
  if (place === null || place.row > 1_048_576 || place.column > 16_384) {
    throw new RangeError(`not a cell address: ${edit.cell}`);
  }
  return { ...place, rewrite: (slot) => writeCell(slot, edit.value, date1904) };
}
