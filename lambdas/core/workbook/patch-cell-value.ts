import { isoDateSerial } from './iso-date-serial.ts';
import { attribute, removeAttribute } from './patch-attribute.ts';
import type { CellSlot } from './patch-cells.ts';
import { encodeText } from './patch-text.ts';
import { childElements, nextTag } from './patch-xml.ts';
import { UnpatchableWorkbookError } from './unpatchable-error.ts';

/**
 * What to put into a cell. `number` is a decimal, `date` an ISO date or date-time stored as a serial number
 * (shown by the number format that stands there); `result` is the cached number of a formula that stays; null empties.
 */
export type CellValue =
  | { readonly text: string }
  | { readonly number: string }
  | { readonly date: string }
  | { readonly bool: boolean }
  | { readonly result: string }
  | null;

const DECIMAL = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** XML of the cell with the value; the cell's format stays. */
export function writeCell(slot: CellSlot, value: CellValue, date1904: boolean): string {
  if (value !== null && 'result' in value) return writeResult(slot, value.result);
  if (slot.xml !== null && isSharedFormulaMaster(slot.xml)) {
    throw new UnpatchableWorkbookError(`${slot.address} holds a formula that other cells share`);
  }
  const style = slot.style === 0 ? '' : ` s="${slot.style}"`;
  const open = `<${slot.prefix}c r="${slot.address}"${style}`;
  const close = `</${slot.prefix}c>`;
  if (value === null) return `${open}/>`;
  if ('text' in value) {
    const { prefix } = slot;
    const text = encodeText(value.text);
    return `${open} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>${close}`;
  }
  const v = (content: string) => `<${slot.prefix}v>${content}</${slot.prefix}v>`;
  if ('bool' in value) return `${open} t="b">${v(value.bool ? '1' : '0')}${close}`;
  const number = 'number' in value ? decimal(value.number) : dateNumber(value.date, date1904);
  return `${open}>${v(number)}${close}`;
}

function writeResult(slot: CellSlot, result: string): string {
  if (slot.xml === null) throw new RangeError(`${slot.address} holds no formula`);
  const cell = nextTag(slot.xml, 0);
  const formula = cell && childElements(slot.xml, cell).find((child) => child.tag.local === 'f');
  if (!cell || !formula) throw new RangeError(`${slot.address} holds no formula`);
  const open = removeAttribute(slot.xml.slice(0, cell.end), 't');
  const { prefix } = slot;
  const body = slot.xml.slice(formula.tag.start, formula.end);
  return `${open}${body}<${prefix}v>${decimal(result)}</${prefix}v></${prefix}c>`;
}

function dateNumber(iso: string, date1904: boolean): string {
  const serial = isoDateSerial(iso, date1904);
  if (serial === null) throw new RangeError(`not a date a spreadsheet can hold: ${iso}`);
  return serial;
}

function decimal(text: string): string {
  if (!DECIMAL.test(text)) throw new RangeError(`not a decimal number: ${text}`);
  return text;
}

function isSharedFormulaMaster(cell: string): boolean {
  for (let tag = nextTag(cell, 0); tag !== null; tag = nextTag(cell, tag.end)) {
    if (tag.local !== 'f' || tag.kind === 'close') continue;
    const text = cell.slice(tag.start, tag.end);
    return attribute(text, 't') === 'shared' && attribute(text, 'ref') !== null;
  }
  return false;
}
