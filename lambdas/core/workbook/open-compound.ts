import type { Workbook } from '../model/workbook.ts';
import type { CellBudget } from './cell-budget.ts';
import { CompoundFile } from './compound-file.ts';
import { ReadFault } from './read-fault.ts';
import { readXls } from './read-xls.ts';

const WORD = { zh: ' Word 文档', en: 'a Word document' };
const SLIDES = { zh: '演示文稿', en: 'a presentation' };

/** An OLE2 file may be an .xls or .et, an encrypted .xlsx, or a document of another kind. */
export function readCompound(bytes: Buffer, budget: CellBudget): Workbook {
  const file = new CompoundFile(bytes);
  const { entries } = file;
  if (entries.has('encryptedpackage') || entries.has('encryptioninfo')) throw new ReadFault('F001');
  const stream = file.read('Workbook') ?? file.read('Book');
  if (stream) {
    if (stream[0] === 0x09 && stream[1] !== 0x08) throw new ReadFault('F004', { format: 'Excel 2–4' });
    return readXls(stream, entries.has('_vba_project_cur') || entries.has('_vba_project'), budget);
  }
  if (entries.has('worddocument')) throw new ReadFault('F021', { kind: WORD });
  if (entries.has('powerpoint document')) throw new ReadFault('F021', { kind: SLIDES });
  if (entries.has('nativecontent_main') || entries.has('perfectoffice_main')) {
    throw new ReadFault('F004', { format: 'Quattro Pro' });
  }
  throw new ReadFault('F003');
}
