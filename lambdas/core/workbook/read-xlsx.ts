import type { Workbook } from '../model/workbook.ts';
import type { CellBudget } from './cell-budget.ts';
import { type Relationship, readRelationships } from './package-relationships.ts';
import { damaged, ReadFault } from './read-fault.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readSheet } from './read-sheet.ts';
import { readStyles } from './read-styles.ts';
import { readWorkbookPart } from './read-workbook-part.ts';
import { SheetBuilder } from './sheet-builder.ts';
import type { ZipArchive } from './zip-archive.ts';

const MACRO_SHEETS = /^xl(Intl)?Macrosheet$/i;

/** Reads the worksheets of an .xlsx or .xlsm package; chart, dialog and macro sheets hold no data. */
export function readXlsx(zip: ZipArchive, workbookName: string, budget: CellBudget): Workbook {
  const part = zip.read(workbookName);
  if (!part) throw damaged('missingPart');
  const { sheets, date1904 } = readWorkbookPart(part);
  const relationships = readRelationships(zip, workbookName);
  const all = [...relationships.values()];
  const partOf = (type: string) => {
    const found = all.find((relationship) => relationship.type === type && !relationship.external);
    return found ? zip.read(found.target) : null;
  };
  const context = {
    texts: readSharedStrings(partOf('sharedStrings')),
    styles: readStyles(partOf('styles')),
    date1904,
  };
  const seen = new Set<string>();
  const read = sheets.flatMap(({ name, visibility, relationshipId }) => {
    const relationship = relationships.get(relationshipId);
    if (!relationship || relationship.external) throw damaged('missingPart');
    if (relationship.type !== 'worksheet') return [];
    if (seen.has(relationship.target)) throw damaged('duplicateSheet');
    seen.add(relationship.target);
    const bytes = zip.read(relationship.target);
    if (!bytes) throw damaged('missingPart');
    return [readSheet(bytes, new SheetBuilder(name, visibility, budget), context)];
  });
  if (read.length === 0) throw new ReadFault('F022');
  return {
    format: 'xlsx',
    sheets: read,
    date1904,
    hasMacros: hasMacros(zip, all),
    hasExternalLinks: all.some(({ type }) => type === 'externalLink'),
  };
}

function hasMacros(zip: ZipArchive, relationships: readonly Relationship[]): boolean {
  if (relationships.some(({ type }) => type === 'vbaProject' || MACRO_SHEETS.test(type))) return true;
  for (const key of zip.keys) if (key.endsWith('vbaproject.bin')) return true;
  return false;
}
