import { buildZip } from '../../support/build-zip.ts';
import { annotated } from '../kit/annotated.ts';
import { cell } from '../kit/draft.ts';
import { convert } from '../kit/own-table.ts';
import { ownWorkbook } from '../kit/own-workbook.ts';
import { patchParts, patchSheet } from '../kit/patch-file.ts';
import type { Recipe } from '../kit/recipe.ts';
import { unpackParts } from '../kit/unpack-parts.ts';

const repack =
  (change: (name: string) => string, more: object = {}, options: { zip64?: boolean } = {}) =>
  (bytes: Uint8Array) =>
    buildZip(
      [...unpackParts(bytes)].map(([name, data]) => ({ name: change(name), data, ...more })),
      options,
    );
const same = (name: string) => name;

/** Files saved in another way. */
/** Of the return of meetings; the third lists agenda items, which have no day. */
const SHEETS_WITH_DAYS = [2, 4, 5, 6, 7, 8];

export const FILE_ODDITIES: readonly Recipe[] = [
  { name: 'good-meetings' },
  { name: 'good-training', form: 'training' },
  { name: 'good-rectification', form: 'rectification' },
  { name: 'good-organisation', form: 'organisation' },
  { name: 'saved-by-sheetjs', patch: (bytes) => convert(bytes, 'xlsx') },
  { name: 'saved-as-xls', patch: (bytes) => convert(bytes, 'biff8'), fileName: '上报.xls' },
  {
    name: 'xls-of-classes',
    form: 'training',
    patch: (bytes) => convert(bytes, 'biff8'),
    fileName: '上报.xls',
  },
  {
    name: 'xls-under-the-name-et',
    build: ownWorkbook('meetings', () => {}, { bookType: 'biff8' }),
    fileName: '上报.et',
  },
  { name: 'saved-as-xlsm-without-macros', fileName: '上报.xlsm' },
  { name: 'saved-with-inline-strings', patch: (bytes) => inlineStrings(bytes) },
  { name: 'zip-with-stored-parts', patch: repack(same, { stored: true }) },
  { name: 'zip-with-backslashes', patch: repack((name) => name.replaceAll('/', '\\')) },
  { name: 'zip-in-64-bit-form', patch: repack(same, {}, { zip64: true }) },
  { name: 'parts-with-a-byte-order-mark', patch: patchSheet(2, (xml) => `\ufeff${xml}`) },
  {
    name: 'cells-without-addresses',
    patch: patchSheet(4, (xml) =>
      xml.replace(/<c r="A(\d+)"/g, '<c').replace(/<row r="(\d+)"/g, '<row r="$1"'),
    ),
  },
  {
    name: 'days-counted-from-1904',
    patch: (bytes) =>
      patchParts(bytes, {
        'xl/workbook.xml': (xml) => xml.replace('<workbookPr/>', '<workbookPr date1904="1"/>'),
        'xl/worksheets/sheet1.xml': (xml) => xml.replace('<v>44653</v>', '<v>43191</v>'),
        ...Object.fromEntries(
          SHEETS_WITH_DAYS.map((at) => [
            `xl/worksheets/sheet${at}.xml`,
            (xml: string) =>
              xml.replace(/<v>(446\d\d)<\/v>/g, (_, day: string) => `<v>${Number(day) - 1462}</v>`),
          ]),
        ),
      }),
  },
  { name: 'marked-copy-sent-back', patch: (bytes) => annotated(bytes) },
  {
    name: 'marked-copy-corrected-and-sent-back',
    fill: cell('L10', 2, 'invited', '多次'),
    patch: (bytes) =>
      patchSheet(2, (xml) => xml.replace(/<c r="H5"( s="\d+")?[^>]*>.*?<\/c>/, '<c r="H5"$1><v>15</v></c>'))(
        annotated(bytes),
      ),
  },
  { name: 'marked-twice', patch: (bytes) => annotated(annotated(bytes)) },
  { name: 'file-name-of-another-unit', fileName: '二分公司2月会议.xlsx' },
];

/** Files that went through another program. */
export const SAVED_ELSEWHERE: readonly Recipe[] = (
  ['openpyxl', 'libreoffice-xlsx', 'libreoffice-xls', 'libreoffice-ods'] as const
).flatMap((savedBy) =>
  ['meetings', 'training', 'rectification', 'organisation'].map((form) => ({
    name: `${form}-saved-by-${savedBy}`,
    form,
    savedBy,
  })),
);

function inlineStrings(bytes: Uint8Array): Uint8Array {
  const strings = [
    ...(unpackParts(bytes).get('xl/sharedStrings.xml')?.toString('utf8') ?? '').matchAll(/<si>(.*?)<\/si>/gs),
  ].map(([, inner = '']) => inner);
  return patchSheet(2, (xml) =>
    xml.replace(
      / t="s"><v>(\d+)<\/v>/g,
      (_, at: string) => ` t="inlineStr"><is>${strings[Number(at)] ?? ''}</is>`,
    ),
  )(bytes);
}
