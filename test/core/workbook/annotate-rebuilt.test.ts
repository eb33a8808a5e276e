import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { Cell, Workbook } from '../../../lambdas/core/model/workbook.ts';
import { annotateUpload } from '../../../lambdas/core/workbook/annotate-upload.ts';
import { rebuildAnnotated } from '../../../lambdas/core/workbook/rebuild-annotated.ts';
import { annotation, finding, makeXlsx } from './xlsx-kit.ts';

const cell = (column: number, type: Cell['type'], text: string, more: Partial<Cell> = {}): Cell => ({
  column,
  type,
  text,
  ...more,
});
const workbook: Workbook = {
  format: 'xls',
  date1904: true,
  hasMacros: false,
  hasExternalLinks: false,
  sheets: [
    {
      name: '会议[台账]/2022年第一季度汇总表（含分支机构及下属单位明细）',
      visibility: 'visible',
      rows: [
        {
          number: 1,
          hidden: false,
          cells: [cell(1, 'text', '=1+1'), cell(2, 'number', '12.50'), cell(3, 'bool', 'TRUE')],
        },
        {
          number: 4,
          hidden: true,
          cells: [
            cell(2, 'error', '#REF!'),
            cell(3, 'uncalculated', ''),
            cell(4, 'number', '44625', { numberFormat: 'yyyy"年"m"月"', struck: true }),
          ],
        },
      ],
      merges: [{ top: 6, left: 1, bottom: 7, right: 3 }],
      hiddenColumns: new Set([5]),
    },
    { name: '字典', visibility: 'veryHidden', rows: [], merges: [], hiddenColumns: new Set() },
  ],
};

describe('rebuildAnnotated', () => {
  const input = annotation([finding(workbook.sheets[0]?.name ?? '', 'B1', { value: '12.50' })]);
  const book = XLSX.read(Buffer.from(rebuildAnnotated(workbook, input)), {
    type: 'buffer',
    cellStyles: true,
    cellNF: true,
  });
  const name = book.SheetNames[1] ?? '';
  const sheet = book.Sheets[name] ?? {};

  it('has the same sheets, with names that .xlsx allows', () => {
    expect(book.SheetNames).toEqual([
      '校验结果',
      '会议_台账__2022年第一季度汇总表（含分支机构及下属单位明',
      '字典',
    ]);
    expect(book.Workbook?.Sheets?.[2]?.Hidden).toBe(2);
    expect(book.Workbook?.WBProps?.date1904).toBe(true);
  });

  it('has the same cells, formats, merges and hidden parts', () => {
    expect([sheet.A1?.v, sheet.A1?.f, sheet.B1?.v, sheet.C1?.v, sheet.B4?.t, sheet.D4?.v]).toEqual([
      '=1+1',
      undefined,
      12.5,
      true,
      'e',
      44625,
    ]);
    expect(sheet.D4?.z).toBe('yyyy"年"m"月"');
    expect(sheet['!merges']).toEqual([{ s: { r: 5, c: 0 }, e: { r: 6, c: 2 } }]);
    expect(sheet['!rows']?.[3]?.hidden).toBe(true);
    expect(sheet['!cols']?.[4]?.hidden).toBe(true);
  });

  it('is marked, links to the new sheet name, and says that it is a copy', () => {
    expect(sheet.B1?.s?.fgColor?.rgb).toBe('FFB4B0');
    const result = book.Sheets.校验结果 ?? {};
    expect(result.A3?.v).toContain('另存的 .xlsx 副本');
    expect(result.B9?.l?.Target).toBe(`#'${name}'!B1`);
  });

  it('of a workbook without sheets or with twin names still opens', () => {
    const none = XLSX.read(Buffer.from(rebuildAnnotated({ ...workbook, sheets: [] }, input)), {
      type: 'buffer',
    });
    expect(none.SheetNames).toEqual(['校验结果', 'Sheet1']);
    const blank = { visibility: 'visible', rows: [], merges: [], hiddenColumns: new Set<number>() } as const;
    const twins = ['a/b', 'a?b', ''].map((twin) => ({ ...blank, name: twin }));
    const opened = XLSX.read(Buffer.from(rebuildAnnotated({ ...workbook, sheets: twins }, input)), {
      type: 'buffer',
    });
    expect(opened.SheetNames).toEqual(['校验结果', 'a_b', 'a_b(2)', 'Sheet3']);
  });
});

describe('annotateUpload', () => {
  const xlsx = makeXlsx({ sheets: [{ name: '台账', body: '<sheetData/>' }] });
  it.each([
    ['an .xlsx is marked in place', xlsx, 'xlsx', true],
    ['an .xls is rebuilt', Buffer.from('old'), 'xls', false],
    ['an .xlsx that cannot be edited is rebuilt', Buffer.from('odd'), 'xlsx', false],
  ] as const)('%s', (_, bytes, format, inPlace) => {
    expect(annotateUpload(bytes, { ...workbook, format }, annotation([])).inPlace).toBe(inPlace);
  });
});
