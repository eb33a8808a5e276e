import type { Workbook } from '../model/workbook.ts';
import { BiffGlobals, type BiffSheet } from './biff-globals.ts';
import { readBiffSheet } from './biff-sheet.ts';
import type { CellBudget } from './cell-budget.ts';
import { damaged, ReadFault } from './read-fault.ts';
import { SheetBuilder } from './sheet-builder.ts';

/** Reads the workbook stream of an .xls file (Excel 5 to 2003, WPS .et). Source: [MS-XLS]. */
export function readXls(stream: Buffer, hasMacroStorage: boolean, budget: CellBudget): Workbook {
  const globals = new BiffGlobals(stream);
  const ends = sheetEnds(stream, globals.sheets);
  const sheets = globals.sheets.flatMap(({ name, visibility, at, isWorksheet }) => {
    if (!isWorksheet) return [];
    const sheet = readBiffSheet(
      stream,
      at,
      ends.get(at) ?? 0,
      globals,
      new SheetBuilder(name, visibility, budget),
    );
    return sheet ? [sheet] : [];
  });
  if (sheets.length === 0) throw new ReadFault('F022');
  return {
    format: 'xls',
    sheets,
    date1904: globals.date1904,
    hasMacros: globals.hasMacros || hasMacroStorage,
    hasExternalLinks: globals.hasExternalLinks,
  };
}

/** By its start, where the next sheet starts: sheets may not overlap, so reading all of them is one pass. */
function sheetEnds(stream: Buffer, sheets: readonly BiffSheet[]): ReadonlyMap<number, number> {
  const starts = sheets.map((sheet) => sheet.at).sort((a, b) => a - b);
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? stream.length]));
  if (ends.size < sheets.length) throw damaged('duplicateSheet');
  return ends;
}
