import { cellAddress, parseAddress } from '../model/a1.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { SEVERITIES } from './annotate-words.ts';
import { attribute } from './patch-attribute.ts';
import type { SheetIndex } from './patch-sheet-index.ts';
import { tailElements } from './patch-sheet-index.ts';
import { childElements } from './patch-xml.ts';

/** A cell to be marked, with all that was found in it. */
export interface MarkedPlace {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/**
 * The cells to mark on a sheet in reading order. A finding inside merged cells marks their top left cell, the only
 * one that shows. Addresses no spreadsheet has are left out.
 */
export function markedPlaces(index: SheetIndex, findings: readonly Finding[]): MarkedPlace[] {
  const cells = new Map<string, { row: number; column: number; findings: Finding[] }>();
  for (const finding of findings) {
    const place = parseAddress((finding.cell ?? '').split(':')[0]?.replaceAll('$', '') ?? '');
    if (place === null || place.row > 1_048_576 || place.column > 16_384) continue;
    const address = cellAddress(place.row, place.column);
    const cell = cells.get(address);
    if (cell === undefined) cells.set(address, { ...place, findings: [finding] });
    else cell.findings.push(finding);
  }
  const anchors = mergeAnchors(index, [...cells.values()]);
  const marked = new Map<string, { row: number; column: number; findings: Finding[] }>();
  for (const [address, cell] of cells) {
    const place = anchors.get(address) ?? cell;
    const anchor = cellAddress(place.row, place.column);
    const known = marked.get(anchor);
    if (known === undefined) marked.set(anchor, { ...cell, row: place.row, column: place.column });
    else known.findings.push(...cell.findings);
  }
  return [...marked.entries()]
    .map(([address, cell]) => ({ address, ...cell, severity: gravest(cell.findings) }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

function gravest(findings: readonly Finding[]): Severity {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'info';
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Address of a cell inside a merged range → its top left cell. */
function mergeAnchors(index: SheetIndex, cells: readonly Place[]): Map<string, Place> {
  const anchors = new Map<string, Place>();
  const byRow = [...cells].sort((a, b) => a.row - b.row);
  for (const range of readMerges(index)) {
    for (let i = firstAtOrAfter(byRow, range.top); i < byRow.length; i++) {
      const cell = byRow[i];
      if (cell === undefined || cell.row > range.bottom) break;
      if (cell.column < range.left || cell.column > range.right) continue;
      anchors.set(cellAddress(cell.row, cell.column), { row: range.top, column: range.left });
    }
  }
  return anchors;
}

function firstAtOrAfter(cells: readonly Place[], row: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readMerges(index: SheetIndex): { top: number; left: number; bottom: number; right: number }[] {
  const { xml } = index;
  const list = tailElements(index).find(({ tag }) => tag.local === 'mergeCells');
  if (list === undefined) return [];
  return childElements(xml, list.tag).flatMap((child) => {
    const ref = attribute(xml.slice(child.tag.start, child.tag.end), 'ref') ?? '';
    const [from, to] = ref.split(':').map((address) => parseAddress(address));
    return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : [];
  });
}
