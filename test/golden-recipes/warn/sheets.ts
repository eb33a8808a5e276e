import * as XLSX from 'xlsx';
import { cell, clear } from '../kit/draft.ts';
import { draftOf } from '../kit/make-return.ts';
import {
  olderWorkbook,
  RECTIFICATION_2021_2,
  TRAINING_2021_1,
  TRAINING_2021_2,
} from '../kit/older-workbook.ts';
import { ownTables, toSheets, writeBook } from '../kit/own-table.ts';
import { insertColumn, onSheet, ownWorkbook, renameHeader } from '../kit/own-workbook.ts';
import { hideRows, patchParts, patchSheet } from '../kit/patch-file.ts';
import type { Recipe } from '../kit/recipe.ts';

/** Sheets and files that are read, with a word about it. */
export const SHEET_DOUBTS: readonly Recipe[] = [
  { name: 'rows-hidden-by-a-filter', patch: patchSheet(2, hideRows(5, 6)) },
  {
    name: 'column-hidden',
    patch: patchSheet(2, (xml) => xml.replace('<col min="9" max="9"', '<col min="9" max="9" hidden="1"')),
  },
  {
    name: 'extra-column-with-data',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', insertColumn('方式', ['分管领导意见', '同意', '同意', null, '同意'])),
    ),
  },
  {
    name: 'header-almost-right',
    build: ownWorkbook('meetings', onSheet('会议台账', renameHeader('主持人职务', '会议主持人的职务'))),
  },
  {
    name: 'column-of-id-numbers',
    build: ownWorkbook(
      'meetings',
      onSheet('会议台账', insertColumn('方式', ['身份证号', '110101199003078515', null, null, null])),
    ),
  },
  {
    name: 'sheet-of-notes',
    build: ownWorkbook('meetings', (tables) => {
      tables.会务分工 = [
        ['事项', '责任人岗位'],
        ['会场', '综合岗'],
        ['签到', '秘书岗'],
      ];
    }),
  },
  {
    name: 'sheet-of-another-form',
    build: ownWorkbook('meetings', (tables) => {
      tables.培训班台账 = ownTables(draftOf('training')).培训班台账 ?? [];
    }),
  },
  {
    name: 'hidden-sheet-with-data',
    patch: (bytes) =>
      patchParts(bytes, {
        'xl/workbook.xml': (xml) =>
          xml.replace(
            '</sheets>',
            '<sheet name="上年数据" sheetId="99" state="hidden" r:id="rIdOld"/></sheets>',
          ),
        'xl/_rels/workbook.xml.rels': (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="rIdOld" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet99.xml"/></Relationships>',
          ),
        'xl/worksheets/sheet99.xml': () =>
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>7</v></c></row></sheetData></worksheet>',
      }),
  },
  {
    name: 'two-tables-on-one-sheet',
    build: ownWorkbook('meetings', (tables) => {
      tables.会议台账?.push([], ...(tables.议题台账 ?? []));
      delete tables.议题台账;
    }),
  },
  {
    name: 'zero-report-declared',
    fill: (draft) => {
      clear('L12')(draft);
      cell('L10', 1, 'hasFirstAgenda', '否')(draft);
      cell('S03', 4, 'value', 0)(draft);
      cell('S03', 5, 'value', 0)(draft);
      draft.zeroReports.push('L12');
    },
  },
  {
    name: 'nothing-happened-all-month',
    fill: (draft) => {
      const ledgers = Object.keys(draft.rows).filter((code) => code !== 'S03');
      for (const code of ledgers) clear(code)(draft);
      draft.rows.S03?.forEach((_, i) => {
        cell('S03', i + 1, 'value', 0)(draft);
      });
      draft.zeroReports.push(...ledgers.reverse());
    },
  },
  {
    name: 'training-in-the-template-of-last-year',
    build: () => olderWorkbook('training', '2021.2', TRAINING_2021_2),
  },
  {
    name: 'training-in-the-template-of-two-years-ago',
    build: () => olderWorkbook('training', '2021.1', TRAINING_2021_1),
  },
  {
    name: 'rectification-in-the-template-of-last-year',
    build: () => olderWorkbook('rectification', '2021.2', RECTIFICATION_2021_2),
  },
  {
    name: 'merged-heading-inside-the-data',
    build: () => {
      const tables = ownTables(draftOf('meetings'));
      tables.会议台账?.splice(5, 0, ['下半月']);
      const book = toSheets(tables);
      const sheet = book.Sheets.会议台账;
      if (sheet) sheet['!merges'] = [{ s: { r: 5, c: 0 }, e: { r: 5, c: 8 } }];
      return writeBook(book);
    },
  },
  {
    name: 'workbook-with-macros',
    patch: (bytes) => patchParts(bytes, { 'xl/vbaProject.bin': () => 'macros' }),
    fileName: '上报.xlsm',
  },
  { name: 'xlsx-named-xls', fileName: '上报.xls' },
  {
    name: 'xls-filled-to-its-last-row',
    build: () => {
      const book = toSheets(ownTables(draftOf('meetings')));
      const sheet = book.Sheets.会议台账;
      if (sheet) XLSX.utils.sheet_add_aoa(sheet, [['注：以上为全部会议。']], { origin: 'A65536' });
      return writeBook(book, 'biff8');
    },
    fileName: '上报.xls',
  },
];
