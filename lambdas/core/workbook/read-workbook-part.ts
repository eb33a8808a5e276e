import type { Sheet } from '../model/workbook.ts';
import { partToUtf8 } from './part-encoding.ts';
import { damaged } from './read-fault.ts';
import { eachChild, isTrue, openRoot } from './xml-elements.ts';
import { XmlScanner } from './xml-scanner.ts';

export interface SheetReference {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly relationshipId: string;
}

/** The table of contents of an .xlsx workbook, sheets in tab order. */
export function readWorkbookPart(part: Buffer): { sheets: readonly SheetReference[]; date1904: boolean } {
  const scanner = new XmlScanner(partToUtf8(part));
  const sheets: SheetReference[] = [];
  let date1904 = false;
  openRoot(scanner, 'workbook');
  eachChild(scanner, () => {
    if (scanner.nameIs('workbookPr')) date1904 = isTrue(scanner.attribute('date1904'));
    if (scanner.nameIs('sheets')) {
      eachChild(scanner, () => {
        if (scanner.nameIs('sheet')) sheets.push(readSheetReference(scanner));
      });
    }
  });
  return { sheets, date1904 };
}

function readSheetReference(scanner: XmlScanner): SheetReference {
  const name = scanner.attribute('name');
  const relationshipId = scanner.attribute('id');
  const state = scanner.attribute('state');
  if (name === null || relationshipId === null) throw damaged('xml');
  return {
    name,
    relationshipId,
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
  };
}
