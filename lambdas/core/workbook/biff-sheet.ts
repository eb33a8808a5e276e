import type { Sheet } from '../model/workbook.ts';
import type { BiffGlobals } from './biff-globals.ts';
import { BIFF, type BiffRecord, needBytes, substream } from './biff-records.ts';
import { type BiffValue, errorText, formulaResult, numberValue, rkNumber } from './biff-values.ts';
import { PLAIN_STYLE } from './cell-style.ts';
import { damaged } from './read-fault.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { styledCell } from './styled-cell.ts';

/** Reads one worksheet substream of an .xls file, in the order of its records. Null for a dialog sheet. */
export function readBiffSheet(
  stream: Buffer,
  start: number,
  end: number,
  globals: BiffGlobals,
  builder: SheetBuilder,
): Sheet | null {
  const hiddenRows = new Set<number>();
  const waiting: { row: number; column: number; format: number }[] = [];
  let row = -1;
  const add = (at: number, column: number, format: number, { type, text }: BiffValue, formula: boolean) => {
    if (text === '') return;
    if (at !== row) builder.startRow(at + 1, hiddenRows.has(at));
    row = at;
    builder.addCell(styledCell(column + 1, type, text, globals.style(format) ?? PLAIN_STYLE, formula, false));
  };

  for (const record of substream(stream, start, end)) {
    const { type, data } = record;
    if (type === BIFF.row) {
      needBytes(data, 14);
      if (data.readUInt16LE(12) & 0x20) hiddenRows.add(data.readUInt16LE(0));
    } else if (type === BIFF.sheetOptions) {
      if ((data[0] ?? 0) & 0x10) return null;
    } else if (type === BIFF.columnInfo) hideColumns(data, builder);
    else if (type === BIFF.mergedCells) addMerges(data, builder);
    else if (type === BIFF.string) {
      const cell = waiting.pop();
      if (cell)
        add(cell.row, cell.column, cell.format, { type: 'text', text: globals.text(record, 0, 2) }, true);
    } else if (isCell(type)) {
      needBytes(data, 6);
      const at = data.readUInt16LE(0);
      const column = data.readUInt16LE(2);
      const format = data.readUInt16LE(4);
      if (type === BIFF.multipleRk) {
        for (let index = 4, next = column; index + 6 <= data.length - 2; index += 6, next++) {
          add(at, next, data.readUInt16LE(index), numberValue(rkNumber(data, index + 2)), false);
        }
      } else if (type === BIFF.formula) {
        const result = formulaResult(data);
        if (result === 'waits') waiting[0] = { row: at, column, format };
        else add(at, column, format, result, true);
      } else add(at, column, format, plainValue(record, globals), false);
    }
  }
  return builder.finish();
}

function isCell(type: number): boolean {
  switch (type) {
    case BIFF.number:
    case BIFF.rk:
    case BIFF.multipleRk:
    case BIFF.sharedLabel:
    case BIFF.label:
    case BIFF.richString:
    case BIFF.boolOrError:
    case BIFF.formula:
      return true;
    default:
      return false;
  }
}

function plainValue(record: BiffRecord, globals: BiffGlobals): BiffValue {
  const { type, data } = record;
  switch (type) {
    case BIFF.number:
      needBytes(data, 14);
      return numberValue(data.readDoubleLE(6));
    case BIFF.rk:
      needBytes(data, 10);
      return numberValue(rkNumber(data, 6));
    case BIFF.sharedLabel: {
      needBytes(data, 10);
      const text = globals.texts[data.readUInt32LE(6)];
      if (text === undefined) throw damaged('reference');
      return { type: 'text', text };
    }
    case BIFF.boolOrError:
      needBytes(data, 8);
      if (data[7]) return { type: 'error', text: errorText(data[6] ?? 0) };
      return { type: 'bool', text: data[6] ? 'TRUE' : 'FALSE' };
    default:
      return { type: 'text', text: globals.text(record, 6, 2) };
  }
}

function hideColumns(data: Buffer, builder: SheetBuilder): void {
  needBytes(data, 10);
  if (!(data.readUInt16LE(8) & 1)) return;
  const last = Math.min(data.readUInt16LE(2), 255);
  for (let column = data.readUInt16LE(0); column <= last; column++) builder.hideColumn(column + 1);
}

function addMerges(data: Buffer, builder: SheetBuilder): void {
  for (let at = 2; at + 8 <= data.length; at += 8) {
    const [top, bottom] = [data.readUInt16LE(at) + 1, data.readUInt16LE(at + 2) + 1];
    const [left, right] = [data.readUInt16LE(at + 4) + 1, data.readUInt16LE(at + 6) + 1];
    builder.addMerge({ top, left, bottom, right });
  }
}
