import { cell, cells } from '../kit/draft.ts';
import { formula, patchParts, patchSheet, setCell, strikeOut } from '../kit/patch-file.ts';
import type { Recipe } from '../kit/recipe.ts';

const training = 'training';
const rectification = 'rectification';

/** Cells that can be read, but not without telling. */
export const CELL_DOUBTS: readonly Recipe[] = [
  {
    name: 'count-is-not-applicable-where-it-must-be-known',
    form: 'organisation',
    fill: cell('L01', 3, 'probationaryMembers', '/'),
  },
  { name: 'count-with-a-note-in-brackets', fill: cell('L10', 2, 'attended', '14（含视频2人）') },
  { name: 'attendances-typed-as-people', form: training, fill: cell('L20', 1, 'attendances', '88人') },
  { name: 'chinese-numeral-cut-short', fill: cell('L10', 4, 'invited', '一百二') },
  {
    name: 'count-of-people-in-ten-thousands',
    form: 'organisation',
    fill: cell('L02', 1, 'needyStaff', '0.0003万'),
  },
  { name: 'optional-count-not-applicable', fill: cell('L10', 3, 'invited', '—') },
  { name: 'percent-as-a-bare-fraction', form: rectification, fill: cell('L31', 1, 'progress', 0.4) },
  {
    name: 'date-as-a-bare-serial',
    patch: patchSheet(
      2,
      setCell('D5', () => '<c r="D5"><v>44630</v></c>'),
    ),
  },
  { name: 'date-to-the-month-only', fill: cell('L10', 2, 'date', '2022年3月') },
  { name: 'date-without-a-year', fill: cell('L10', 2, 'date', '3月10日') },
  { name: 'date-with-two-digit-year', fill: cell('L10', 2, 'date', '22.3.10') },
  { name: 'due-by-the-end-of-the-year', form: rectification, fill: cell('L30', 1, 'dueOn', '年底前') },
  {
    name: 'code-turned-into-a-date',
    form: rectification,
    patch: (bytes) =>
      patchSheet(3, (xml) =>
        xml.replace(
          /<c r="A6"[^>]*t="s"[^>]*>.*?<\/c>/,
          `<c r="A6" s="${/<c r="E6" s="(\d+)"/.exec(xml)?.[1]}"><v>44563</v></c>`,
        ),
      )(bytes),
  },
  { name: 'code-lost-its-leading-zero', fill: cell('L12', 1, 'unit', 101) },
  { name: 'phone-number-in-an-optional-column', fill: cell('L10', 1, 'chairPost', '党委书记 13812345678') },
  { name: 'choice-that-looks-alike', fill: cell('L10', 1, 'meetingType', '党委扩大会议') },
  { name: 'choice-in-traditional-characters', fill: cell('L10', 1, 'meetingType', '黨委會') },
  { name: 'ditto-in-a-column', fill: cell('L11', 2, 'meetingNo', '同上') },
  { name: 'blank-means-as-above', fill: cell('L11', 2, 'meetingNo', null) },
  { name: 'optional-date-with-a-dash', fill: cell('L11', 1, 'dueOn', '/') },
  { name: 'about-five-thousand', form: training, fill: cells('L20', 2, { people: { text: '约45人' } }) },
  { name: 'row-of-another-unit', fill: cell('L10', 3, 'hostUnit', '0102') },
  { name: 'struck-through-row', patch: strikeOut('E6') },
  {
    name: 'formula-into-another-file',
    patch: (bytes) =>
      patchParts(patchSheet(2, formula('H4', '[1]Sheet1!A1', '9'))(bytes), {
        'xl/_rels/workbook.xml.rels': (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
          ),
        'xl/externalLinks/externalLink1.xml': () =>
          '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      }),
  },
];
