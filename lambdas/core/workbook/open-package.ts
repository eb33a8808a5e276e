import type { ReadLimits } from '../model/read-result.ts';
import type { Workbook } from '../model/workbook.ts';
import type { CellBudget } from './cell-budget.ts';
import { readRelationships } from './package-relationships.ts';
import { ReadFault } from './read-fault.ts';
import { readOds } from './read-ods.ts';
import { readXlsx } from './read-xlsx.ts';
import { ZipArchive } from './zip-archive.ts';

const WORD = { zh: ' Word 文档', en: 'a Word document' };
const SLIDES = { zh: '演示文稿', en: 'a presentation' };

/** A zip may be an .xlsx, an .ods, a document of another kind or a plain archive. */
export function readPackage(bytes: Buffer, limits: ReadLimits, budget: CellBudget): Workbook {
  const zip = new ZipArchive(bytes, limits);
  const keys = [...zip.keys];
  const has = (pattern: RegExp) => keys.some((key) => pattern.test(key));
  if (has(/^word\//) && !has(/^xl\//)) throw new ReadFault('F021', { kind: WORD });
  if (has(/^ppt\//) && !has(/^xl\//)) throw new ReadFault('F021', { kind: SLIDES });
  if (has(/(^|\/)(index\.zip|index\/document\.iwa)$/)) throw new ReadFault('F004', { format: 'Numbers' });
  if (zip.has('content.xml')) return readOds(zip, budget);
  const workbook = findWorkbook(zip);
  if (workbook === null) throw new ReadFault(keys.length === 0 ? 'F003' : 'F014');
  if (/\.bin$/i.test(workbook)) throw new ReadFault('F004', { format: '.xlsb' });
  return readXlsx(zip, workbook, budget);
}

/** Name of the main part as the package says, or where it usually is. */
function findWorkbook(zip: ZipArchive): string | null {
  for (const { type, target, external } of readRelationships(zip, '').values()) {
    if (type === 'officeDocument' && !external) return target;
  }
  return ['xl/workbook.xml', 'xl/workbook.bin', 'workbook.xml'].find((name) => zip.has(name)) ?? null;
}
