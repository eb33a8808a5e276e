import { writeZip } from '../workbook/zip-writer.ts';
import type { SheetDocument, WorkbookDocument } from './document-xlsx.ts';
import { escapeXlsx, MAIN_NAMESPACE, quoteSheet, RELATIONSHIP_NAMESPACE, XML_HEAD } from './escape-xlsx.ts';
import { commentsXml, noteBoxesXml } from './notes-xlsx.ts';
import { printTitles, sheetXml } from './sheet-xlsx.ts';
import { createStyleTable } from './style-xlsx.ts';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A cell holds no more characters. */
const LONGEST_TEXT = 32_767;

/** Writes an .xlsx. No time stamp and no random id goes in: equal documents give equal bytes. */
export function writeWorkbookXlsx(document: WorkbookDocument): Uint8Array {
  const styles = createStyleTable();
  const texts = new Map<string, number>();
  const strings = (full: string): number => {
    const text = full.length <= LONGEST_TEXT ? full : `${full.slice(0, LONGEST_TEXT - 1)}…`;
    const id = texts.get(text) ?? texts.size;
    texts.set(text, id);
    return id;
  };
  const parts = new Map<string, string>();
  document.sheets.forEach((sheet, index) => {
    const number = index + 1;
    parts.set(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, styles, strings, index === 0));
    if (!sheet.notes || sheet.notes.length === 0) return;
    parts.set(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      relationshipsXml([
        ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
        ['comments', `../comments${number}.xml`],
      ]),
    );
    parts.set(`xl/comments${number}.xml`, commentsXml(sheet.notes));
    parts.set(`xl/drawings/vmlDrawing${number}.vml`, noteBoxesXml(sheet, number));
  });
  parts.set('xl/styles.xml', styles.toXml());
  parts.set('xl/sharedStrings.xml', stringsXml([...texts.keys()]));
  parts.set('xl/workbook.xml', workbookXml(document));
  parts.set('xl/_rels/workbook.xml.rels', relationshipsXml(workbookLinks(document.sheets.length)));
  parts.set('docProps/core.xml', coreXml(document.title));
  parts.set(
    '_rels/.rels',
    relationshipsXml([
      ['officeDocument', 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
  );
  const all = [['[Content_Types].xml', contentTypesXml([...parts.keys()])] as const, ...parts];
  return writeZip(all.map(([name, xml]) => ({ name, data: Buffer.from(xml, 'utf8') })));
}

function workbookLinks(sheets: number): [string, string][] {
  const worksheets = Array.from({ length: sheets }, (_, index): [string, string] => [
    'worksheet',
    `worksheets/sheet${index + 1}.xml`,
  ]);
  return [...worksheets, ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']];
}

/** Links from one part to others; a bare kind is one of the office document kinds. */
function relationshipsXml(links: readonly (readonly [kind: string, target: string])[]): string {
  const list = links.map(([kind, target], index) => {
    const type = kind.includes('/') ? kind : `${RELATIONSHIP_NAMESPACE}/${kind}`;
    return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function stringsXml(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeXlsx(text)}</t></si>`);
  return `${XML_HEAD}<sst xmlns="${MAIN_NAMESPACE}" uniqueCount="${texts.length}">${items.join('')}</sst>`;
}

function workbookXml({ sheets, lockStructure }: WorkbookDocument): string {
  const list = sheets.map(({ name, visibility }, index) => {
    const state = visibility === undefined ? '' : ` state="${visibility}"`;
    return `<sheet name="${escapeXlsx(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const names = sheets.flatMap(definedNames).join('');
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATIONSHIP_NAMESPACE}"><workbookPr/>` +
    (lockStructure ? '<workbookProtection lockStructure="1"/>' : '') +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" tabRatio="800" activeTab="0"/></bookViews>' +
    `<sheets>${list.join('')}</sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}</workbook>`
  );
}

function definedNames(sheet: SheetDocument, index: number): string[] {
  const names: string[] = [];
  if (sheet.filter !== undefined) {
    const area = sheet.filter.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    names.push(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXlsx(`${quoteSheet(sheet.name)}!${area}`)}</definedName>`,
    );
  }
  const titles = printTitles(sheet);
  if (titles !== '') {
    names.push(
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXlsx(titles)}</definedName>`,
    );
  }
  return names;
}

function coreXml(title: string): string {
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXlsx(title)}</dc:title><dc:creator>Huibao</dc:creator></cp:coreProperties>`;
}

function contentTypesXml(names: readonly string[]): string {
  const overrides = names.map((name) => {
    const type = contentType(name);
    return type === null ? '' : `<Override PartName="/${name}" ContentType="${type}"/>`;
  });
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${overrides.join('')}</Types>`
  );
}

function contentType(name: string): string | null {
  if (name === 'xl/workbook.xml') return `${TYPES}.sheet.main+xml`;
  if (name === 'xl/styles.xml') return `${TYPES}.styles+xml`;
  if (name === 'xl/sharedStrings.xml') return `${TYPES}.sharedStrings+xml`;
  if (name.startsWith('xl/worksheets/sheet')) return `${TYPES}.worksheet+xml`;
  if (name.startsWith('xl/comments')) return `${TYPES}.comments+xml`;
  if (name === 'docProps/core.xml') return 'application/vnd.openxmlformats-package.core-properties+xml';
  return null;
}
