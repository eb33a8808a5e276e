/** The same cells as another program would save them: Excel 97–2003 or LibreOffice. */
export async function convertWorkbook(xlsx: Uint8Array, format: 'xls' | 'ods'): Promise<Uint8Array> {
  const { read, write } = await import('xlsx');
  const workbook = read(xlsx, { type: 'array', cellNF: true, cellDates: format === 'ods' });
  if (format === 'ods') useSlashDates(Object.values(workbook.Sheets));
  const bytes: unknown = write(workbook, { type: 'buffer', bookType: format === 'xls' ? 'biff8' : 'ods' });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('the workbook was not converted');
  return bytes;
}

/** The ODF writer knows dates with slashes only. */
function useSlashDates(sheets: readonly object[]): void {
  for (const sheet of sheets) {
    for (const cell of Object.values(sheet)) {
      if (cell?.z === 'yyyy-mm-dd') cell.z = 'yyyy/mm/dd';
    }
  }
}
