import type { Workbook } from '../model/workbook.ts';
import type { CellBudget } from './cell-budget.ts';
import { type OdsStyle, readOdsStyle } from './ods-styles.ts';
import { readOdsTable } from './ods-table.ts';
import { partToUtf8 } from './part-encoding.ts';
import { damaged, ReadFault } from './read-fault.ts';
import { eachChild, openRoot } from './xml-elements.ts';
import { XmlScanner } from './xml-scanner.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Reads an OpenDocument spreadsheet. Source: OpenDocument 1.3, part 3, chapters 9 and 19. */
export function readOds(zip: ZipArchive, budget: CellBudget): Workbook {
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest && hasElement(manifest, 'encryption-data')) throw new ReadFault('F001');
  const part = zip.read('content.xml');
  if (!part) throw damaged('missingPart');
  const scanner = new XmlScanner(partToUtf8(part));
  const styles = new Map<string, OdsStyle>();
  const sheets: Workbook['sheets'][number][] = [];
  openRoot(scanner, 'document-content');
  eachChild(scanner, () => {
    if (scanner.nameIs('automatic-styles')) eachChild(scanner, () => readOdsStyle(scanner, styles));
    if (!scanner.nameIs('body')) return;
    eachChild(scanner, () => {
      if (!scanner.nameIs('spreadsheet')) throw new ReadFault('F003');
      eachChild(scanner, () => {
        if (scanner.nameIs('table')) sheets.push(readOdsTable(scanner, styles, budget));
      });
    });
  });
  if (scanner.next() !== 'end') throw damaged('xml');
  if (sheets.length === 0) throw new ReadFault('F022');
  let hasMacros = false;
  for (const key of zip.keys) if (/^(basic|scripts)\/.*\.(xml|xlb|py|js)$/.test(key)) hasMacros = true;
  return { format: 'ods', sheets, date1904: false, hasMacros, hasExternalLinks: false };
}

function hasElement(part: Buffer, name: string): boolean {
  const scanner = new XmlScanner(partToUtf8(part));
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'open' && scanner.nameIs(name)) return true;
  }
  return false;
}
