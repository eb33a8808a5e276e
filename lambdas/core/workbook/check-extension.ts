import { type FileFindingCode, fileFinding } from '../model/file-findings.ts';
import type { Finding } from '../model/finding.ts';
import type { Text } from '../model/text.ts';
import type { WorkbookFormat } from '../model/workbook.ts';

const FORMATS: ReadonlyMap<string, readonly WorkbookFormat[]> = new Map([
  ['xlsx', ['xlsx']],
  ['xlsm', ['xlsx']],
  ['xltx', ['xlsx']],
  ['xltm', ['xlsx']],
  ['xls', ['xls']],
  ['xlt', ['xls']],
  ['et', ['xls', 'xlsx']],
  ['ett', ['xls', 'xlsx']],
  ['ods', ['ods']],
  ['csv', ['csv']],
  ['tsv', ['csv']],
  ['txt', ['csv']],
  ['html', ['html']],
  ['htm', ['html']],
]);
const NAMES: Readonly<Record<WorkbookFormat, Text>> = {
  xlsx: { zh: ' .xlsx 工作簿', en: 'an .xlsx workbook' },
  xls: { zh: ' .xls 工作簿', en: 'an .xls workbook' },
  ods: { zh: ' .ods 工作簿', en: 'an .ods workbook' },
  csv: { zh: '分隔文本（CSV）', en: 'delimited text (CSV)' },
  html: { zh: '网页表格', en: 'an HTML table' },
};
const MISMATCH: FileFindingCode = 'F008';

/** The part of a file name behind its last dot, lower case; '' when there is none. */
export function fileExtension(fileName: string): string {
  return /\.([^./\\]{1,10})$/.exec(fileName.slice(-11))?.[1]?.toLowerCase() ?? '';
}

/** A finding when the extension promises another format than the content has. */
export function checkExtension(fileName: string, format: WorkbookFormat): Finding | null {
  const extension = fileExtension(fileName);
  const promised = FORMATS.get(extension);
  if (!promised || promised.includes(format)) return null;
  return fileFinding(MISMATCH, { extension, actual: NAMES[format] });
}
