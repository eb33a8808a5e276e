import { PeriodSchema } from '../../../lambdas/core/model/period.ts';
import { clear } from '../kit/draft.ts';
import { draftOf } from '../kit/make-return.ts';
import { ownTables, toSheets, writeBook } from '../kit/own-table.ts';
import { edits, onSheet, ownWorkbook } from '../kit/own-workbook.ts';
import { patchSheet, patchWorkbook, setCell } from '../kit/patch-file.ts';
import type { Recipe } from '../kit/recipe.ts';

const text = (value: string) => (style: string) =>
  `<c r="B4"${style} t="inlineStr"><is><t>${value}</t></is></c>`;
const cover = (address: string, value: string) =>
  patchSheet(
    1,
    setCell(address, (style) => text(value)(style).replace('B4', address)),
  );
const withoutCaption = (name: string) => onSheet(name, (grid) => grid.splice(0, 2, [name], [null]));
const SHEETS = Object.keys(ownTables(draftOf('meetings')));
const LEDGERS = SHEETS.filter((name) => name !== '综合汇总表');
const march = PeriodSchema.parse('2022-03');

/** Workbooks about something else than they should be, or that do not say what they are. */
export const IDENTITY_FAULTS: readonly Recipe[] = [
  {
    name: 'a-table-of-something-else',
    build: () =>
      writeBook(
        toSheets({
          Sheet1: [
            ['姓名', '成绩'],
            ['张三', 88],
            ['李四', 92],
          ],
        }),
      ),
  },
  {
    name: 'another-form-than-asked-for',
    form: 'training',
    expected: { unit: '0101', form: 'meetings', period: march },
  },
  {
    name: 'another-month-than-asked-for',
    expected: { unit: '0101', form: 'meetings', period: PeriodSchema.parse('2022-04') },
  },
  {
    name: 'another-unit-and-form-than-asked-for',
    form: 'training',
    expected: { unit: '0102', form: 'meetings', period: march },
  },
  {
    name: 'form-unclear',
    build: ownWorkbook(
      'meetings',
      (tables) => {
        for (const name of LEDGERS) delete tables[name];
      },
      { fill: clear('S03') },
    ),
  },
  {
    name: 'unit-not-stated',
    build: ownWorkbook(
      'meetings',
      edits(...SHEETS.map((name) => onSheet(name, (grid) => grid.splice(1, 1, ['填报期间：2022年3月'])))),
    ),
    fileName: '二分公司-3月会议.xlsx',
  },
  {
    name: 'period-not-stated',
    build: ownWorkbook(
      'meetings',
      edits(...SHEETS.map((name) => onSheet(name, (grid) => grid.splice(0, 1, [name])))),
    ),
    fileName: '会议2022年3月.xlsx',
  },
  {
    name: 'neither-unit-nor-period-stated',
    build: ownWorkbook('meetings', edits(...SHEETS.map(withoutCaption))),
  },
  { name: 'cover-period-unreadable', patch: cover('B6', '三月份吧') },
  {
    name: 'monthly-form-for-a-whole-year',
    build: ownWorkbook('meetings', (tables) => {
      tables.填报说明 = [
        ['填报单位', '华东建设第一分公司'],
        ['填报期间', '2022年'],
      ];
    }),
  },
  {
    name: 'template-of-another-unit-relabelled',
    patch: (bytes) => cover('B5', '0102')(cover('B4', '华东建设第二分公司')(bytes)),
  },
  { name: 'cover-names-an-unknown-unit', patch: cover('B4', '华东建设第七分公司') },
  {
    name: 'unit-closed-before-the-period',
    fill: (draft) => {
      draft.unit = '0103';
    },
  },
  {
    name: 'ledger-sheet-deleted',
    patch: patchWorkbook((xml) =>
      xml
        .replace(/<sheet name="第一议题学习台账"[^>]*>/, '')
        .replace(/<definedName (?:(?!<\/definedName>).)*第一议题学习台账.*?<\/definedName>/g, ''),
    ),
  },
  {
    name: 'summary-sheet-deleted',
    patch: patchWorkbook((xml) =>
      xml
        .replace(/<sheet name="综合汇总表"[^>]*>/, '')
        .replace(/<definedName (?:(?!<\/definedName>).)*综合汇总表.*?<\/definedName>/g, ''),
    ),
  },
];
