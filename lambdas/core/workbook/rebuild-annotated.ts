import type { Workbook } from '../model/workbook.ts';
import type { AnnotationInput } from './annotate-input.ts';
import { annotatePackage } from './annotate-workbook.ts';
import { createPartStore } from './patch-package.ts';
import { encodeText, fromByteString } from './patch-text.ts';
import { rebuildSheet } from './rebuild-sheet.ts';
import { createRebuiltStyles } from './rebuild-styles.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/**
 * For files that cannot be marked themselves (.xls, .ods, .csv, HTML …): a fresh .xlsx with the same sheets,
 * cells, number formats, merges, hidden rows, columns and sheets, marked like an annotated copy; the result sheet
 * says that it is a copy. Formulas come as the values they had.
 */
export function rebuildAnnotated(workbook: Workbook, input: AnnotationInput): Uint8Array {
  const styles = createRebuiltStyles();
  const names = storableNames(workbook.sheets.map((sheet) => sheet.name));
  const blank = {
    name: '',
    visibility: 'visible',
    rows: [],
    merges: [],
    hiddenColumns: new Set<number>(),
  } as const;
  const sheets = workbook.sheets.length === 0 ? [blank] : workbook.sheets;
  const parts = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships([`${LINKS}/officeDocument`], () => 'xl/workbook.xml')],
    ['xl/workbook.xml', ''],
    ['xl/_rels/workbook.xml.rels', ''],
    ...sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, rebuildSheet(sheet, styles)]),
    ['xl/styles.xml', styles.toXml()],
  ].map(([name = '', xml = '']) => ({ name, data: fromByteString(xml) }));
  const store = createPartStore(parts);
  const entries = sheets.map((sheet, i) => {
    const state = sheet.visibility === 'visible' ? '' : ` state="${sheet.visibility}"`;
    const name = encodeText(names[i] ?? 'Sheet1');
    return `<sheet name="${name}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const date1904 = workbook.date1904 ? '<workbookPr date1904="1"/>' : '';
  store.write(
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${date1904}<sheets>${entries.join('')}</sheets></workbook>`,
  );
  const types = [...sheets.map(() => `${LINKS}/worksheet`), `${LINKS}/styles`];
  store.write(
    'xl/_rels/workbook.xml.rels',
    relationships(types, (i) => (i < sheets.length ? `worksheets/sheet${i + 1}.xml` : 'styles.xml')),
  );
  const renamed = new Map(workbook.sheets.map((sheet, i) => [sheet.name, names[i] ?? sheet.name]));
  const findings = input.findings.map((finding) => ({
    ...finding,
    sheet: finding.sheet === null ? null : (renamed.get(finding.sheet) ?? finding.sheet),
  }));
  return annotatePackage(store, { ...input, findings }, true).save();
}

/** Sheet names as .xlsx allows them: at most 31 characters, none of `[]:*?/\`, no two alike. */
function storableNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, i) => {
    const base =
      name
        .replace(/[[\]:*?/\\]/g, '_')
        .replace(/^'+|'+$/g, '')
        .slice(0, 31) || `Sheet${i + 1}`;
    let unique = base;
    for (let number = 2; taken.has(unique.toLowerCase()); number++)
      unique = `${base.slice(0, 26)}(${number})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function relationships(types: readonly string[], target: (i: number) => string): string {
  const items = types.map(
    (type, i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target(i)}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  const items = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('workbook.xml', 'sheet.main'),
    override('styles.xml', 'styles'),
    ...Array.from({ length: sheets }, (_, i) => override(`worksheets/sheet${i + 1}.xml`, 'worksheet')),
  ];
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${items.join('')}</Types>`;
}
