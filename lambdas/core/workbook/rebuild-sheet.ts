import { cellAddress } from '../model/a1.ts';
import type { Cell, Sheet } from '../model/workbook.ts';
import { encodeText } from './patch-text.ts';
import type { RebuiltStyles } from './rebuild-styles.ts';
import { textWidth } from './text-width.ts';

const MAX_WIDTH = 48;

/** XML of a sheet with the cells, merges and hidden rows and columns of one that was read from another format. */
export function rebuildSheet(sheet: Sheet, styles: RebuiltStyles): string {
  const rows = sheet.rows.map((row) => {
    const cells = row.cells.map((cell) => cellXml(row.number, cell, styles)).join('');
    return `<row r="${row.number}"${row.hidden ? ' hidden="1"' : ''}>${cells}</row>`;
  });
  const merges = sheet.merges.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${cellAddress(top, left)}:${cellAddress(bottom, right)}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    columnsXml(sheet),
    `<sheetData>${rows.join('')}</sheetData>`,
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    '</worksheet>',
  ].join('');
}

function cellXml(row: number, cell: Cell, styles: RebuiltStyles): string {
  const open = `<c r="${cellAddress(row, cell.column)}" s="${styles.styleOf(cell)}"`;
  const text = encodeText(cell.text);
  switch (cell.type) {
    case 'number':
      return `${open}><v>${text}</v></c>`;
    case 'bool':
      return `${open} t="b"><v>${cell.text === 'TRUE' ? 1 : 0}</v></c>`;
    case 'error':
      return `${open} t="e"><v>${text}</v></c>`;
    case 'uncalculated':
      return `${open}/>`;
    case 'text':
      return `${open} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
}

/** Column widths fitted to what is in them: the source's own widths are not known. */
function columnsXml(sheet: Sheet): string {
  const widths = new Map<number, number>();
  const mergeStarts = new Set(sheet.merges.map((range) => cellAddress(range.top, range.left)));
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      if (mergeStarts.has(cellAddress(row.number, cell.column))) continue;
      const shown =
        cell.type === 'number' && cell.numberFormat ? 11 : textWidth(cell.text.slice(0, MAX_WIDTH)) + 2;
      widths.set(cell.column, Math.min(Math.max(widths.get(cell.column) ?? 8, shown), MAX_WIDTH));
    }
  }
  for (const column of sheet.hiddenColumns) widths.set(column, widths.get(column) ?? 8);
  if (widths.size === 0) return '';
  const columns = [...widths]
    .sort(([a], [b]) => a - b)
    .map(([column, width]) => {
      const hidden = sheet.hiddenColumns.has(column) ? ' hidden="1"' : '';
      return `<col min="${column}" max="${column}" width="${width}" customWidth="1"${hidden}/>`;
    });
  return `<cols>${columns.join('')}</cols>`;
}
