import { parseAddress } from '../model/a1.ts';
import type { Range } from '../model/workbook.ts';
import { damaged } from './read-fault.ts';

/** @example parseRange('A1:B3') gives {top: 1, left: 1, bottom: 3, right: 2} */
export function parseRange(text: string): Range {
  const colon = text.indexOf(':');
  const from = parseAddress(colon < 0 ? text : text.slice(0, colon));
  const to = colon < 0 ? from : parseAddress(text.slice(colon + 1));
  if (!from || !to) throw damaged('address');
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
