import { buildZip, type ZipPart } from './build-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface RawXlsx {
  /** Inside of `sheetData`, one per sheet. */
  readonly sheets: readonly string[];
  /** Whole part in place of the first sheet. */
  readonly sheetPart?: string | Uint8Array;
  /** Inside of `sst`. */
  readonly strings?: string;
  readonly stringsPart?: string | Uint8Array;
  /** Inside of `styleSheet`. */
  readonly styles?: string;
  /** Before and after `sheetData` of the first sheet. */
  readonly before?: string;
  readonly after?: string;
  /** Attributes of each `sheet` element of the workbook. */
  readonly sheetAttributes?: readonly string[];
  /** Elements before `sheets` in the workbook. */
  readonly workbook?: string;
  readonly relationships?: string;
  readonly extra?: readonly ZipPart[];
  readonly rename?: (name: string) => string;
  /** Namespace of the relationship types. */
  readonly office?: string;
}

/** Parts of a workbook, written literally so that a test can have exactly the XML it is about. */
export function rawParts(raw: RawXlsx): ZipPart[] {
  const office = raw.office ?? OFFICE;
  const rename = raw.rename ?? ((name: string) => name);
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const sheets = raw.sheets.map(
    (_, i) =>
      `<sheet name="Sheet${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}" ${raw.sheetAttributes?.[i] ?? ''}/>`,
  );
  const links = raw.sheets.map((_, i) => link(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  const hasStrings = raw.strings !== undefined || raw.stringsPart !== undefined;
  if (hasStrings) links.push(link('rIdT', 'sharedStrings', 'sharedStrings.xml'));
  if (raw.styles !== undefined) links.push(link('rIdS', 'styles', 'styles.xml'));
  links.push(raw.relationships ?? '');
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${PACKAGE}">${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${office}">${raw.workbook ?? ''}<sheets>${sheets.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: `<Relationships>${links.join('')}</Relationships>` },
  ];
  raw.sheets.forEach((data, i) => {
    const [before, after] = i === 0 ? [raw.before ?? '', raw.after ?? ''] : ['', ''];
    const part = `<worksheet xmlns="${MAIN}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`;
    parts.push({ name: `xl/worksheets/sheet${i + 1}.xml`, data: (i === 0 && raw.sheetPart) || part });
  });
  if (hasStrings) {
    const data = raw.stringsPart ?? `<sst xmlns="${MAIN}">${raw.strings}</sst>`;
    parts.push({ name: 'xl/sharedStrings.xml', data });
  }
  if (raw.styles !== undefined) {
    parts.push({ name: 'xl/styles.xml', data: `<styleSheet xmlns="${MAIN}">${raw.styles}</styleSheet>` });
  }
  return [...parts, ...(raw.extra ?? [])].map((part) => ({ ...part, name: rename(part.name) }));
}

export function rawXlsx(raw: RawXlsx): Buffer {
  return buildZip(rawParts(raw));
}
