import { INDEX } from '../kit/make-return.ts';
import { dropColumn, insertColumn, onSheet, ownWorkbook, renameHeader } from '../kit/own-workbook.ts';
import { patchParts, patchSheet } from '../kit/patch-file.ts';
import type { Recipe } from '../kit/recipe.ts';

/** Headers and captions that do not say what they must. */
export const HEADER_FAULTS: readonly Recipe[] = [
  {
    name: 'required-column-missing',
    build: ownWorkbook('meetings', onSheet('会议台账', dropColumn('日期'))),
  },
  {
    name: 'column-there-twice',
    build: ownWorkbook('meetings', onSheet('会议台账', insertColumn('方式', ['实到人数', 9, 14, 12, 18]))),
  },
  {
    name: 'headers-shifted-by-one-column',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', (grid) => grid[2]?.unshift(null)),
    ),
  },
  {
    name: 'headers-shifted-over-many-rows',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', (grid) => {
        grid[2]?.unshift(null);
        const last = grid[6] ?? [];
        for (let at = 1; at <= 300; at++) grid.push([`HY-1${at}`, ...last.slice(1)]);
      }),
    ),
  },
  {
    name: 'header-row-deleted-on-one-sheet',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', (grid) => grid.splice(0, 3)),
    ),
  },
  {
    name: 'header-rows-deleted-in-our-template',
    patch: (bytes) =>
      (INDEX.forms.get('meetings')?.ledgers ?? []).reduce(
        (file, _, at) => patchSheet(at + 2, (xml) => xml.replace(/<row r="3".*?<\/row>/, ''))(file),
        bytes,
      ),
  },
  {
    name: 'required-header-renamed-beyond-recognition',
    build: ownWorkbook('meetings', onSheet('会议台账', renameHeader('会议类型', '分管领导'))),
  },
  {
    name: 'caption-names-another-unit',
    patch: patchSheet(2, (xml) =>
      xml.replace(
        /<row r="2".*?<\/row>/,
        '<row r="2"><c r="A2" t="inlineStr"><is><t>填报单位：华东建设第二分公司</t></is></c></row>',
      ),
    ),
  },
  {
    name: 'caption-names-another-month',
    patch: patchSheet(2, (xml) =>
      xml.replace(
        /<row r="2".*?<\/row>/,
        '<row r="2"><c r="A2" t="inlineStr"><is><t>填报期间：2022年2月</t></is></c></row>',
      ),
    ),
  },
  {
    name: 'old-template-without-a-required-column',
    build: ownWorkbook('meetings', (tables) => {
      onSheet('会议台账', dropColumn('会议类型'))(tables);
      onSheet('会议台账', (grid) => grid[1]?.push('模板版本：2019.1'))(tables);
    }),
  },
  {
    name: 'old-template-with-all-columns',
    patch: (bytes) =>
      patchParts(bytes, {
        'xl/sharedStrings.xml': (xml) => xml.replace(/(<t[^>]*>)2022\.1(<\/t>)/, '$12021.2$2'),
      }),
  },
  {
    name: 'template-newer-than-the-system',
    patch: (bytes) =>
      patchParts(bytes, {
        'xl/sharedStrings.xml': (xml) => xml.replace(/(<t[^>]*>)2022\.1(<\/t>)/, '$12030.1$2'),
      }),
  },
];
