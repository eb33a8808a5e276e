import type { Workbook } from '../model/workbook.ts';
import { BiffGlobals } from './biff-globals.ts';
import { readBiffSheet } from './biff-sheet.ts';
import type { CellBudget } from './cell-budget.ts';
import { ReadFault } from './read-fault.ts';
import { SheetBuilder } from './sheet-builder.ts';

/** Reads the workbook stream of an .xls file (Excel 5 to 2003, WPS .et). Source: [MS-XLS]. */
export function readXls(stream: Buffer, hasMacroStorage: boolean, budget: CellBudget): Workbook {
  const globals = new BiffGlobals(stream);
  const sheets = globals.sheets.flatMap(({ name, visibility, at, isWorksheet }) => {
    if (!isWorksheet) return [];
    const sheet = readBiffSheet(stream, at, globals, new SheetBuilder(name, visibility, budget));
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
